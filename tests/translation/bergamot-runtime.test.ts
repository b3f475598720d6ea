import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packagedFiles } from '../../utils/packaged-files.ts';
import { startBindings } from '../../utils/translation/bergamot/bindings.ts';
import { loadModel } from '../../utils/translation/bergamot/model.ts';
import { fakePack } from '../support/fake-pack.ts';

const [GLUE = '', WASM = ''] = packagedFiles().map(({ absoluteSrc }) => absoluteSrc);

/** The packaged script, as a worker's `importScripts` runs it: with the object we made as its `Module`. */
function runGlue(module: object): void {
  new Function('Module', readFileSync(GLUE, 'utf8'))(module);
}

const buffers = (words: string[]) => {
  const { model, shortlist, source, target } = fakePack(words);
  return { model: model.buffer, shortlist: shortlist.buffer, source: source.buffer, target: target.buffer };
};

test('the packaged runtime loads a model of two vocabularies and answers in the second, one text each, in order', async () => {
  const bindings = await startBindings(readFileSync(WASM), runGlue);
  const translate = loadModel(bindings, buffers(['가람', '나루', '다솜']));
  const texts = ['The cat sat.', '', 'Dogs ran.'];
  const [first, empty, last] = translate(texts);
  for (const text of [first, last]) expect(text).toMatch(/^[가람나루다솜\d ]+$/);
  expect(empty).toBe('');
  expect(translate(texts)[0]).toBe(first);
});

test('a script without its binary rejects', async () => {
  await expect(startBindings(Uint8Array.of(1, 2, 3), runGlue)).rejects.toThrow();
});

test('the packaged script makes no code of strings: extensions may not', () => {
  expect(readFileSync(GLUE, 'utf8')).not.toMatch(/new Function|\beval\(|Function\(["'`]/);
});
