import type { Article, JobEvent, MoodReading, Thread } from '../model.ts';

/** What an engine yields, in an order that a panel can show as it comes: an outline first, then what fills it. */
export type EngineEvent = Extract<
  JobEvent,
  {
    type:
      | 'title'
      | 'progress'
      | 'outline'
      | 'heading'
      | 'bullet'
      | 'threads'
      | 'item'
      | 'whole'
      | 'whole-digest'
      | 'notice'
      | 'coverage'
      | 'usage';
  }
>;

/** One way to make summaries. Bullets may come in the source's language; `summary/` translates and ends them. */
export interface Engine {
  id: string;
  /** Part of every cache key: raise it whenever the output changes. */
  version: string;
  /** Whether it can work now, here. Never throws. */
  available(): Promise<boolean>;
  /** Article -> opening bullets and sections. Aborts with the signal's reason. */
  summarise(article: Article, signal: AbortSignal): AsyncIterable<EngineEvent>;
  /** Thread -> digest. `readings`: mood by comment id, where there is one. */
  digest(thread: Thread, readings: ReadonlyMap<number, MoodReading>, signal: AbortSignal): AsyncIterable<EngineEvent>;
}
