import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packagedFiles } from '../../utils/build/packaged-files.ts';
import { startBindings } from '../../utils/translation/bergamot/bindings.ts';
import { loadModel } from '../../utils/translation/bergamot/serve-worker.ts';
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

test('the packaged runtime loads a model of two vocabularies and answers in the second, one text each', async () => {
  const bindings = await startBindings(readFileSync(WASM), runGlue);
  const says = ['서버', '여덟', '대로', '모두', '옮기기로', '결정했다.'];
  const translate = loadModel(bindings, buffers(says));
  const texts = ['We moved all of it to eight servers.', '', 'The cat sat on the mat and saw it.'];
  expect(translate(texts)).toEqual([says.join(' '), '', says.join(' ')]);
  expect(translate(texts.slice(0, 1))).toEqual([says.join(' ')]);
});

test('a script without its binary rejects', async () => {
  await expect(startBindings(Uint8Array.of(1, 2, 3), runGlue)).rejects.toThrow();
});

test('the packaged script makes no code of strings: extensions may not', () => {
  expect(readFileSync(GLUE, 'utf8')).not.toMatch(/new Function|\beval\(|Function\(["'`]/);
});
