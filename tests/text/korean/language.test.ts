import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../utils/text/detect-language.ts';

const CASES: Record<'ko' | 'en' | 'other', string[]> = {
  ko: [
    '새 버전을 냈습니다.',
    'React 19의 useEffect가 바뀌었습니다. TypeScript 프로젝트는 tsconfig.json을 고쳐야 합니다.',
    'OpenAI GPT-5.5 출시',
    'Kubernetes Gateway API v1.2 공개',
    'ㅋㅋㅋ',
    'Rust로 다시 쓴 CLI: ripgrep보다 빠름',
    '대한민국(大韓民國)의 역사(歷史)를 다룬다.',
  ],
  en: [
    'The committee published its report on Monday, and nobody read it.',
    'Show HN: Tiny regex engine',
    'GitHub',
    'The Korean word 요약 means summary, and it is the name of this extension.',
    'A café in the old town was closed by the police.',
    'i dont think so. it was slow',
    'Release notes v2.0',
    'for example, use the new API',
  ],
  other: [
    '',
    '12345 !!!',
    '新しいバージョンを公開しました。',
    '新版本发布了，速度提高了一倍。',
    'Die neue Version ist da und läuft auf allen Geräten, die wir getestet haben.',
    'La nouvelle version est disponible pour tous les utilisateurs dans le monde.',
    'La nueva versión está disponible para todos los usuarios del mundo.',
    'A nova versão não está disponível para todos os usuários.',
    'La nuova versione non è ancora disponibile per gli utenti di Linux.',
    'De nieuwe versie is er en werkt niet op het oude toestel van mijn vader.',
    'Новая версия доступна для всех пользователей.',
    'الإصدار الجديد متاح لجميع المستخدمين.',
    'Phiên bản mới đã có cho tất cả người dùng.',
    'const a = {b: [1, 2]}; foo(a.b[0] | 0); x_y = z_w;',
  ],
};

describe('detectLanguage', () => {
  it.each(Object.entries(CASES).flatMap(([language, texts]) => texts.map((text) => [language, text])))(
    '%s: %s',
    (language, text) => {
      expect(detectLanguage(text!)).toBe(language);
    },
  );

  it('looks at the beginning of a huge text only', () => {
    const english = 'The quick brown fox is over the lazy dog. '.repeat(200);
    expect(detectLanguage(english + '모든 사람은 태어날 때부터 자유롭다. '.repeat(10_000))).toBe('en');
  });
});
