import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLocalizer } from '../../utils/jobs/localizer.ts';
import { pickTranslator, TRANSLATORS } from '../../utils/translation/index.ts';
import { NO_MEMORY } from '../../utils/translation/memory-interface.ts';
import { STAND_INS, type StandIn } from './stand-ins.ts';

const forEver = () => new AbortController().signal;

test('every translator has a name of its own, and a stand-in of its world in stand-ins.ts', () => {
  const ids = TRANSLATORS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id) || !STAND_INS[id])).toEqual([]);
});

describe.each(TRANSLATORS.map((translator) => [translator.id, translator] as const))('%s', (id, translator) => {
  let world: StandIn;
  beforeEach(async () => {
    world = STAND_INS[id]!();
    await world.set('ready');
  });
  afterEach(() => world.leave());
  const open = () => translator.open('en', 'ko', forEver());

  test.each(['ready', 'downloadable', 'missing'] as const)('says that it is %s', async (state) => {
    await world.set(state);
    expect(await translator.state('en', 'ko')).toBe(state);
    expect((await pickTranslator('en', 'ko', [translator])).state).toBe(state);
  });

  test('does not know a pair that nobody offers, and never throws', async () => {
    expect(await translator.state('other', 'ko')).toBe('missing');
  });

  test('takes a sane number of sentences at once', () => {
    const { parallel = 1 } = translator;
    expect(Number.isInteger(parallel) && parallel >= 1 && parallel <= 16).toBe(true);
  });

  test('answers each of many sentences with its own', async () => {
    const session = await open();
    const texts = Array.from({ length: 12 }, (_, i) => `Sentence ${i}.`);
    const answers = await Promise.all(texts.map((text) => session.translate(text, forEver())));
    expect(answers).toEqual(texts.map((text) => `번역: ${text}`));
    session.close();
  });

  test('stops one sentence at its signal, and goes on with the next', async () => {
    world.answer((text) => (text === 'Slow.' ? undefined : `번역: ${text}`));
    const session = await open();
    const abort = new AbortController();
    const slow = session.translate('Slow.', abort.signal);
    abort.abort();
    await expect(slow).rejects.toMatchObject({ name: 'AbortError' });
    await expect(session.translate('Late.', AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('does not open when it is too late', async () => {
    await expect(translator.open('en', 'ko', AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('may be closed twice', async () => {
    const session = await open();
    session.close();
    expect(() => session.close()).not.toThrow();
  });

  test('an empty answer leaves the sentence as it was, marked', async () => {
    world.answer(() => '');
    const finisher = createLocalizer(await open(), NO_MEMORY, forEver(), { parallel: translator.parallel });
    const bullet = { text: 'It was cheap.', depth: 0, sources: [], language: 'en' } as const;
    expect(await finisher.bullet({ ...bullet, sources: [] })).toEqual({ ...bullet, untranslated: true });
    expect(finisher.failures()).toBe(1);
  });

  test('tells the progress of its download from 0 to 1, and stops at the signal', async () => {
    if (!world.downloads) return;
    await world.set('downloadable');
    const ratios: number[] = [];
    await expect(
      translator.download('en', 'ko', (ratio) => ratios.push(ratio), AbortSignal.abort()),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(await translator.state('en', 'ko')).toBe('downloadable');
    await translator.download('en', 'ko', (ratio) => ratios.push(ratio), forEver());
    expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
    expect([ratios.at(0), ratios.at(-1)]).toEqual([0, 1]);
    expect(await translator.state('en', 'ko')).toBe('ready');
  });
});
