import { pathToFileURL } from 'node:url';
import type { ProviderId } from '../../../utils/domain/index.ts';
import { PROVIDERS } from '../../../utils/llm/providers/index.ts';
import { HTTP_RUNTIME, type HttpRuntime } from '../../../utils/llm/providers/runtime.ts';
import { standIn } from '../../support/language-model.ts';
import {
  type ModelServer,
  PROTOCOLS,
  type ProtocolId,
  type Reply,
  startModelServer,
} from '../../support/model-servers.ts';
import { countedSignal, outcome } from './world.ts';

export interface SoakReport {
  jobs: number;
  /** How jobs ended: `stop`, an error's code, `aborted`, `left`. */
  ends: Record<string, number>;
  characters: number;
  /** What is left when all is done: each should be 0. */
  left: { timers: number; listeners: number; answers: number; sessions: number };
  /** The most connections that any server had at once. */
  connections: number;
  seconds: number;
  /** Megabytes of heap after a collection, every tenth of the way; empty without `--expose-gc`. */
  heap: number[];
}

export interface SoakOptions {
  jobs: number;
  /** Jobs at once. */
  lanes: number;
  world: HttpRuntime;
  /** Milliseconds between two pieces of an answer. */
  pause: number;
  /** Pieces of an answer. */
  pieces: number;
  progress?(done: number): void;
}

const KINDS = ['fine', 'bytes', 'busy', 'broken', 'cut', 'silent', 'abort', 'leave', 'key', 'fine'] as const;
type Kind = (typeof KINDS)[number];

/** Jobs over every provider in turn, each kind of ending in turn, several at once. */
export async function soak({ jobs, lanes, world, pause, pieces, progress }: SoakOptions): Promise<SoakReport> {
  const text = Array.from({ length: pieces }, (_, n) => `{"kind":"bullet","text":"${n}번째 줄을 요약함 🦀"}\n`);
  const tries = new Map<string, number>();
  const servers = new Map<ProviderId, ModelServer>();
  for (const id of Object.keys(PROTOCOLS) as ProtocolId[]) {
    servers.set(id, await startModelServer(id, { reply: ({ prompt }) => replyTo(prompt, tries, text, pause) }));
  }
  const model = standIn({
    contextWindow: Number.POSITIVE_INFINITY,
    *answer(prompt) {
      for (const piece of text) {
        if (pause) yield new Promise<void>((resolve) => setTimeout(resolve, pause));
        yield piece;
      }
      if (/cut|broken|key/.test(prompt)) yield new DOMException('gone', 'UnknownError');
    },
  });

  let timers = 0;
  const counting: HttpRuntime = {
    ...world,
    languageModel: () => model.LanguageModel,
    after(milliseconds, then) {
      timers++;
      let over = false;
      const end = () => {
        if (!over) timers--;
        over = true;
      };
      const stop = world.after(milliseconds, () => {
        end();
        then();
      });
      return () => {
        end();
        stop();
      };
    },
  };

  const ids = Object.keys(PROVIDERS) as ProviderId[];
  const report: SoakReport = {
    ...{ jobs, ends: {}, characters: 0, connections: 0, seconds: 0, heap: [] },
    left: { timers: 0, listeners: 0, answers: 0, sessions: 0 },
  };

  async function job(n: number): Promise<void> {
    const id = ids[n % ids.length]!;
    const kind = KINDS[Math.floor(n / ids.length) % KINDS.length]!;
    const counted = countedSignal();
    const config = { baseUrl: servers.get(id)?.url ?? '', key: 'sk-soak', model: `m-${n}` };
    const call = { system: 's', prompt: `${kind} ${n}`, maxOutput: 100_000 };
    const events = PROVIDERS[id].stream(config, call, counted.signal, counting);
    let end: string;
    if (kind === 'leave') {
      for await (const event of events) if (event.type === 'text') break;
      end = 'left';
    } else {
      const seen = await outcome(events, () => /abort|silent/.test(kind) && counted.abort(new Error('aborted')));
      report.characters += seen.text.length;
      end = typeof seen.end === 'string' ? seen.end : String(seen.end[0]).replace('Error: ', '');
    }
    report.ends[end] = (report.ends[end] ?? 0) + 1;
    report.left.listeners += counted.listeners();
  }

  const started = performance.now();
  let next = 0;
  let done = 0;
  const lane = async () => {
    while (next < jobs) {
      await job(next++);
      const counts = await Promise.all([...servers.values()].map((server) => server.connections()));
      report.connections = Math.max(report.connections, ...counts);
      if (++done % Math.ceil(jobs / 10) === 0) report.heap.push(...heapNow());
      progress?.(done);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  for (const server of servers.values()) {
    await server.quiet();
    report.left.answers += server.unfinished();
    await server.close();
  }
  report.left.timers = timers;
  report.left.sessions = model.open();
  report.seconds = Math.round((performance.now() - started) / 100) / 10;
  return report;
}

function replyTo(prompt: string, tries: Map<string, number>, text: string[], pause: number): Reply {
  const [kind] = prompt.split(' ') as [Kind];
  const n = (tries.get(prompt) ?? 0) + 1;
  tries.set(prompt, n);
  const answer: Reply = { text, pause };
  switch (kind) {
    case 'bytes':
      return { ...answer, pieces: 16, crlf: true };
    case 'busy':
      return n === 1 ? { fail: 'rate', headers: { 'retry-after': '1' } } : answer;
    case 'broken':
      return n < 3 ? { fail: 'server' } : { ...answer, end: 'nothing' };
    case 'cut':
      return { ...answer, cutAfter: 700 };
    case 'silent':
      return { ...answer, stallAfter: 6, resume: new Promise(() => undefined) };
    case 'key':
      return { fail: 'key' };
    default:
      return answer;
  }
}

function heapNow(): number[] {
  const { gc } = globalThis as { gc?: () => void };
  if (!gc) return [];
  gc();
  return [Math.round(process.memoryUsage().heapUsed / 1e5) / 10];
}

/** `node --expose-gc tests/llm/providers/soak.ts`: 200 jobs in some twelve minutes, with real time. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const report = await soak({
    ...{ jobs: 200, lanes: 4, world: HTTP_RUNTIME, pause: 400, pieces: 60 },
    progress: (done) => done % 20 === 0 && console.log(`${done} jobs`),
  });
  console.log(JSON.stringify(report, null, 2));
}
