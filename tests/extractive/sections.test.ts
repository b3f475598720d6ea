import { describe, expect, it } from 'vitest';
import type { Block } from '../../utils/domain/index.ts';
import { findLeadIn, isElaboration, itemsUnder, nestUnits } from '../../utils/extractive/nesting.ts';
import { makeHeading } from '../../utils/extractive/section-heading.ts';
import { type SentenceUnits, splitIntoUnits } from '../../utils/extractive/sentence-units.ts';
import { sectionCount, splitByHeadings } from '../../utils/extractive/split-by-headings.ts';
import { countTerms, termsOf } from '../../utils/extractive/terms.ts';
import { splitByCohesion } from '../../utils/extractive/text-tiling.ts';
import { buildTfIdfMatrix } from '../../utils/extractive/tfidf-matrix.ts';
import { article, island } from './articles.ts';

const h = (text: string, level: number): Block => ({ kind: 'heading', text, level });
const p = (words: number): Block => ({
  kind: 'paragraph',
  text: `${Array(words).fill('word').join(' ')} number ${words}.`,
});
const read = (...blocks: Block[]): SentenceUnits => splitIntoUnits(article('T', 'en', blocks));

describe('parts by headings', () => {
  const headings = (...blocks: Block[]) => splitByHeadings(read(...blocks)).map(({ heading }) => heading);

  it('are one for each, what comes before them without a heading', () => {
    expect(headings(p(50), h('A', 2), p(51), h('B', 2), p(52))).toEqual([undefined, 'A', 'B']);
  });

  it('are none where there is one heading or none', () => {
    expect(headings(p(80), h('A', 2), p(81))).toEqual([]);
    expect(headings(p(80))).toEqual([]);
  });

  it('keep to the larger headings where the smaller ones are too many', () => {
    const blocks = ['A', 'B', 'C'].flatMap((name, i) => [
      h(name, 2),
      ...Array.from({ length: 8 }, (_, j) => [h(`${name}${j}`, 3), p(40 + i * 8 + j)]).flat(),
    ]);
    expect(headings(...blocks)).toEqual(['A', 'B', 'C']);
  });

  it('take a tiny one into the one before', () => {
    expect(headings(h('A', 2), p(90), h('B', 2), p(4), h('C', 2), p(91))).toEqual(['A', 'C']);
  });

  it('are at most fifteen', () => {
    expect(headings(...Array.from({ length: 40 }, (_, i) => [h(`H${i}`, 2), p(40 + i)]).flat())).toHaveLength(15);
  });

  it('cover every unit once, in order', () => {
    const reading = read(
      p(50),
      ...Array.from({ length: 30 }, (_, i) => [h(`H${i}`, 2 + (i % 2)), p(5 + ((i * 37) % 70))]).flat(),
    );
    const parts = splitByHeadings(reading);
    expect(parts[0]?.from).toBe(0);
    parts.slice(1).forEach((part, i) => {
      expect(part.from).toBe(parts[i]!.to);
    });
    expect(parts.at(-1)?.to).toBe(reading.units.length);
  });
});

describe('parts by cohesion', () => {
  const reading = splitIntoUnits(island);
  const index = buildTfIdfMatrix(reading.units.map(({ text }) => termsOf(text)));

  it('begin with the paragraphs where the topic shifts', () => {
    const starts = splitByCohesion(reading, index, 0, reading.units.length).map(
      ({ from }) => reading.units[from]!.block,
    );
    expect(starts).toEqual([0, 2, 4]);
  });

  it('are one where there is too little to divide', () => {
    expect(splitByCohesion(reading, index, 0, 4)).toEqual([{ from: 0, to: 4 }]);
  });

  it.each([
    [100, 2],
    [400, 3],
    [1200, 5],
    [5000, 10],
    [50_000, 15],
  ])('%i words make %i', (words, count) => {
    expect(sectionCount(words)).toBe(count);
  });
});

describe('a heading from the text', () => {
  const sentences = [
    'The wind turbine stands on a hill.',
    'The wind turbine was struck.',
    'A ferry waits.',
    'The ferry left.',
    '?!',
  ];
  const units = read(...sentences.map((text): Block => ({ kind: 'paragraph', text }))).units.concat({
    text: '?!',
    block: 4,
    kind: 'paragraph',
    level: 0,
    words: 1,
  });
  const terms = units.map(({ text }) => termsOf(text));
  const everywhere = countTerms(terms);
  const heading = (from: number, to: number, taken = new Set<string>()) =>
    makeHeading({ units, terms }, { from, to }, 'en', { everywhere, taken });

  it('is a phrase of it that is its own, as it is written there', () => {
    expect(heading(0, 2)).toBe('Wind turbine');
    expect(heading(2, 4)).toBe('Ferry');
  });

  it('is neither what the whole article is about, nor near to one that was used', () => {
    const about = (...title: string[]) =>
      makeHeading({ units, terms }, { from: 0, to: 4 }, 'en', {
        everywhere,
        taken: new Set(),
        title: title.flatMap(termsOf),
      });
    expect(about()).toBe('Wind turbine');
    expect(about('A wind turbine')).toBe('Ferry');
    expect(heading(0, 4, new Set(['wind turbin blade']))).toBe('Ferry');
    expect(heading(0, 4, new Set(['turbin']))).toBe('Ferry');
  });

  it('is what a bullet under it says, where others are as good', () => {
    const found = (shown: number[]) => {
      const units = read({
        kind: 'paragraph',
        text: 'The old harbour is dredged at night. The salt works burn peat all year.',
      }).units;
      return makeHeading({ units, terms: units.map(({ text }) => termsOf(text)) }, { from: 0, to: 2 }, 'en', {
        everywhere: new Map(),
        taken: new Set(),
        shown,
      });
    };
    expect(found([0])).toMatch(/harbour/);
    expect(found([1])).toMatch(/salt|peat/i);
  });

  it('of one word comes with what is said about it', () => {
    const texts = [
      'Farholm waits for a new ferry engine.',
      'Farholm paid.',
      'Farholm hopes.',
      'The ferry engine is late.',
    ];
    const units = read(...texts.map((text): Block => ({ kind: 'paragraph', text }))).units;
    const terms = units.map(({ text }) => termsOf(text));
    const cues = { everywhere: countTerms(terms), taken: new Set(['late']) };
    expect(makeHeading({ units, terms }, { from: 0, to: 3 }, 'en', cues)).toBe('Farholm: new ferry engine');
  });

  it('is not used twice', () => {
    const taken = new Set<string>();
    expect(heading(0, 2, taken)).not.toBe(heading(0, 2, taken));
  });

  it('is never empty', () => {
    expect(heading(4, 5)).toBe('?!');
  });
});

describe('nesting', () => {
  const { units } = read(
    {
      kind: 'paragraph',
      text: 'The tool has three parts. It was written in a week. For example, the parser took a day.',
    },
    { kind: 'paragraph', text: 'Each part does one thing:' },
    { kind: 'item', text: 'The parser reads the text.', level: 0 },
    { kind: 'item', text: 'Comments are kept apart.', level: 1 },
    { kind: 'item', text: 'The printer writes it.', level: 0 },
    { kind: 'paragraph', text: 'Nothing else is needed.' },
  );
  const depths = (...chosen: number[]) => nestUnits(units, chosen).map(({ unit, depth }) => [unit, depth]);

  it('keeps what goes on with a detail beside that detail', () => {
    const { units } = read(
      { kind: 'paragraph', text: 'Dana Cho wants the bridge to open in May.' },
      { kind: 'paragraph', text: '“Nobody tells the builders how to work,” Cho told the council.' },
      { kind: 'paragraph', text: '“We wait for them,” she said.' },
      { kind: 'paragraph', text: 'The council votes on Friday.' },
    );
    expect(nestUnits(units, [0, 1, 2, 3]).map(({ depth }) => depth)).toEqual([0, 1, 1, 0]);
  });

  it('knows what leans on the sentence before, and where a list hangs', () => {
    expect(units.map((_, i) => isElaboration(units, i))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(findLeadIn(units, 6)).toBe(3);
    expect(findLeadIn(units, 0)).toBe(-1);
    expect(itemsUnder(units, 3)).toEqual([4, 5, 6]);
    expect(itemsUnder(units, 7)).toEqual([]);
  });

  it.each([
    [
      'items stand under the sentence that announces them',
      [3, 4, 6],
      [
        [3, 0],
        [4, 1],
        [6, 1],
      ],
    ],
    [
      'an item under its parent item',
      [4, 5],
      [
        [4, 0],
        [5, 1],
      ],
    ],
    [
      'items alone at the top',
      [4, 6],
      [
        [4, 0],
        [6, 0],
      ],
    ],
    [
      'an elaboration under what it explains',
      [0, 1],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      'the next paragraph at the top',
      [0, 7],
      [
        [0, 0],
        [7, 0],
      ],
    ],
    [
      'all in reading order',
      [7, 3, 0, 4],
      [
        [0, 0],
        [3, 0],
        [4, 1],
        [7, 0],
      ],
    ],
  ])('%s', (_, chosen, expected) => {
    expect(depths(...chosen)).toEqual(expected);
  });
});
