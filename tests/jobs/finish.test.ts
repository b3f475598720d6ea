import { describe, expect, it } from 'vitest';
import { createFinisher } from '../../utils/jobs/finish.ts';
import type { Bullet } from '../../utils/model.ts';
import type { TranslationSession } from '../../utils/translation/translator.ts';

const bullet = (text: string, phrase: string, language: Bullet['language']): Bullet => {
  const at = text.indexOf(phrase);
  return { text, strong: [at, at + phrase.length], depth: 0, sources: [], language };
};
const translating = (korean: string): TranslationSession => ({ translate: async () => korean, close: () => {} });
const finish = (made: Bullet, session?: TranslationSession) =>
  createFinisher(session, { get: async () => undefined, put: async () => {} }, new AbortController().signal).bullet(
    made,
  );
const strongOf = ({ text, strong }: Bullet) => strong && text.slice(...strong);

describe('a finished bullet', () => {
  it('ends nominally and keeps its key phrase', async () => {
    const done = await finish(bullet('이 앱은 주문 21만 건을 처리했다.', '주문 21만 건', 'ko'));
    expect(done.text).toBe('이 앱은 주문 21만 건을 처리함');
    expect(strongOf(done)).toBe('주문 21만 건');
  });

  it('loses a key phrase that the ending took', async () => {
    const done = await finish(bullet('가장 큰 문제는 비용입니다.', '비용입니다', 'ko'));
    expect(done.text).toBe('가장 큰 문제는 비용임');
    expect(done.strong).toBeUndefined();
  });

  it('keeps a name that the translation left as it was', async () => {
    const made = bullet('We moved to Postgres in May.', 'Postgres', 'en');
    const done = await finish(made, translating('우리는 5월에 Postgres로 옮겼습니다.'));
    expect(done).toMatchObject({ text: '우리는 5월에 Postgres로 옮겼음', language: 'ko' });
    expect(strongOf(done)).toBe('Postgres');
  });

  it('gets a key phrase of its own language where the translation took it', async () => {
    const made = bullet('Workers claim jobs in one statement.', 'one statement', 'en');
    const done = await finish(made, translating('작업자는 한 문장으로 백그라운드 작업을 가져옵니다.'));
    const strong = strongOf(done);
    expect(strong).toBeTruthy();
    expect(done.text).toContain(strong);
  });

  it('stays as it is without a translator', async () => {
    const made = bullet('We moved to Postgres in May.', 'Postgres', 'en');
    expect(await finish(made)).toEqual(made);
  });
});
