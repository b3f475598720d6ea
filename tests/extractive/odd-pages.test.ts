import { describe, expect, it } from 'vitest';
import type { Article, Bullet, Summary } from '../../utils/domain/index.ts';
import { outlineOf } from '../../utils/extractive/outline.ts';
import { article, links, transcript } from './articles.ts';
import { chat, codePage, contract, french, japanese, linkList, mixed } from './odd-pages.ts';

const all = ({ opening, sections }: Summary): Bullet[] => [...opening, ...sections.flatMap(({ bullets }) => bullets)];
const texts = (page: Article) => all(outlineOf(page).summary).map(({ text }) => text);
const stressed = (page: Article) =>
  all(outlineOf(page).summary).flatMap(({ text, strong }) => (strong ? [text.slice(...strong)] : []));

describe.each<[string, Article]>([
  ['French', french],
  ['Japanese', japanese],
])('an article in %s', (_, page) => {
  it('gives its own sentences, marked as of another language', () => {
    const bullets = all(outlineOf(page).summary);
    expect(bullets.length).toBeGreaterThanOrEqual(4);
    const whole = page.blocks.map(({ text }) => text).join('\n');
    for (const { text, language } of bullets) {
      expect(whole).toContain(text);
      expect(language).toBe('other');
    }
  });
});

it('of a language without words that we know, names and figures are stressed, never a clause', () => {
  expect(stressed(french)).toContain('Le Goff');
  for (const phrase of [...stressed(french), ...stressed(japanese)]) expect(phrase).toMatch(/^\p{Lu}|^[\d€$]/u);
});

it('mixed Korean and English keeps both, and names as they are written', () => {
  const said = texts(mixed).join('\n');
  expect(said).toContain('PostgreSQL');
  expect(said).toMatch(/SQLite|Litestream/);
  expect(all(outlineOf(mixed).summary).every(({ language }) => language === 'ko')).toBe(true);
});

it.each([
  ['en', 'The library closes at noon on Friday.', 'The library closes at noon on Friday'],
  ['ko', '도서관은 금요일에 정오까지만 연다.', '도서관은 금요일에 정오까지만 연다'],
  ['other', '図書館は金曜日の正午に閉まる。', '図書館は金曜日の正午に閉まる'],
] as const)('one sentence (%s) is shown as it is, and said to be short', (language, text, bullet) => {
  const { summary, notices } = outlineOf(article('One', language, [{ kind: 'paragraph', text }]));
  expect(summary).toMatchObject({ opening: [{ text: bullet }], sections: [] });
  expect(notices).toEqual([{ code: 'article_short' }]);
});

it.each<[string, Article, number]>([
  ['of one language', links, 5],
  ['of two', linkList, 5],
])('a list of links %s gives what is linked, without addresses', (_, page, count) => {
  const said = texts(page);
  expect(said).toHaveLength(count);
  expect(said.join('\n')).not.toMatch(/https?:/);
});

it('a page of code gives what its comments say, not the code', () => {
  const said = texts(codePage);
  expect(said).toEqual(['Takes up to n jobs that nobody else has claimed', 'Gives back jobs whose worker has died']);
});

describe.each<[string, Article, RegExp]>([
  ['English', transcript, /^(?:HOST|RUIZ)$/],
  ['Korean', chat, /^(?:진행|김서버|이디비)$/],
])('a transcript (%s)', (_, page, speakers) => {
  it('stresses what is said, never who says it', () => {
    const phrases = stressed(page);
    expect(phrases.length).toBeGreaterThan(2);
    for (const phrase of phrases) expect(phrase).not.toMatch(speakers);
  });

  it('shows statements rather than questions', () => {
    const { opening } = outlineOf(page).summary;
    expect(opening.filter(({ text }) => /[?？]$/.test(text)).length).toBeLessThanOrEqual(1);
  });
});

describe('60,000 words of terms', () => {
  const page = contract(60_000);
  const { summary, coverage, notices } = outlineOf(page);

  it('are read to their end', () => {
    expect(coverage.read).toBe(coverage.total);
    expect(notices).toEqual([]);
    const blocks = all(summary).map(({ sources: [source] }) => (source?.kind === 'sentence' ? source.block : 0));
    expect(Math.max(...blocks)).toBeGreaterThan(page.blocks.length * 0.9);
  });

  it('make no more of a summary than any other text', () => {
    expect(summary.opening).toHaveLength(5);
    expect(summary.sections.length).toBeGreaterThan(3);
    expect(summary.sections.length).toBeLessThanOrEqual(15);
  });

  it('are not repeated clause by clause', () => {
    for (const { bullets } of summary.sections) {
      const kinds = bullets.map(({ text }) => text.replace(/\d+/g, '0'));
      expect(new Set(kinds).size).toBeGreaterThanOrEqual(Math.min(2, kinds.length));
    }
  });
});
