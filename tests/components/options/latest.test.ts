import { expect, test } from 'vitest';
import { coalesceSaves } from '../../../components/popup/use-star.ts';

/** A save that takes until it is let go. */
function slowSave() {
  const saved: string[] = [];
  const gates: PromiseWithResolvers<void>[] = [];
  const save = async (value: string) => {
    saved.push(value);
    const gate = Promise.withResolvers<void>();
    gates.push(gate);
    await gate.promise;
  };
  return { saved, save, next: () => gates.shift() };
}

test('saves the first at once and of the rest only the last, one after the other', async () => {
  const { saved, save, next } = slowSave();
  const store = coalesceSaves(save);
  const done = store('ㄴ');
  void store('나');
  void store('남');
  expect(saved).toEqual(['ㄴ']);
  next()?.resolve();
  await expect.poll(() => saved).toEqual(['ㄴ', '남']);
  next()?.resolve();
  await done;
  expect(saved).toEqual(['ㄴ', '남']);
});

test('a failed save is told, and the next one is tried', async () => {
  const { saved, save, next } = slowSave();
  const store = coalesceSaves(save);
  const failing = store('a');
  next()?.reject(new Error('full'));
  await expect(failing).rejects.toThrow('full');
  const fine = store('b');
  next()?.resolve();
  await fine;
  expect(saved).toEqual(['a', 'b']);
});
