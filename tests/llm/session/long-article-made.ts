import type { Article, Block, ProviderId } from '../../../utils/domain/index.ts';
import { createLlmEngine, type LlmOptions } from '../../../utils/llm/llm-engine.ts';
import type { ModelCall } from '../../../utils/llm/providers/provider.ts';
import { never, run } from '../../support/own-model/samples.ts';
import { CONFIG, jsonLines, numberedIn, type Script, scripted } from '../../support/own-model/scripted-model.ts';

const SYLLABLES = '가나다라마바사아자차';
/** A number in syllables: a word that no checker takes for a number. */
const spelled = (n: number) => [...String(n)].map((digit) => SYLLABLES[Number(digit)]).join('');

/** An article of so many words in sections of twenty sentences, each of which says its number in letters. */
export function longArticle(words: number): Article {
  const blocks: Block[] = [];
  for (let n = 0; n < words / 20; n++) {
    if (n % 20 === 0) blocks.push({ kind: 'heading', text: `Chapter ${spelled(n)}`, level: 2 });
    if (n % 5 === 0) blocks.push({ kind: 'paragraph', text: '' });
    const text = `The ${spelled(n)} ferry crossed the cold strait again, with more people and goods on board than its owners had ever thought possible.`;
    const block = blocks.at(-1)!;
    block.text = `${block.text} ${text}`.trim();
  }
  return { url: 'https://ferry.example/', title: 'A year of ferries', language: 'en', blocks };
}
export const LONG = longArticle(10_000);

/** Whether a call asks for the opening, the other parts being told. */
export const isOpening = ({ system }: ModelCall) => system.includes('You write the opening');
const sectionsOf = ({ system }: ModelCall) =>
  Number(/(?:exactly |1-)(\d+)(?: in all)?/.exec(system.split('"heading"')[1]!)![1]);

/** A model that does as it is told: so many sections as it may, each of three points, and five points of the whole. */
export const obedient: Script = (call) => {
  const lines = [...numberedIn(call)];
  if (isOpening(call)) {
    const points = lines.filter((_, i) => i % Math.max(1, Math.floor(lines.length / 5)) === 0).slice(0, 5);
    return jsonLines(
      { kind: 'title', text: '페리의 한 해' },
      ...points.map(([label, text]) => ({ kind: 'opening', text: `**전체** 요점: ${text}`, src: [label] })),
    );
  }
  const each = Math.floor(lines.length / sectionsOf(call));
  return jsonLines(
    ...Array.from({ length: sectionsOf(call) }, (_, i) => lines.slice(i * each, i * each + 3)).flatMap((part) => [
      { kind: 'heading', text: `${/The (\S+) ferry/.exec(part[0]![1])?.[1]} 이야기` },
      ...part.map(([label, text], i) => ({
        kind: 'bullet',
        depth: i === 1 ? 1 : 0,
        text: `${/The (\S+) ferry/.exec(text)?.[1]} 배가 해협을 건넜음`,
        src: [label],
      })),
    ]),
  );
};

interface How extends LlmOptions {
  context?: number;
  id?: ProviderId;
  article?: Article;
}
/** A summary of an article, of `LONG` where nothing else is said, by a model that answers as `script` says. */
export async function made(script: Script, { context = 8_192, id = 'openai', article = LONG, ...options }: How = {}) {
  const provider = scripted(script, { id, piece: 100 });
  const engine = createLlmEngine(provider, { ...CONFIG, context }, { wait: async () => {}, ...options });
  return { provider, ...(await run(engine.summarise(article, never()))) };
}
