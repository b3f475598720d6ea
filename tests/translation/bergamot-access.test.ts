import { afterEach, expect, test, vi } from 'vitest';
import { withWorkerHost } from '../../utils/translation/bergamot/worker-host.ts';

const HOST = 'models.example';
const WHAT = { origins: [`https://${HOST}/*`] };

/** A browser that answers as told; `order` is what happened. */
function browserThat({ has = false, allows = true } = {}) {
  const order: string[] = [];
  const said = (name: string, answer: boolean) => async (what: unknown) => {
    order.push(name);
    expect(what).toEqual(WHAT);
    return answer;
  };
  const permissions = {
    contains: said('contains', has),
    request: said('request', allows),
    remove: said('remove', true),
  };
  vi.stubGlobal('browser', { permissions });
  return order;
}

afterEach(() => vi.unstubAllGlobals());

test('asks within the click, works, gives the permission back', async () => {
  const order = browserThat();
  const done = withWorkerHost(HOST, async () => void order.push('work'));
  expect(order).toEqual(['contains', 'request']);
  expect(await done).toBe(true);
  expect(order).toEqual(['contains', 'request', 'work', 'remove']);
});

test('gives it back after a failure too', async () => {
  const order = browserThat();
  await expect(withWorkerHost(HOST, () => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
  expect(order.at(-1)).toBe('remove');
});

test('leaves what the reader had allowed before', async () => {
  const order = browserThat({ has: true });
  await withWorkerHost(HOST, async () => void order.push('work'));
  expect(order).toEqual(['contains', 'request', 'work']);
});

test('does nothing without permission', async () => {
  const order = browserThat({ allows: false });
  expect(await withWorkerHost(HOST, async () => void order.push('work'))).toBe(false);
  expect(order).toEqual(['contains', 'request']);
});
