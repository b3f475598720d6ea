import { describe, expect, test } from 'vitest';
import { createOwnModel, limitsOf, type OwnModelOptions } from '../../../utils/engines/own-model.ts';
import type { ModelCall, ProviderId } from '../../../utils/engines/providers/provider.ts';
import { UserError } from '../../../utils/errors.ts';
import { applyEvent, EMPTY_JOB } from '../../../utils/job-state.ts';
import type { Article, Block } from '../../../utils/model.ts';
import { estimateArticle } from '../../../utils/summary/model/estimate.ts';
import { countTokens } from '../../../utils/summary/model/token-count.ts';
import { memory, never, noticesOf, run, shown } from '../../support/own-model/samples.ts';
import { CONFIG, jsonLines, numberedIn, type Script, scripted } from '../../support/own-model/scripted-model.ts';

const SYLLABLES = '가나다라마바사아자차';
/** A number in syllables: a word that no checker takes for a number. */
const spelled = (n: number) => [...String(n)].map((digit) => SYLLABLES[Number(digit)]).join('');

/** An article of so many words in sections of twenty sentences, each of which says its number in letters. */
function longArticle(words: number): Article {
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
const LONG = longArticle(10_000);

const isOpening = ({ system }: ModelCall) => system.includes('You write the opening');
const sectionsOf = ({ system }: ModelCall) =>
  Number(/(?:exactly |1-)(\d+)(?: in all)?/.exec(system.split('"heading"')[1]!)![1]);

/** A model that does as it is told: so many sections as it may, each of three points, and five points of the whole. */
const obedient: Script = (call) => {
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

interface How extends OwnModelOptions {
  context?: number;
  id?: ProviderId;
  article?: Article;
}
async function made(script: Script, { context = 8_192, id = 'openai', article = LONG, ...options }: How = {}) {
  const provider = scripted(script, { id, piece: 100 });
  const engine = createOwnModel(provider, { ...CONFIG, context }, { wait: async () => {}, ...options });
  return { provider, ...(await run(engine.summarise(article, never()))) };
}

describe.each<ProviderId>(['openai', 'anthropic', 'gemini', 'ollama', 'language-model'])('10,000 words by %s', (id) => {
  test.each([4_096, 8_192, 16_384])('in a context of %i are read whole, in parts that fit', async (context) => {
    const { state, provider } = await made(obedient, { id, context });
    expect(provider.calls.length).toBeGreaterThan(1);
    expect(provider.calls.length).toBeLessThanOrEqual(16);
    const { margin } = limitsOf(provider, { context });
    for (const { system, prompt, maxOutput } of provider.calls)
      expect((countTokens(system) + countTokens(prompt)) * margin + maxOutput).toBeLessThanOrEqual(context);
    const asked = provider.calls.filter((call) => !isOpening(call));
    expect(new Set(asked.flatMap((call) => [...numberedIn(call).keys()])).size).toBe(500);
    expect(asked.flatMap((call) => [...numberedIn(call).keys()])).toHaveLength(500);
    expect(state.coverage!.read).toBe(state.coverage!.total);
    expect(noticesOf(state)).toEqual([]);
    expect(state.summary!.opening).toHaveLength(5);
    expect(state.summary!.sections.length).toBeGreaterThan(2);
    expect(state.summary!.sections.length).toBeLessThanOrEqual(15);
    expect(state.title).toBe('페리의 한 해');
    expect(shown(state)).not.toContain('…');
    // Every line leads to a sentence that stands in the article.
    for (const bullet of state.summary!.opening)
      for (const source of bullet!.sources)
        expect(source.kind === 'sentence' && LONG.blocks[source.block]!.text.includes(source.text)).toBe(true);
    expect(state.summary!.opening.every((bullet) => bullet!.sources.length > 0)).toBe(true);
  });
});

test('what fits into one request is asked for in one', async () => {
  const { provider } = await made(() => '', { context: 128_000 });
  expect(provider.calls[0]!.system).toContain('exactly 5');
});

test('a part that begins in the middle of a section has its heading again', async () => {
  const blocks = LONG.blocks.filter(({ kind }, i) => kind !== 'heading' || i === 0);
  const { provider } = await made(obedient, { context: 4_096, article: { ...LONG, blocks } });
  for (const call of provider.calls.filter((call) => !isOpening(call)))
    expect(call.prompt).toMatch(/\[T\] A year of ferries\n\[#2\] Chapter/);
});

test('parts are alike in length, and begin with sections or paragraphs', async () => {
  const { provider } = await made(obedient);
  const sizes = provider.calls.filter((call) => !isOpening(call)).map((call) => numberedIn(call).size);
  expect(Math.min(...sizes)).toBeGreaterThan(Math.max(...sizes) / 2.5);
});

test.each([4_096, 8_192, 16_384])('the estimate for a context of %i counts all requests', async (context) => {
  const { provider } = await made(obedient, { context });
  const estimate = estimateArticle(LONG, { context, margin: 1.1 });
  expect(estimate.calls).toBe(provider.calls.length);
  const sent = provider.calls.reduce((sum, { system, prompt }) => sum + countTokens(system) + countTokens(prompt), 0);
  expect(estimate.input / 1.1).toBeGreaterThan(sent * 0.95);
  expect(estimate.input / 1.1).toBeLessThan(sent * 1.35);
});

test('more than fifteen parts are not read: the panel says how much was', async () => {
  const { state, provider } = await made(obedient, { context: 4_096, article: longArticle(40_000) });
  expect(provider.calls).toHaveLength(16);
  expect(noticesOf(state)).toEqual(['article_cut']);
  expect(state.coverage!.read).toBeLessThan(state.coverage!.total * 0.8);
  expect(state.coverage!.read).toBeGreaterThan(state.coverage!.total * 0.2);
});

test('a part cites its own sentences alone', async () => {
  const strange: Script = (call, n) =>
    n === 1 ? jsonLines({ kind: 'bullet', text: '첫 배가 건넜음', src: ['S1'] }) : (obedient(call, n) as string);
  const { state } = await made(strange, { concurrency: 1 });
  const first = state.summary!.sections.flatMap(({ bullets }) => bullets).find((one) => one!.text === '첫 배가 건넜음');
  expect(first?.sources.some((source) => source.kind === 'sentence' && source.block === 1)).not.toBe(true);
});

describe('a part that fails', () => {
  const failed = async (script: Script, kept = memory()) => {
    let state = EMPTY_JOB;
    const provider = scripted(script, { piece: 100 });
    const engine = createOwnModel(provider, { ...CONFIG, context: 8_192 }, { memory: kept, concurrency: 1 });
    await expect(async () => {
      for await (const event of engine.summarise(LONG, never())) state = applyEvent(state, event);
    }).rejects.toThrow('server');
    return { state, kept, provider };
  };
  const broken = new UserError('server', ['x', '500']);

  test('stops no other; going on asks for that part and the opening alone', async () => {
    const { state, kept } = await failed((call, n) => (n === 1 ? broken : (obedient(call, n) as string)));
    expect(state.summary!.opening.every((bullet) => bullet)).toBe(true);
    expect(state.coverage!.read).toBeLessThan(state.coverage!.total);
    const again = await made(obedient, { memory: kept });
    expect(again.provider.calls).toHaveLength(2);
    expect(again.provider.calls.map(isOpening)).toEqual([false, true]);
    expect(again.state.coverage!.read).toBe(again.state.coverage!.total);
  });

  test('being the opening, leaves the first lines of the sections in its place; going on asks for it alone', async () => {
    const { state, kept } = await failed((call, n) => (isOpening(call) ? broken : (obedient(call, n) as string)));
    expect(state.summary!.opening.map((bullet) => bullet!.text)).toEqual(
      state.summary!.sections.slice(0, 5).map(({ bullets }) => bullets[0]!.text),
    );
    const again = await made(obedient, { memory: kept });
    expect(again.provider.calls.map(isOpening)).toEqual([true]);
    expect(again.state.summary!.opening[0]!.text).toContain('전체');
  });

  test('all of it: nothing is shown', async () => {
    const { state } = await failed(() => broken);
    expect(state.summary).toBeUndefined();
  });
});

describe('an opening in English', () => {
  const isRepair = ({ system }: ModelCall) => system.includes('Write every line again');
  /** Its opening is in English; asked to write lines again, it answers with `again`. */
  const english =
    (again: (lines: object[]) => string | Error): Script =>
    (call, n) => {
      if (isRepair(call)) {
        const lines = [...call.prompt.matchAll(/^\{"kind".*\}$/gm)].map(([line]) => JSON.parse(line) as object);
        return again(lines);
      }
      const answer = obedient(call, n) as string;
      if (!isOpening(call)) return answer;
      const inEnglish = (line: string, i: number) => ({
        ...(JSON.parse(line) as object),
        text: `What the ${'abcdef'[i]} ferry did in that year`,
      });
      return jsonLines(...answer.split('\n').map(inEnglish));
    };
  const korean = (lines: object[]) =>
    jsonLines(...lines.map((line, i) => ({ ...line, text: `페리의 한 해를 말하는 ${'가나다라마바'[i]} 요점임` })));

  test('is asked for in Korean once, title and all, without the article', async () => {
    const { state, provider } = await made(english(korean));
    const repairs = provider.calls.filter(isRepair);
    expect(repairs).toHaveLength(1);
    expect(repairs[0]!.prompt).not.toContain('[S1]');
    expect(state.title).toBe('페리의 한 해를 말하는 가 요점임');
    expect(state.summary!.opening.map((bullet) => bullet!.language)).toEqual(['ko', 'ko', 'ko', 'ko', 'ko']);
    const plain = await made(english(() => new UserError('server', ['x', '500'])));
    expect(state.summary!.opening.map((bullet) => bullet!.sources)).toEqual(
      plain.state.summary!.opening.map((bullet) => bullet!.sources),
    );
  });

  test.each([
    ['fails', () => new UserError('server', ['x', '500'])],
    ['is in English again', (lines: object[]) => jsonLines(...lines)],
    ['is shorter', (lines: object[]) => korean(lines.slice(0, 3))],
  ])('stays where the repair %s', async (_, again) => {
    const { state, provider } = await made(english(again));
    expect(provider.calls.filter(isRepair)).toHaveLength(1);
    expect(state.summary!.opening).toHaveLength(5);
    expect(state.summary!.opening.every((bullet) => bullet!.language === 'en')).toBe(true);
    expect(noticesOf(state)).toEqual([]);
  });

  test('is what a model that cannot write Korean was asked for', async () => {
    const { provider } = await made(english(korean), { language: 'en' });
    expect(provider.calls.filter(isRepair)).toEqual([]);
  });
});

test('a finished article is not paid for twice', async () => {
  const kept = memory();
  const first = await made(obedient, { memory: kept });
  const again = await made(() => 'not asked', { memory: kept });
  expect(again.provider.calls).toEqual([]);
  expect(shown(again.state)).toEqual(shown(first.state));
});

test('cancelling keeps the parts that came', async () => {
  const kept = memory();
  const stop = new AbortController();
  const provider = scripted(obedient, { piece: 100 });
  const engine = createOwnModel(provider, { ...CONFIG, context: 8_192 }, { memory: kept, concurrency: 1 });
  await expect(async () => {
    for await (const event of engine.summarise(LONG, stop.signal)) if (event.type === 'progress') stop.abort();
  }).rejects.toThrow(/abort/);
  const whole = await made(obedient);
  const again = await made(obedient, { memory: kept });
  expect(again.provider.calls.length).toBeLessThan(whole.provider.calls.length);
  expect(shown(again.state)).toEqual(shown(whole.state));
});

test.each([
  ['nothing', ''],
  ['a refusal', 'I am sorry, I cannot help with that.'],
])('%s: the embedded summary with a plain sentence', async (_, answer) => {
  const { state } = await made(() => answer);
  expect(noticesOf(state)).toContain('model_unusable');
  expect(state.summary!.opening).toHaveLength(5);
});

test('a part whose answer is of no use is told, not counted, and asked for again', async () => {
  const kept = memory();
  const { state } = await made((call, n) => (n === 1 ? '' : (obedient(call, n) as string)), {
    memory: kept,
    concurrency: 1,
  });
  expect(noticesOf(state)).toEqual(['model_partly']);
  expect(state.coverage!.read).toBeLessThan(state.coverage!.total);
  const again = await made(obedient, { memory: kept });
  expect(again.provider.calls).toHaveLength(2);
  expect(noticesOf(again.state)).toEqual([]);
});
