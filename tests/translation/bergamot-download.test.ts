import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { downloadPack } from '../../utils/translation/bergamot/download-pack.ts';
import {
  dropUnknownFiles,
  findMissingFiles,
  listStoredPacks,
  readPack,
  removePacks,
  saveFile,
} from '../../utils/translation/bergamot/pack-store.ts';
import type { PackFile, TranslationPack } from '../../utils/translation/bergamot/packs.ts';

const CONTENT = { source: 'one', target: 'two', shortlist: 'three '.repeat(400), model: 'four '.repeat(4000) };
const PACKED = Object.fromEntries(Object.entries(CONTENT).map(([role, text]) => [`${role}.gz`, gzipSync(text)]));

const files = Object.keys(CONTENT).map((role): PackFile => {
  const bytes = PACKED[`${role}.gz`] ?? Buffer.alloc(0);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { role: role as PackFile['role'], name: `${role}.gz`, bytes: bytes.length, sha256 };
});
const PACK: TranslationPack = { id: 'test', from: 'en', to: 'ko', files };
const all = files.reduce((sum, { bytes }) => sum + bytes, 0);

type Served = (name: string, signal: AbortSignal) => Response | Promise<Response>;

/** A network that answers by file name; `asked` is what was asked for. */
function network(serve: Served = (name) => new Response(PACKED[name])) {
  const asked: string[] = [];
  const inits: RequestInit[] = [];
  const fetcher = (async (url: string, init: RequestInit) => {
    const name = new URL(url).pathname.split('/').at(-1) ?? '';
    asked.push(name);
    inits.push(init);
    init.signal?.throwIfAborted();
    return serve(name, init.signal ?? AbortSignal.abort());
  }) as typeof fetch;
  return { asked, inits, fetcher };
}

const forEver = () => new AbortController().signal;
const names = async () => (await findMissingFiles(PACK)).map(({ name }) => name);

beforeEach(removePacks);

test('keeps every file unpacked, in order, and tells how far it is', async () => {
  const { asked, inits, fetcher } = network();
  const ratios: number[] = [];
  await downloadPack(PACK, (ratio) => ratios.push(ratio), forEver(), fetcher);
  expect(asked).toEqual(files.map(({ name }) => name));
  expect(
    inits.every(({ credentials, referrerPolicy }) => credentials === 'omit' && referrerPolicy === 'no-referrer'),
  ).toBe(true);
  expect(ratios.at(0)).toBe(0);
  expect(ratios.at(-1)).toBe(1);
  expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
  const kept = await readPack(PACK);
  expect(
    Object.fromEntries(Object.entries(kept ?? {}).map(([role, bytes]) => [role, Buffer.from(bytes).toString()])),
  ).toEqual(CONTENT);
  expect(await listStoredPacks()).toBe(Object.values(CONTENT).join('').length);
});

test('asks nobody for what is there', async () => {
  await downloadPack(PACK, () => {}, forEver(), network().fetcher);
  const { asked, fetcher } = network();
  const ratios: number[] = [];
  await downloadPack(PACK, (ratio) => ratios.push(ratio), forEver(), fetcher);
  expect(asked).toEqual([]);
  expect(ratios).toEqual([1]);
});

const flipped = (name: string) => {
  const bytes = Buffer.from(PACKED[name] ?? '');
  bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
  return bytes;
};

describe('keeps nothing of a file that is not the published one', () => {
  test.each<[string, string, (name: string) => Response | Promise<Response>]>([
    ['another byte', 'pack_damaged', (name) => new Response(flipped(name))],
    [
      'more than it should be',
      'pack_damaged',
      (name) => new Response(Buffer.concat([PACKED[name] ?? Buffer.alloc(0), Buffer.from('x')])),
    ],
    ['less than it should be', 'pack_cut', (name) => new Response(PACKED[name]?.subarray(0, -1))],
    ['an error of the server', 'server', () => new Response('no', { status: 503 })],
    ['a page instead', 'pack_cut', () => new Response('<!doctype html>')],
    ['no network', 'offline', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('%s: %s', async (_, code, answer) => {
    const { fetcher } = network((name) => (name === 'shortlist.gz' ? answer(name) : new Response(PACKED[name])));
    await expect(downloadPack(PACK, () => {}, forEver(), fetcher)).rejects.toMatchObject({ code });
    expect(await names()).toEqual(['shortlist.gz', 'model.gz']);
    expect(await readPack(PACK)).toBeNull();
  });
});

test('a connection that breaks in the middle is told as offline, and goes on from the next file', async () => {
  const broken = () =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(PACKED['model.gz']?.subarray(0, 10));
          controller.error(new TypeError('network error'));
        },
      }),
    );
  const first = network((name) => (name === 'model.gz' ? broken() : new Response(PACKED[name])));
  await expect(downloadPack(PACK, () => {}, forEver(), first.fetcher)).rejects.toMatchObject({ code: 'offline' });
  const { asked, fetcher } = network();
  const ratios: number[] = [];
  await downloadPack(PACK, (ratio) => ratios.push(ratio), forEver(), fetcher);
  expect(asked).toEqual(['model.gz']);
  expect(ratios[0]).toBeCloseTo((all - (files.at(-1)?.bytes ?? 0)) / all);
  expect(await names()).toEqual([]);
});

test('a stop keeps what is complete and asks for no more', async () => {
  const stop = new AbortController();
  const { asked, fetcher } = network((name) => {
    if (name === 'shortlist.gz') stop.abort();
    return new Response(PACKED[name]);
  });
  const ended = downloadPack(PACK, () => {}, stop.signal, fetcher);
  await expect(ended).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked).not.toContain('model.gz');
  expect(await names()).toEqual(['shortlist.gz', 'model.gz']);
});

test('a server that falls silent is given up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { fetcher } = network((_, signal) => {
    queueMicrotask(() => vi.advanceTimersByTime(60_000));
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
  await expect(downloadPack(PACK, () => {}, forEver(), fetcher)).rejects.toMatchObject({ code: 'timeout' });
  vi.useRealTimers();
});

test('a full disk is told, and what was kept stays', async () => {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (value instanceof ArrayBuffer && value.byteLength > 5000) throw new DOMException('full', 'QuotaExceededError');
    return put.call(this, value, key);
  });
  await expect(downloadPack(PACK, () => {}, forEver(), network().fetcher)).rejects.toMatchObject({
    code: 'pack_no_room',
  });
  vi.restoreAllMocks();
  expect(await names()).toEqual(['model.gz']);
});

test('files that no pack names any more go; all go when asked', async () => {
  const old: PackFile = { role: 'model', name: 'old.gz', bytes: 3, sha256: 'old' };
  await saveFile({ ...PACK, files: [old] }, old, new ArrayBuffer(30));
  await downloadPack(PACK, () => {}, forEver(), network().fetcher);
  expect(await findMissingFiles({ ...PACK, files: [old] })).toEqual([old]);
  await dropUnknownFiles([PACK]);
  expect(await names()).toEqual([]);
  await removePacks();
  expect(await listStoredPacks()).toBe(0);
  expect(await names()).toHaveLength(4);
});
