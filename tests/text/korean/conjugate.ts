import { FINAL, finalOf, vowelOf, withFinal, withVowelOf } from '../../../utils/text/korean/hangul.ts';

/** Dictionary stems by class, each as it stands before -다, with the class's own way to -ㅁ and to the infinitive. */
export interface StemClass {
  name: string;
  verb: boolean;
  stems: string[];
  nominal: (stem: string) => string;
  infinitive: (stem: string) => string;
}

const words = (list: string) => list.split(' ');
const bright = (syllable: string) => '아야오'.includes(vowelOf(syllable));
const full = (stem: string) => stem + (bright(stem) ? '아' : '어');
const melted = (stem: string) => {
  switch (vowelOf(stem)) {
    case '오':
      return withVowelOf(stem, '와');
    case '우':
      return withVowelOf(stem, '워');
    case '이':
      return withVowelOf(stem, '여');
    case '외':
      return withVowelOf(stem, '왜');
    case '위':
      return `${stem}어`;
    case '으':
      return withVowelOf(stem, stem.length > 1 && bright(stem.slice(0, -1)) ? '아' : '어');
    default:
      return stem;
  }
};
const open = (stem: string) => withFinal(stem, FINAL.none);

export const CLASSES: StemClass[] = [
  {
    name: '하다',
    verb: true,
    stems: words('하 말하 비판하 결정하 못하 시작하 설명하 좋아하 대신하 생각하'),
    nominal: (s) => withFinal(s, FINAL.m),
    infinitive: (s) => `${s.slice(0, -1)}해`,
  },
  {
    name: 'vowel verbs',
    verb: true,
    stems: words(
      '바뀌 나타나 만나 끝나 보내 지내 건너 나오 돌아오 바라보 배우 싸우 나누 다루 갖추 멈추 옮기 남기 느끼 다니 걸리 올리 떨어뜨리 고치 펼치 지키 밝히 보이 쌓이 움직이 되 모으 애쓰 담그 들어가 일어서 알려지 사라지',
    ),
    nominal: (s) => withFinal(s, FINAL.m),
    infinitive: melted,
  },
  {
    name: 'vowel adjectives',
    verb: false,
    stems: words('크 나쁘 바쁘 예쁘 아프 고프 슬프 비싸 느리 어리 흐리 뛰어나 못나 멋지'),
    nominal: (s) => withFinal(s, FINAL.m),
    infinitive: melted,
  },
  {
    name: 'closed verbs',
    verb: true,
    stems: words(
      '먹 막 찾 앉 잃 읽 밟 꺾 벗 씻 웃 솟 받 닫 믿 얻 쏟 뜯 입 잡 뽑 씹 접 집 꼽 뒤집 붙잡 넣 쌓 놓 남 참 숨 닮 굶 맞 늦 끓 뚫 갚 엎 깎 섞',
    ),
    nominal: (s) => `${s}음`,
    infinitive: full,
  },
  {
    name: 'closed adjectives',
    verb: false,
    stems: words('많 좋 높 낮 작 적 짧 넓 좁 깊 같 없 있 옳 싫 젊 얇 괜찮 재미있 비좁'),
    nominal: (s) => `${s}음`,
    infinitive: full,
  },
  {
    name: 'ㄹ verbs',
    verb: true,
    stems: words('만들 알 열 늘 줄어들 놀 돌 풀 벌 밀 흔들 이끌 머물 떠들 떨 썰 얼 물 부풀 베풀 휩쓸 비틀 스며들 매달'),
    nominal: (s) => withFinal(s, FINAL.lm),
    infinitive: full,
  },
  {
    name: 'ㄹ adjectives',
    verb: false,
    stems: words('길 멀 힘들 드물 둥글 서툴 낯설 가늘'),
    nominal: (s) => withFinal(s, FINAL.lm),
    infinitive: full,
  },
  {
    name: 'ㅂ irregular',
    verb: false,
    stems: words('어렵 쉽 가볍 무겁 아름답 새롭 자유롭 만족스럽 덥 춥 맵 밉 우습 놀랍 가깝 고맙 즐겁 뜨겁 귀엽 무섭'),
    nominal: (s) => `${open(s)}움`,
    infinitive: (s) => `${open(s)}워`,
  },
  {
    name: 'ㅂ irregular verbs',
    verb: true,
    stems: words('줍 눕 돕'),
    nominal: (s) => `${open(s)}움`,
    infinitive: (s) => `${open(s)}${s === '돕' ? '와' : '워'}`,
  },
  {
    name: 'ㄷ irregular',
    verb: true,
    stems: words('깨닫 싣 일컫 알아듣 엿듣 귀담아듣'),
    nominal: (s) => `${withFinal(s, FINAL.l)}음`,
    infinitive: (s) => full(withFinal(s, FINAL.l)),
  },
  {
    name: 'ㅅ irregular',
    verb: true,
    stems: words('짓 잇 붓 긋 퍼붓 관련짓 결정짓'),
    nominal: (s) => `${open(s)}음`,
    infinitive: (s) => open(s) + (bright(s) ? '아' : '어'),
  },
  {
    name: '르 irregular verbs',
    verb: true,
    stems: words('모르 흐르 부르 고르 자르 누르 서두르 오르 떠오르 가르 찌르 마르 저지르 기르 두르'),
    nominal: (s) => withFinal(s, FINAL.m),
    infinitive: (s) => withFinal(s.slice(0, -1), FINAL.l) + (bright(s.slice(0, -1)) ? '라' : '러'),
  },
  {
    name: '르 irregular adjectives',
    verb: false,
    stems: words('다르 빠르 게으르 서투르 올바르'),
    nominal: (s) => withFinal(s, FINAL.m),
    infinitive: (s) => withFinal(s.slice(0, -1), FINAL.l) + (bright(s.slice(0, -1)) ? '라' : '러'),
  },
  {
    name: '르 that only drop 으',
    verb: true,
    stems: words('따르 치르 들르 뒤따르 다다르'),
    nominal: (s) => withFinal(s, FINAL.m),
    infinitive: (s) => s.slice(0, -1) + (bright(s.slice(0, -1)) ? '라' : '러'),
  },
  {
    name: 'ㅎ irregular',
    verb: false,
    stems: words('파랗 까맣 빨갛 커다랗'),
    nominal: (s) => withFinal(s, FINAL.m),
    infinitive: (s) => withVowelOf(open(s), '애'),
  },
];

/** Every polite and plain form of a stem, by the name of its ending. */
export function forms(stem: string, { verb, infinitive }: StemClass): Record<string, string> {
  const vowel = finalOf(stem) === FINAL.none;
  const soft = finalOf(stem) === FINAL.l;
  const worn = soft ? open(stem) : stem;
  const inf = infinitive(stem);
  const past =
    /[아어]$/.test(inf) && inf.length > stem.length
      ? `${inf.slice(0, -1)}${inf.endsWith('아') ? '았' : '었'}`
      : withFinal(inf, FINAL.ss);
  return {
    '-ㅂ니다': vowel || soft ? `${withFinal(stem, FINAL.b)}니다` : `${stem}습니다`,
    '-ㄴ다': !verb ? `${stem}다` : vowel || soft ? `${withFinal(stem, FINAL.n)}다` : `${stem}는다`,
    '-요': `${inf}요`,
    '-죠': `${stem}죠`,
    '-네요': `${worn}네요`,
    '-거든요': `${stem}거든요`,
    '-잖아요': `${stem}잖아요`,
    '-더라고요': `${stem}더라고요`,
    '-더군요': `${stem}더군요`,
    '-군요': verb ? `${worn}는군요` : `${stem}군요`,
    '-답니다': !verb ? `${stem}답니다` : vowel || soft ? `${withFinal(stem, FINAL.n)}답니다` : `${stem}는답니다`,
    '-았다': `${past}다`,
    '-았습니다': `${past}습니다`,
    '-았어요': `${past}어요`,
    '-았죠': `${past}죠`,
    '-았네요': `${past}네요`,
    '-겠다': `${stem}겠다`,
    '-겠습니다': `${stem}겠습니다`,
  };
}
