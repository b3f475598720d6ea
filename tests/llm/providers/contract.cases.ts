import type { ProviderId } from '../../../utils/domain/index.ts';
import { PROVIDERS } from '../../../utils/llm/providers/index.ts';
import type { ModelCall } from '../../../utils/llm/providers/provider.ts';
import type { Reply } from '../../support/model-servers.ts';

export const CALL: ModelCall = { system: '요약기', prompt: '글을 요약함: Rust 1.95 🦀', maxOutput: 500 };
/** Several bytes a character, and what JSON must escape. */
export const TEXT = ['{"kind":"opening",', '"text":"러스트가 \\"빨라짐\\" 🦀🇰🇷"', '}\n', 'é\u2028end'];
export const WHOLE = TEXT.join('');
export const LONG = Array.from({ length: 60 }, (_, n) => `${n}번째 줄임. `);
export const never = new Promise<void>(() => undefined);

/** What errors call the server. */
export interface At {
  host: string;
  name: string;
}

export const IDS = Object.keys(PROVIDERS) as ProviderId[];
export const SERVERS = IDS.filter((id) => id !== 'language-model');
const EVENTS = SERVERS.filter((id) => id !== 'ollama');

/** Each row of the three tables: its name, what the server does, the providers that can meet it, what the reader is told. */
export const ANSWERS: [string, Reply, ProviderId[]][] = [
  ['in pieces', { text: TEXT }, IDS],
  ['with CR LF', { text: TEXT, crlf: true }, SERVERS],
  ['with values over several lines', { text: TEXT, multiline: true }, EVENTS],
  ['with values over several CR LF lines', { text: TEXT, multiline: true, crlf: true }, EVENTS],
  ['with comments between', { text: TEXT, comments: true }, EVENTS],
  ['byte by byte', { text: TEXT, pieces: 1 }, SERVERS],
  ['cut through characters and values', { text: TEXT, pieces: 7, crlf: true }, SERVERS],
  ['with another content type', { text: TEXT, type: 'text/plain' }, SERVERS],
];

export const FAILURES: [string, Reply, ProviderId[], (at: At, id: ProviderId) => string[]][] = [
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

export const ENDINGS: [string, Reply, ProviderId[], (at: At) => string | string[]][] = [
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
/** The rows of `table` that `id` can meet. */
export const rows = <T extends unknown[]>(table: [string, Reply, ProviderId[], ...T][], id: ProviderId) =>
  table.filter(([, , ids]) => ids.includes(id)).map(([name, reply, , ...rest]) => [name, reply, ...rest] as const);
