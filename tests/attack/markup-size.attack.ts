import { JSDOM } from 'jsdom';
import { measureMarkup } from '../../utils/page-reader/markup-size.ts';
import type { Attack } from './run.ts';

const ROUNDS = 2_000;
const SEED = 11;
const TAGS =
  'div p ul li table tbody tr td th b i a font svg g title foreignObject math mi select option button object template style script textarea h1 br img dl dd dt form span caption noscript iframe'.split(
    ' ',
  );
const ODD = [
  '<!-->',
  '<!--->',
  '<!-- x --!>',
  '<!--',
  '-->',
  '<?x >',
  '</ >',
  '<',
  '>',
  '"',
  "'",
  ' a="',
  '<div ">',
  "<b c='>'>",
  '<p/>',
  'x',
];

/** Mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A pattern of some tags and marks, many times over: what makes a tree deep or many elements of few repeats itself. */
function markup(next: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const one = (): string => {
    const kind = next();
    if (kind < 0.55) return `<${pick(TAGS)}>`;
    if (kind < 0.6) return `<${pick(TAGS)} id=${Math.floor(next() * 9)}>`;
    return kind < 0.85 ? `</${pick(TAGS)}>` : pick(ODD);
  };
  const some = (most: number) => Array.from({ length: 1 + Math.floor(next() * most) }, one).join('');
  return some(8) + some(6).repeat(60) + some(4) + some(4).repeat(60);
}

function sizeOf(html: string): { elements: number; depthSum: number } {
  const { documentElement } = new JSDOM(html).window.document;
  let [elements, depthSum] = [0, 0];
  const left: [Element, number][] = [[documentElement, 0]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [element, depth] = next;
    elements++;
    depthSum += depth;
    const { children } = 'content' in element ? (element as HTMLTemplateElement).content : element;
    for (const child of children) left.push([child, depth + 1]);
  }
  return { elements, depthSum };
}

/** How many times more a parser may make than is estimated. */
const MOST = 12;

export const attack: Attack = {
  title: 'makes of little markup a tree that is larger or deeper than its estimate, so that a parser is held up',
  async run(log) {
    const next = random(SEED);
    const worst = { elements: { ratio: 0, html: '' }, depthSum: { ratio: 0, html: '' } };
    for (let n = 0; n < ROUNDS; n++) {
      const html = markup(next);
      const [told, real] = [measureMarkup(html), sizeOf(html)];
      for (const what of ['elements', 'depthSum'] as const) {
        const ratio = real[what] / (told[what] + 300);
        if (ratio > worst[what].ratio) worst[what] = { ratio, html };
      }
    }
    for (const [what, { ratio, html }] of Object.entries(worst)) {
      log(`${what}: at most ${ratio.toFixed(2)} times the estimate in ${ROUNDS} documents, by ${html.slice(0, 160)}`);
      if (ratio > MOST) throw new Error(`${what} was estimated ${ratio.toFixed(1)} times too low`);
    }
  },
};
