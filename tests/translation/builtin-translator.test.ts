import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtinTranslator } from '../../utils/translation/builtin-translator.ts';
import { type FakeTranslator, installTranslator } from './fake-translator.ts';

const forEver = () => new AbortController().signal;
let fake: FakeTranslator;
let leave: () => void;
beforeEach(() => {
  ({ fake, leave } = installTranslator());
});
afterEach(() => leave());

test('a text over the quota is parted into its sentences', async () => {
  fake.quota = 20;
  const session = await builtinTranslator.open('en', 'ko', forEver());
  expect(await session.translate('It was cheap. It was fast.', forEver())).toBe(
    '번역: It was cheap. 번역: It was fast.',
  );
});

test('one sentence over the quota is refused', async () => {
  fake.quota = 5;
  const session = await builtinTranslator.open('en', 'ko', forEver());
  await expect(session.translate('It was cheap.', forEver())).rejects.toMatchObject({ name: 'QuotaExceededError' });
});

test('closing frees the model; what was under way then fails', async () => {
  fake.answer = () => new Promise(() => {});
  const session = await builtinTranslator.open('en', 'ko', forEver());
  const late = session.translate('It was cheap.', forEver());
  session.close();
  await expect(late).rejects.toMatchObject({ name: 'AbortError' });
  expect(fake.destroyed).toBe(1);
});

test('a browser whose API throws has no translator', async () => {
  Object.assign((globalThis as unknown as { Translator: object }).Translator, {
    availability: () => Promise.reject(new DOMException('blocked', 'NotAllowedError')),
  });
  expect(await builtinTranslator.state('en', 'ko')).toBe('missing');
});

test('a browser without one has none, and does not open', async () => {
  Object.assign(globalThis, { Translator: undefined });
  expect(await builtinTranslator.state('en', 'ko')).toBe('missing');
  await expect(builtinTranslator.open('en', 'ko', forEver())).rejects.toThrow();
});
