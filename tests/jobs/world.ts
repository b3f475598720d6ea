import type { Engine, EngineEvent } from '../../utils/domain/engine.ts';
import type { Article, Bullet, JobEvent, JobState, Thread } from '../../utils/domain/index.ts';
import { applyJobEvent, EMPTY_JOB } from '../../utils/domain/job-state.ts';
import { UserError } from '../../utils/domain/user-error.ts';
import type { JobDeps } from '../../utils/jobs/job-deps.ts';
import { isJobState } from '../../utils/storage/record-schemas.ts';
import type { Translator } from '../../utils/translation/translator.ts';

export const article: Article = {
  url: 'https://paper.example/cloud',
  title: 'Leaving the cloud',
  language: 'en',
  blocks: [{ kind: 'paragraph', text: 'We moved. It was cheap. We are happy.' }],
};

export const thread: Thread = {
  story: { id: 7, kind: 'story', title: 'Leaving the cloud', commentCount: 1 },
  comments: [{ id: 8, depth: 0, author: 'ann', text: 'I like it.' }],
  from: 'page',
};

const bullet = (text: string): Bullet => ({
  text,
  depth: 0,
  language: 'en',
  sources: [{ kind: 'sentence', block: 0, text }],
});

const summary: EngineEvent[] = [
  { type: 'outline', opening: 2, sections: [{ heading: 'Costs', bullets: 1 }] },
  { type: 'bullet', section: -1, index: 0, bullet: bullet('We moved.') },
  { type: 'bullet', section: -1, index: 1, bullet: bullet('It was cheap.') },
  { type: 'bullet', section: 0, index: 0, bullet: bullet('We are happy.') },
];

const digest: EngineEvent[] = [
  { type: 'threads', items: 1 },
  {
    type: 'item',
    index: 0,
    item: { bullet: bullet('I like it.'), commentId: 8, author: 'ann', mood: 'positive', replyCount: 0, replies: [] },
  },
  { type: 'coverage', coverage: { unit: 'comments', read: 1, total: 1 } },
];

/** An engine that counts how often it worked. */
export function countingEngine(): Engine & { runs: number } {
  const engine = {
    id: 'fixed',
    version: '1',
    runs: 0,
    available: async () => true,
    async *summarise() {
      engine.runs++;
      yield* summary;
    },
    async *digest() {
      engine.runs++;
      yield* digest;
    },
  };
  return engine;
}

/** Puts "번역: " before every sentence. `refuse`: sentences that it cannot; `asked`: what it was asked. */
export function markingTranslator(refuse: string[] = []): Translator & { asked: string[] } {
  const asked: string[] = [];
  return {
    id: 'marking',
    asked,
    state: async () => 'ready',
    download: async () => {},
    open: async () => ({
      async translate(text) {
        asked.push(text);
        if (refuse.includes(text)) throw new Error('cannot');
        return `번역: ${text}`;
      },
      close() {},
    }),
  };
}

/** Surroundings without a browser: what is kept is a Map, pages come from `pages`. */
export function world(change: Partial<JobDeps> = {}): JobDeps & { store: Map<string, JobState> } {
  const store = new Map<string, JobState>();
  const begun = new Map<string, JobState>();
  const memory = new Map<string, string>();
  let clock = 0;
  return {
    store,
    engines: [countingEngine()],
    translators: [],
    translate: true,
    readArticle: async (url) => {
      if (url !== article.url) throw new UserError('not_found', [url]);
      return article;
    },
    fetchThread: async () => thread,
    moodsOf: async () => ({ get: () => undefined, count: async () => ({ positive: 1, neutral: 0, negative: 0 }) }),
    memory: (by) => ({
      get: async (text) => memory.get(by + text),
      put: async (text, to) => void memory.set(by + text, to),
    }),
    getCached: async (key) => store.get(key),
    getCheckpoint: async (key) => begun.get(key),
    // As the database has it: what is finished goes before what is not, and what is no state is not found again.
    save: async (key, state) => {
      if (!isJobState(structuredClone(state))) throw new Error(`kept for nothing: ${JSON.stringify(state)}`);
      const done = state.status === 'done';
      if (done) begun.delete(key);
      else begun.set(key, state);
      if (done || store.get(key)?.status !== 'done') store.set(key, state);
    },
    now: () => (clock += 500),
    ...change,
  };
}

/** All events of a job, or as many as came before `stop` says so. */
export async function collect(
  events: AsyncIterable<JobEvent>,
  stop: (event: JobEvent) => boolean = () => false,
): Promise<{ events: JobEvent[]; state: JobState }> {
  const seen: JobEvent[] = [];
  for await (const event of events) {
    seen.push(event);
    if (stop(event)) break;
  }
  return { events: seen, state: seen.reduce(applyJobEvent, EMPTY_JOB) };
}
