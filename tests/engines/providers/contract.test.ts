import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PROVIDERS } from '../../../utils/engines/providers/index.ts';
import type { ModelCall, ProviderId } from '../../../utils/engines/providers/provider.ts';
import type { Reply } from '../../support/model-servers.ts';
import { KEY, type Rig, rig } from './rigs.ts';
import { countedSignal, type Outcome, outcome, TEST_LIMITS } from './world.ts';

const CALL: ModelCall = { system: '요약기', prompt: '글을 요약함: Rust 1.95 🦀', maxOutput: 500 };
/** Several bytes a character, and what JSON must escape. */
const TEXT = ['{"kind":"opening",', '"text":"러스트가 \\"빨라짐\\" 🦀🇰🇷"', '}\n', 'é\u2028end'];
const WHOLE = TEXT.join('');
const LONG = Array.from({ length: 60 }, (_, n) => `${n}번째 줄임. `);
interface At {
  host: string;
  name: string;
}
const never = new Promise<void>(() => undefined);

const IDS = Object.keys(PROVIDERS) as ProviderId[];
const SERVERS = IDS.filter((id) => id !== 'language-model');
const EVENTS = SERVERS.filter((id) => id !== 'ollama');

/** What is told apart by its row: a reply, the rows that can meet it, and what the reader is told. */
const ANSWERS: [string, Reply, ProviderId[]][] = [
  ['in pieces', { text: TEXT }, IDS],
  ['with CR LF', { text: TEXT, crlf: true }, SERVERS],
  ['with values over several lines', { text: TEXT, multiline: true }, EVENTS],
  ['with values over several CR LF lines', { text: TEXT, multiline: true, crlf: true }, EVENTS],
  ['with comments between', { text: TEXT, comments: true }, EVENTS],
  ['byte by byte', { text: TEXT, pieces: 1 }, SERVERS],
  ['cut through characters and values', { text: TEXT, pieces: 7, crlf: true }, SERVERS],
  ['with another content type', { text: TEXT, type: 'text/plain' }, SERVERS],
];

const FAILURES: [string, Reply, ProviderId[], (at: At, id: ProviderId) => string[]][] = [
  ['a wrong key', { fail: 'key' }, SERVERS, ({ name }) => ['model_key', name]],
  ['nothing left to spend', { fail: 'quota' }, SERVERS, ({ name }) => ['model_quota', name]],
  ['an origin that is not allowed', { fail: 'origin' }, SERVERS, ({ host }) => ['model_origin', host]],
  ['no such model', { fail: 'model' }, SERVERS, () => ['model_unknown', 'test-model']],
  ['more than the context holds', { fail: 'context' }, IDS, (_, id) => ['model_context', modelOf(id)]],
  ['more than the server takes', { fail: 'too-large' }, SERVERS, () => ['model_context', 'test-model']],
  ['too many requests', { fail: 'rate' }, SERVERS, ({ name }) => ['rate_limited', name, '7']],
  ['a broken server', { fail: 'server' }, SERVERS, ({ host }) => ['server', host, '500']],
  [
    'an overloaded server',
    { fail: 'overloaded' },
    SERVERS,
    ({ host }, id) => ['server', host, id === 'anthropic' ? '529' : '503'],
  ],
  [
    'a page in place of an error',
    { fail: { status: 502, body: '<html>Bad gateway</html>' } },
    SERVERS,
    ({ host }) => ['server', host, '502'],
  ],
  [
    'a page in place of an answer',
    { fail: { status: 200, body: '<html>Log in</html>' } },
    SERVERS,
    ({ host }) => ['server', host, '200'],
  ],
  [
    'a page that is not there',
    { fail: { status: 404, body: '<html>Not found</html>' } },
    SERVERS,
    ({ host }) => ['server', host, '404'],
  ],
  [
    'a redirection',
    { fail: { status: 302, headers: { location: 'http://127.0.0.1:1/' }, body: '' } },
    SERVERS,
    ({ host }) => ['server', host, '302'],
  ],
  ['an empty body', { fail: { status: 200, body: '' } }, SERVERS, ({ name }) => ['model_cut', name]],
  [
    'words in place of values',
    { fail: { status: 200, body: 'data: {oops\n\n' } },
    SERVERS,
    ({ host }) => ['server', host, '200'],
  ],
  [
    'another value than the protocol has',
    { fail: { status: 200, body: 'data: 7\n\n7\n' } },
    SERVERS,
    ({ host }) => ['server', host, '200'],
  ],
];

const ENDINGS: [string, Reply, ProviderId[], (at: At) => string | string[]][] = [
  ['at its longest', { end: 'length' }, SERVERS, () => 'length'],
  ['in a refusal', { end: 'refusal' }, IDS.filter((id) => id !== 'ollama'), ({ name }) => ['model_refused', name]],
  ['without an end', { end: 'nothing' }, IDS, ({ name }) => ['model_cut', name]],
  ['in an error', { end: 'error' }, IDS, ({ name }) => ['model_cut', name]],
  ['in a broken line', { cutAfter: 2_500 }, SERVERS, ({ name }) => ['model_cut', name]],
  [
    'in the middle of a value, as if it were whole',
    { text: ['가'], end: 'nothing', cutAfter: 60 },
    SERVERS,
    ({ name }) => ['model_cut', name],
  ],
];

const modelOf = (id: ProviderId) => (id === 'language-model' ? 'LanguageModel' : 'test-model');
const rows = <T extends unknown[]>(table: [string, Reply, ProviderId[], ...T][], id: ProviderId) =>
  table.filter(([, , ids]) => ids.includes(id)).map(([name, reply, , ...rest]) => [name, reply, ...rest] as const);

describe.each(IDS)('%s', (id) => {
  let it_: Rig;
  let at: At;
  beforeAll(async () => {
    it_ = await rig(id);
    const host = it_.server ? new URL(it_.server.url).host : 'LanguageModel';
    at = { host, name: id === 'ollama' ? 'Ollama' : host };
  });
  afterAll(() => it_.close());
  afterEach(async () => {
    expect(await it_.leaks()).toBe(0);
    expect(it_.world.running()).toBe(0);
    it_.world.waits.length = 0;
  });

  async function ask(reply: Reply, seen?: (text: string) => void, counted = countedSignal()): Promise<Outcome> {
    it_.answer(reply);
    const events = it_.provider.stream(it_.config, CALL, counted.signal, it_.world);
    const result = await outcome(events, (event) => event.type === 'text' && seen?.(event.text));
    expect(counted.listeners()).toBe(0);
    return result;
  }

  it.each(rows(ANSWERS, id))('reads an answer %s', async (_, reply) => {
    const { text, end, usage, events } = await ask(reply);
    expect([text, end]).toEqual([WHOLE, 'stop']);
    if (id !== 'language-model') expect(usage).toEqual({ input: 11, output: 7 });
    expect(events.filter(({ type }) => type === 'end')).toHaveLength(1);
    expect(events.at(-1)?.type).toBe('end');
  });

  it('gives the text as it comes, not at the end', async () => {
    const gate = Promise.withResolvers<void>();
    const seen: string[] = [];
    // A protocol's first event may hold no text: three frames with text have come when the server stalls after five.
    const { text } = await ask({ text: LONG, stallAfter: 8, resume: gate.promise }, (piece) => {
      seen.push(piece);
      if (seen.length === 3) gate.resolve();
    });
    expect(text).toBe(LONG.join(''));
  });

  it.each(rows(FAILURES, id))('explains %s', async (_, reply, expected) => {
    const { end, text, error } = await ask(reply);
    expect(end).toEqual(expected(at, id));
    if (id !== 'language-model') expect(text).toBe('');
    expect(JSON.stringify([error, String(error), (error as Error).cause ?? ''])).not.toMatch(/geheim|sk-te/);
  });

  it.each(rows(ENDINGS, id))('says when an answer ends %s', async (_, reply, expected) => {
    const { end, text } = await ask({ text: LONG, ...reply });
    expect(end).toEqual(expected(at));
    if (end !== 'length' && reply.end !== 'refusal' && !reply.text) expect(LONG.join('')).toContain(text);
  });

  it('gives up on a server that does not begin', async () => {
    const asked = ask({ until: never });
    await it_.world.timer(TEST_LIMITS.localFirstByte);
    await it_.server?.seen();
    it_.world.pass(TEST_LIMITS.localFirstByte);
    expect((await asked).end).toEqual(['timeout', at.name]);
  });

  it('gives up on a server that falls silent in the middle', async () => {
    let passed = false;
    const { end, text } = await ask({ text: LONG, stallAfter: 10, resume: never }, (piece) => {
      if (!piece.startsWith('5') || passed) return;
      passed = true;
      queueMicrotask(() => it_.world.pass(TEST_LIMITS.idle));
    });
    expect(end).toEqual(['timeout', at.name]);
    expect(text).toContain('5번째');
  });

  it('gives up on an answer that takes more than a job may', async () => {
    const { end } = await ask({ text: LONG, stallAfter: 5, resume: never }, () =>
      queueMicrotask(() => it_.world.pass(TEST_LIMITS.whole)),
    );
    expect(end).toEqual(['timeout', at.name]);
  });

  it.each([
    ['before it began', (abort: () => void) => abort()],
    ['while nothing has come', async (abort: () => void) => it_.world.timer(TEST_LIMITS.localFirstByte).then(abort)],
  ])('stops with the reason of the signal %s', async (_, when) => {
    const counted = countedSignal();
    const reason = new Error('the reader left');
    const early = when(() => counted.abort(reason));
    const { error, text } = await ask({ until: never }, undefined, counted);
    await early;
    expect(error).toBe(reason);
    expect(text).toBe('');
  });

  it('stops with the reason of the signal in the middle, and keeps what came', async () => {
    const counted = countedSignal();
    const reason = new Error('the reader left');
    const { error, text } = await ask(
      { text: LONG, stallAfter: 9, resume: never },
      () => counted.abort(reason),
      counted,
    );
    expect(error).toBe(reason);
    expect(text).toContain('0번째');
  });

  it('lets go of everything when nobody reads on', async () => {
    it_.answer({ text: LONG, stallAfter: 9, resume: never });
    const counted = countedSignal();
    for await (const event of it_.provider.stream(it_.config, CALL, counted.signal, it_.world)) {
      if (event.type === 'text') break;
    }
    expect(counted.listeners()).toBe(0);
  });

  it('answers several questions at once, each its own', async () => {
    it_.answer({ text: TEXT, pieces: 3 });
    const all = await Promise.all(Array.from({ length: 8 }, () => ask({ text: TEXT, pieces: 3 })));
    expect(all.map(({ text }) => text)).toEqual(Array(8).fill(WHOLE));
  });
});

describe.each(SERVERS)('%s over the wire', (id) => {
  let it_: Rig;
  beforeAll(async () => {
    it_ = await rig(id);
  });
  afterAll(() => it_.close());
  const ask = (reply: Reply, change: object = {}) => {
    it_.answer(reply);
    return outcome(it_.provider.stream({ ...it_.config, ...change }, CALL, new AbortController().signal, it_.world));
  };

  it('sends the key in a header alone, and no cookie', async () => {
    await ask({});
    const { url, headers } = it_.server!.requests.at(-1)!;
    expect(url).not.toContain('geheim');
    expect(Object.entries(headers).filter(([, value]) => String(value).includes(KEY))).toHaveLength(1);
    expect(headers.cookie).toBeUndefined();
  });

  it.each(['key\nwith a line', '키', 'with blank'])('never sends what is no key: %s', async (key) => {
    const before = it_.server!.requests.length;
    const { end, error } = await ask({}, { key });
    expect(end[0]).toBe('model_key');
    expect(`${error}${JSON.stringify(error)}`).not.toContain(key);
    expect(it_.server!.requests.length).toBe(before);
  });

  it('reads a server that does not count', async () => {
    const { end, text, usage } = await ask({ text: TEXT, usage: null });
    expect([text, end, usage]).toEqual([WHOLE, 'stop', undefined]);
  });

  it('does not drink from a hose', async () => {
    const world = { ...it_.world, limits: { ...TEST_LIMITS, bytes: 50_000 } };
    it_.answer({ text: Array(400).fill('x'.repeat(500)) });
    const { end } = await outcome(it_.provider.stream(it_.config, CALL, new AbortController().signal, world));
    expect(end[0]).toBe('server');
    expect(await it_.leaks()).toBe(0);
  });

  it('says that nobody is there', async () => {
    const gone = await rig(id);
    await gone.close();
    const { end } = await outcome(gone.provider.stream(gone.config, CALL, new AbortController().signal, gone.world));
    expect(end).toEqual(['model_not_running', new URL(gone.config.baseUrl).host]);
  });

  it('says that the server is there but not for extensions', async () => {
    const fetched: RequestInit[] = [];
    const world = {
      ...it_.world,
      fetch(url: string, init: RequestInit) {
        fetched.push(init);
        return init.mode === 'no-cors' ? fetch(url, init) : Promise.reject(new TypeError('Failed to fetch'));
      },
    };
    const { end } = await outcome(it_.provider.stream(it_.config, CALL, new AbortController().signal, world));
    expect(end).toEqual(['model_origin', new URL(it_.config.baseUrl).host]);
    expect(fetched[1]).not.toHaveProperty('headers');
    expect(fetched[1]).not.toHaveProperty('body');
  });

  it.each(['', 'ftp://127.0.0.1', 'localhost', 'not a url'])('is not reached at "%s"', async (baseUrl) => {
    expect((await ask({}, { baseUrl })).end[0]).toBe('model_not_running');
  });

  it('drops what does not belong into an address', async () => {
    const baseUrl = `${it_.config.baseUrl.replace('//', '//user:geheim@')}?key=geheim#x`;
    expect((await ask({}, { baseUrl })).end).toBe('stop');
    expect(it_.server!.requests.at(-1)!.url).not.toContain('geheim');
  });
});
