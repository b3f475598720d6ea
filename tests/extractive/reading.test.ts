import { describe, expect, it } from 'vitest';
import type { Block } from '../../utils/domain/index.ts';
import { isBoilerplateHeading, isBoilerplateSentence } from '../../utils/extractive/boilerplate-sentences.ts';
import { splitIntoUnits } from '../../utils/extractive/sentence-units.ts';
import { article } from './articles.ts';

const p = (text: string): Block => ({ kind: 'paragraph', text });

describe('about the page, not of the text', () => {
  it.each([
    'References',
    'Related posts',
    'Comments (12)',
    'Leave a comment',
    'About the author',
    'Harbours are changing fast. Keep up with the Quay Daily newsletter.',
    'Share this',
    'See also',
    'Table of contents',
    'You may also like',
    'More from Example',
    '참고 문헌',
    '관련 기사',
    '댓글 3',
    '구독하기',
    '저자 소개',
    '목차',
    '많이 본 뉴스',
  ])('the heading %j', (heading) => {
    expect(isBoilerplateHeading(heading)).toBe(true);
  });

  it.each([
    'Results',
    'How to share state',
    'The history of comments',
    'Contents of the box',
    'Menu design',
    '뉴스의 미래',
    '사진으로 본 3년',
  ])('but not the heading %j', (heading) => {
    expect(isBoilerplateHeading(heading)).toBe(false);
  });

  it.each([
    'Subscribe to our newsletter',
    'Photo: Example Agency',
    'All rights reserved.',
    '© 2026 Example',
    'Published on March 3, 2026',
    '5 min read',
    'https://example.org/a',
    '• • •',
    'Advertisement',
    'Follow us on Mastodon',
    'Follow the Quay Daily on Twitter to keep up with the harbour.',
    'If you enjoyed our round-up of cranes and lamps, subscribe to our YouTube channel for more.',
    'From Wikipedia, the free encyclopedia',
    'November 20, 2025 - 11:28 AMT',
    'Sign up for Quay Notes, a paid weekly newsletter by Jane Doe about what goes on inside the harbour industry',
    'By: Jane Doe',
    'By Jane Doe, Tom O’Neil and Ana Ruiz',
    'Updated Nov 19, 9:41 AM',
    'Cover image: the harbour at night',
    '저작권자 ⓒ 가나일보, 무단 전재 및 재배포 금지',
    '홍길동 기자',
    '사진=가나일보',
    '홍길동 기자 gildong@example.com',
    '관련기사: 다른 소식',
  ])('the line %j', (line) => {
    expect(isBoilerplateSentence(line)).toBe(true);
  });

  it.each([
    'Subscribers pay four euros a month.',
    'Follow the towpath along the quay to the old mill.',
    'On November 20, 2025 the lamp was lit.',
    'Sign up for the pilot scheme opened in May, and by June some 40,000 households in the three valleys had asked for a meter',
    'The privacy policy of the county changed in May.',
    'Related work has shown the same effect.',
    'He asked readers to follow the money.',
    'Photographs from the harbour hang in the hall.',
    'By the river stood an old mill.',
    'Published in 2019, the book sold well.',
    'Updated rules apply from May.',
    'By 2030 the cable will be forty years old.',
    '새 노트북의 화면이 마음에 들고 좋아요.',
    '기자 출신인 그는 소설을 썼다.',
    '구독료는 한 달에 4천 원이다.',
  ])('but not the line %j', (line) => {
    expect(isBoilerplateSentence(line)).toBe(false);
  });
});

describe('reading', () => {
  it('takes sentences with their places, leaves code out', () => {
    const { units } = splitIntoUnits(
      article('T', 'en', [p('One is here. Two is there.'), { kind: 'code', text: 'x = 1' }, p('Three is last.')]),
    );
    expect(units.map(({ text, block }) => [text, block])).toEqual([
      ['One is here.', 0],
      ['Two is there.', 0],
      ['Three is last.', 2],
    ]);
  });

  it('drops a part about the page with its smaller headings, up to the next of its size', () => {
    const heading = (text: string, level: number): Block => ({ kind: 'heading', text, level });
    const { units, headings } = splitIntoUnits(
      article('T', 'en', [
        heading('One', 2),
        p('Kept at first.'),
        heading('References', 2),
        p('Dropped.'),
        heading('Books', 3),
        p('Dropped too.'),
        heading('Two', 2),
        p('Kept again.'),
      ]),
    );
    expect(units.map(({ text }) => text)).toEqual(['Kept at first.', 'Kept again.']);
    expect(headings.map(({ text, at }) => [text, at])).toEqual([
      ['One', 0],
      ['Two', 1],
    ]);
  });

  it('forgets the heading that repeats the title, and marks behind headings', () => {
    const { headings } = splitIntoUnits(
      article('The title', 'en', [
        { kind: 'heading', text: 'The title', level: 1 },
        p('Text here.'),
        { kind: 'heading', text: 'Results [edit] ', level: 2 },
        p('More text.'),
      ]),
    );
    expect(headings.map(({ text }) => text)).toEqual(['Results']);
  });

  it('takes the headings of pictures and players for none', () => {
    const { headings, units } = splitIntoUnits(
      article('T', 'en', [
        { kind: 'heading', text: 'Gallery: the harbour at night | 14 Photos', level: 2 },
        p('The quay was lit in May.'),
        { kind: 'heading', text: 'Watch the ferry leave', level: 2 },
        p('The ferry left.'),
      ]),
    );
    expect(headings.map(({ text }) => text)).toEqual(['Watch the ferry leave']);
    expect(units).toHaveLength(2);
  });

  it('takes lines that look like headings for headings only where there are no others', () => {
    const blocks = [p('1. Scope'), p('These terms apply to every account that was opened after May.')];
    expect(splitIntoUnits(article('T', 'en', blocks)).headings).toHaveLength(1);
    expect(
      splitIntoUnits(article('T', 'en', [{ kind: 'heading', text: 'Terms', level: 2 }, ...blocks])).headings,
    ).toHaveLength(1);
  });

  it('reads a sentence without end in pieces that stand in the text', () => {
    const text = Array.from({ length: 2000 }, (_, i) => `word${i}`).join(' ');
    const { units } = splitIntoUnits(article('T', 'en', [p(text)]));
    expect(units.length).toBeGreaterThan(20);
    for (const unit of units) {
      expect(unit.text.length).toBeLessThanOrEqual(300);
      expect(text).toContain(unit.text);
    }
    expect(units.map((unit) => unit.text).join(' ')).toBe(text);
  });

  it('never parts a pair of surrogates', () => {
    const { units } = splitIntoUnits(article('T', 'other', [p(`a${'𝒳'.repeat(2000)}`)]));
    for (const { text } of units) expect(text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });
});
