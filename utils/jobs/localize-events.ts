import type { EngineEvent } from '../domain/engine.ts';
import type { Bullet, DigestItem, JobEvent, JobState } from '../domain/index.ts';
import type { BulletLocalizer } from './localizer.ts';

type EventOf<T extends EngineEvent['type']> = Extract<EngineEvent, { type: T }>;

export interface LocalizeOptions {
  /** The page's title: it is translated behind the first bullet, which waits for nothing, unless the engine wrote one. */
  title?: string;
  /** As far as an interrupted run of the same content came; what it has already is taken from there. */
  kept?: JobState | undefined;
}

/**
 * An engine's events -> the events that are shown, in the engine's order. Work on the next ones goes on meanwhile. A heading
 * is finished with the first bullet of its section. Rejects with what the engine or an abort throws.
 */
export function localizeEvents(
  events: AsyncIterable<EngineEvent>,
  finisher: BulletLocalizer,
  { title = '', kept }: LocalizeOptions = {},
): AsyncGenerator<JobEvent> {
  let headings: string[] = [];

  async function titled(): Promise<JobEvent[]> {
    const text = await finisher.heading(title);
    return text === title ? [] : [{ type: 'title', text }];
  }

  async function bullet(event: EventOf<'bullet'>): Promise<JobEvent[]> {
    const { section, index } = event;
    const heading = index === 0 ? headings[section] : undefined;
    const slots = section === -1 ? kept?.summary?.opening : kept?.summary?.sections[section]?.bullets;
    const known = sameBullet(slots?.[index], event.bullet);
    const [text, bullet] = await Promise.all([
      heading && finisher.heading(heading),
      known && finisher.accepts(known, event.bullet) ? known : finisher.bullet(event.bullet),
    ]);
    const own: JobEvent = { ...event, bullet };
    return text && text !== heading ? [{ type: 'heading', section, text }, own] : [own];
  }

  async function item(event: EventOf<'item'>): Promise<JobEvent[]> {
    const known = kept?.digest?.items[event.index];
    const same = known && isAsGood(known, event.item, finisher);
    return [{ ...event, item: same ? known : await finishedItem(event.item, finisher) }];
  }

  async function finish(event: EngineEvent | 'title'): Promise<JobEvent[]> {
    if (event === 'title') return titled();
    if (event.type === 'outline') {
      headings = event.sections.map((section) => section.heading);
      return event.more || !sameShape(kept, event) ? [event] : [];
    }
    if (event.type === 'threads') return event.more || kept?.digest?.items.length !== event.items ? [event] : [];
    if (event.type === 'bullet') return bullet(event);
    if (event.type === 'heading' || event.type === 'title')
      return [{ ...event, text: await finisher.heading(event.text) }];
    if (event.type === 'item') return item(event);
    return [event];
  }

  return mapInOrder(withTitle(events), finish);
}

/** The events with the page's title's turn behind the first bullet or item, or at the end; none where the engine wrote one. */
async function* withTitle(events: AsyncIterable<EngineEvent>): AsyncGenerator<EngineEvent | 'title'> {
  let due = true;
  for await (const event of events) {
    if (event.type === 'title') due = false;
    yield event;
    if (due && (event.type === 'bullet' || event.type === 'item')) {
      due = false;
      yield 'title';
    }
  }
  if (due) yield 'title';
}

function sameShape(kept: JobState | undefined, outline: EventOf<'outline'>): boolean {
  const shape = kept?.summary;
  return (
    shape?.opening.length === outline.opening &&
    shape.sections.length === outline.sections.length &&
    shape.sections.every((section, i) => section.bullets.length === outline.sections[i]?.bullets)
  );
}

function sameBullet(known: Bullet | null | undefined, made: Bullet): Bullet | undefined {
  return known && JSON.stringify(known.sources) === JSON.stringify(made.sources) ? known : undefined;
}

/** An item grows while its replies come: only one that has them all is the same. */
function isAsGood(known: DigestItem, made: DigestItem, finisher: BulletLocalizer): boolean {
  return (
    known.commentId === made.commentId &&
    known.replies.length === made.replies.length &&
    finisher.accepts(known.bullet, made.bullet) &&
    known.replies.every((reply, i) => isAsGood(reply, made.replies[i]!, finisher))
  );
}

async function finishedItem(item: DigestItem, finisher: BulletLocalizer): Promise<DigestItem> {
  const [bullet, ...replies] = await Promise.all([
    finisher.bullet(item.bullet),
    ...item.replies.map((reply) => finishedItem(reply, finisher)),
  ]);
  return { ...item, bullet, replies };
}

/**
 * Starts work on every item as soon as it comes and yields the results in the order of the items, each as soon as those
 * before it are out. Rejects with the first failure in that order; what fails to come fails last.
 */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T>,
  start: (item: T) => Promise<readonly R[]>,
): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const begun: Promise<readonly R[]>[] = [];
  const pull = () => heard(source.next());
  let coming: Promise<IteratorResult<T>> | undefined = pull();
  let failure: { error: unknown } | undefined;
  try {
    while (coming || begun.length > 0) {
      const done = begun[0]?.then((results) => ({ results }));
      const came = coming?.then(
        (item) => ({ item }),
        (error: unknown) => ({ error }),
      );
      const turn: { results: readonly R[] } | { item: IteratorResult<T> } | { error: unknown } = await Promise.race(
        [done, came].filter((promise) => promise !== undefined),
      );
      if ('results' in turn) {
        begun.shift();
        yield* turn.results;
      } else if ('error' in turn) {
        failure = turn;
        coming = undefined;
      } else if (turn.item.done) {
        coming = undefined;
      } else {
        begun.push(heard(start(turn.item.value)));
        coming = pull();
      }
    }
    if (failure) throw failure.error;
  } finally {
    source.return?.()?.catch(() => undefined);
  }
}

/** The promise itself; that nobody awaits it yet is no error. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
