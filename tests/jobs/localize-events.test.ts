import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../utils/domain/engine.ts';
import type { Bullet, DigestItem, JobEvent, JobState } from '../../utils/domain/index.ts';
import { localizeEvents } from '../../utils/jobs/localize-events.ts';
import { createLocalizer } from '../../utils/jobs/localizer.ts';
import { NO_MEMORY, type TranslationMemory } from '../../utils/translation/memory-interface.ts';
import type { TranslationSession } from '../../utils/translation/translator.ts';

const bullet = (text: string): Bullet => ({ text, depth: 0, sources: [], language: 'en' });

const EVENTS: EngineEvent[] = [
  { type: 'outline', opening: 2, sections: [{ heading: 'What it costs', bullets: 1 }] },
  { type: 'bullet', section: -1, index: 0, bullet: bullet('We moved it.') },
  { type: 'bullet', section: -1, index: 1, bullet: bullet('It was cheap.') },
  { type: 'bullet', section: 0, index: 0, bullet: bullet('We are happy.') },
  { type: 'coverage', coverage: { unit: 'characters', read: 9, total: 9 } },
];

async function* engine() {
  yield* EVENTS;
}

/** A translator whose answers the test gives, in any order. */
function heldBack() {
  const asked: string[] = [];
  const open = new Map<string, PromiseWithResolvers<string>>();
  const session: TranslationSession = {
    translate(text, signal) {
      asked.push(text);
      signal.throwIfAborted();
      const answer = Promise.withResolvers<string>();
      signal.addEventListener('abort', () => answer.reject(signal.reason));
      open.set(text, answer);
      return answer.promise;
    },
    close() {},
  };
  return { asked, session, say: (text: string) => open.get(text)?.resolve(`번역: ${text}`) };
}

function run(session: TranslationSession, parallel: number, memory: TranslationMemory = NO_MEMORY) {
  const abort = new AbortController();
  const finisher = createLocalizer(session, memory, abort.signal, { parallel });
  return { abort, events: localizeEvents(engine(), finisher, { title: 'Leaving the cloud' }) };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const seen: T[] = [];
  for await (const item of items) seen.push(item);
  return seen;
}

const said = (event: JobEvent | undefined) =>
  event?.type === 'bullet' ? event.bullet.text : event && 'text' in event ? event.text : event?.type;

describe('several sentences at once', () => {
  it('are asked in order, as many as the translator takes, the first bullet first', async () => {
    const by = heldBack();
    const { events } = run(by.session, 3);
    expect((await events.next()).value?.type).toBe('outline');
    const first = events.next();
    await expect.poll(() => by.asked).toEqual(['We moved it.', 'Leaving the cloud', 'It was cheap.']);
    by.say('We moved it.');
    expect(said((await first).value)).toBe('번역: We moved it.');
  });

  it('come out in the order of the engine, whatever comes back first', async () => {
    const by = heldBack();
    const { events } = run(by.session, 5);
    const seen = all(events).then((seen) => seen.map(said));
    await expect.poll(() => by.asked.length).toBe(5);
    for (const text of by.asked.toReversed()) by.say(text);
    expect(await seen).toEqual([
      'outline',
      '번역: We moved it.',
      '번역: Leaving the cloud',
      '번역: It was cheap.',
      '번역: What it costs',
      '번역: We are happy.',
      'coverage',
    ]);
  });

  it('all stop at an abort; what waits is never asked', async () => {
    const by = heldBack();
    const { events, abort } = run(by.session, 2);
    const seen = all(events);
    await expect.poll(() => by.asked.length).toBe(2);
    abort.abort();
    await expect(seen).rejects.toMatchObject({ name: 'AbortError' });
    expect(by.asked).toHaveLength(2);
  });

  it('are asked once each, and never again once they are known', async () => {
    const known = new Map<string, string>();
    const memory: TranslationMemory = {
      get: async (text) => known.get(text),
      put: async (text, answer) => void known.set(text, answer),
    };
    const asked: string[] = [];
    const session: TranslationSession = {
      translate: async (text) => {
        asked.push(text);
        return `번역: ${text}`;
      },
      close() {},
    };
    const first = await all(run(session, 4, memory).events);
    expect(asked).toHaveLength(5);
    expect(await all(run(session, 4, memory).events)).toEqual(first);
    expect(asked).toHaveLength(5);
  });
});

describe('the title', () => {
  const by: TranslationSession = { translate: async (text) => `번역: ${text}`, close() {} };
  const titles = async (events: EngineEvent[]) => {
    async function* told() {
      yield* events;
    }
    const finisher = createLocalizer(by, NO_MEMORY, new AbortController().signal);
    const seen = await all(localizeEvents(told(), finisher, { title: 'Leaving the cloud' }));
    return seen.flatMap((event) => (event.type === 'title' ? [event.text] : []));
  };

  it('that the engine wrote stays; no translator writes over it', async () => {
    expect(await titles([{ type: 'title', text: '클라우드와 헤어지기' }, ...EVENTS])).toEqual(['클라우드와 헤어지기']);
  });

  it('that the engine wrote in English is translated', async () => {
    expect(await titles([{ type: 'title', text: 'We left the cloud' }, ...EVENTS])).toEqual([
      '번역: We left the cloud',
    ]);
  });

  it('of the page stands until the engine’s own comes', async () => {
    expect(await titles([...EVENTS, { type: 'title', text: '클라우드와 헤어지기' }])).toEqual([
      '번역: Leaving the cloud',
      '클라우드와 헤어지기',
    ]);
  });
});

describe('a digest item', () => {
  it('comes whole, its replies with it', async () => {
    const reply = (text: string, id: number) => ({
      bullet: bullet(text),
      commentId: id,
      author: null,
      mood: 'neutral' as const,
      replyCount: 0,
      replies: [],
    });
    const item = { ...reply('I like it.', 1), replies: [reply('So do I.', 2), reply('Not me, not I.', 3)] };
    async function* digest(): AsyncGenerator<EngineEvent> {
      yield { type: 'item', index: 0, item };
    }
    const by: TranslationSession = { translate: async (text) => `번역되지 않음: ${text}`, close() {} };
    const finisher = createLocalizer(by, NO_MEMORY, new AbortController().signal);
    const [event] = await all(localizeEvents(digest(), finisher));
    expect(event).toMatchObject({
      item: {
        bullet: { text: '번역되지 않음: I like it.' },
        replies: [
          { bullet: { text: '번역되지 않음: So do I.' } },
          { bullet: { text: '번역되지 않음: Not me, not I.' } },
        ],
      },
    });
  });

  it('that an interrupted run had in part comes with the replies that it has now', async () => {
    const one = (text: string, id: number): DigestItem => ({
      bullet: { ...bullet(text), language: 'ko' },
      commentId: id,
      author: null,
      mood: 'neutral',
      replyCount: 2,
      replies: [],
    });
    const before = { ...one('마음에 듦', 1), replies: [one('동의함', 2)] };
    const now = { ...before, replies: [...before.replies, one('반대함', 3)] };
    async function* digest(): AsyncGenerator<EngineEvent> {
      yield { type: 'item', index: 0, item: now };
    }
    const kept: JobState = { status: 'running', notices: [], digest: { items: [before] } };
    const finisher = createLocalizer(undefined, NO_MEMORY, new AbortController().signal);
    const [event] = await all(localizeEvents(digest(), finisher, { kept }));
    expect(event).toMatchObject({ item: { replies: [{ commentId: 2 }, { commentId: 3 }] } });
  });
});

describe('a bullet of an interrupted run', () => {
  it('gives way to one in Korean, where no translator was there to make it so', async () => {
    const kept: JobState = {
      status: 'running',
      notices: [],
      summary: { opening: [bullet('We moved.')], sections: [] },
    };
    async function* repaired(): AsyncGenerator<EngineEvent> {
      yield { type: 'bullet', section: -1, index: 0, bullet: { ...bullet('옮겼음'), language: 'ko' } };
    }
    const finisher = createLocalizer(undefined, NO_MEMORY, new AbortController().signal);
    expect((await all(localizeEvents(repaired(), finisher, { kept }))).map(said)).toEqual(['옮겼음']);
  });
});
