import { describe, expect, it } from 'vitest';
import type { Bullet } from '../../utils/domain/index.ts';
import { createLocalizer } from '../../utils/jobs/localizer.ts';
import { NO_MEMORY } from '../../utils/translation/memory-interface.ts';
import type { TranslationSession } from '../../utils/translation/translator.ts';

const bullet = (text: string, phrase: string, language: Bullet['language']): Bullet => {
  const at = text.indexOf(phrase);
  return { text, strong: [at, at + phrase.length], depth: 0, sources: [], language };
};
const translating = (korean: string): TranslationSession => ({ translate: async () => korean, close: () => {} });
const finish = (made: Bullet, session?: TranslationSession) =>
  createLocalizer(session, NO_MEMORY, new AbortController().signal).bullet(made);
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

  it('stresses the figure that was stressed, in its Korean words', async () => {
    const made = bullet('Their bill fell by 37 percent within the first year.', 'fell by 37 percent', 'en');
    const done = await finish(made, translating('그들의 청구서는 첫해에 37퍼센트 줄었습니다.'));
    expect(strongOf(done)).toContain('37');
  });

  it('stresses the name that was kept out of a phrase that was not', async () => {
    const made = bullet('Everybody was surprised by Slack pricing in the end.', 'Slack pricing', 'en');
    const done = await finish(made, translating('결국 모두가 {0} 가격에 놀랐습니다.'));
    expect(done.text).toBe('결국 모두가 Slack 가격에 놀랐음');
    expect(strongOf(done)).toMatch(/^Slack(?: 가격)?$/);
  });

  it('has our words for terms', async () => {
    const done = await finish(bullet('The startup left.', 'startup', 'en'), translating('신생 기업은 떠났습니다.'));
    expect(done.text).toBe('스타트업은 떠났음');
  });

  it('is marked where it could not be translated', async () => {
    const made = bullet('They lost 356 people.', '356 people', 'en');
    expect(await finish(made, translating('사람들이 떠났습니다.'))).toEqual({ ...made, untranslated: true });
  });

  it('is no longer marked once it is translated', async () => {
    const made = { ...bullet('We like it.', 'like', 'en'), untranslated: true as const };
    expect(await finish(made, translating('우리는 좋아합니다.'))).not.toHaveProperty('untranslated');
  });
});

describe('a finished heading', () => {
  const heading = (text: string, korean: string) =>
    createLocalizer(translating(korean), NO_MEMORY, new AbortController().signal).heading(text);

  it.each([
    ['What it costs', '비용은 얼마인가?', '비용은 얼마인가?'],
    ['We moved', '우리는 옮겼습니다', '우리는 옮겼음'],
    ['Why Postgres', '왜 {0}인가', '왜 Postgres인가'],
    ['Costs', '', 'Costs'],
  ])('%s -> %s', async (text, korean, expected) => {
    expect(await heading(text, korean)).toBe(expected);
  });

  it.each(['PostgreSQL', '비용과 장애', 'GitHub Actions 도입', '성능'])('%s asks nobody', async (text) => {
    expect(await heading(text, '틀린 답')).toBe(text);
  });
});
