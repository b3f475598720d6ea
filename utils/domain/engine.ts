import type { Article, JobEvent, Language, MoodReading, Thread } from './index.ts';

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
      | 'moods'
      | 'item'
      | 'whole'
      | 'whole-digest'
      | 'notice'
      | 'coverage'
      | 'usage';
  }
>;

/** Moods by comment id, each read when it is asked for. */
export type MoodsById = Pick<ReadonlyMap<number, MoodReading>, 'get'>;

/** What a digest is made beside. */
export interface DigestContext {
  /** What the article says, where that is known already: nobody waits for it. */
  said?: string;
}

/** What an engine is chosen for. */
export interface SummaryPart {
  kind: 'article' | 'thread';
  /** The source's. */
  language: Language;
}

/** One way to make summaries. Bullets may come in the source's language; `utils/jobs` translates and ends them. */
export interface Engine {
  id: string;
  /** Part of every cache key: raise it whenever the output changes. */
  version: string;
  /** Whether it can work now, here. Never throws. */
  available(): Promise<boolean>;
  /** Whether it is any better than the next one for such a part; absent: for every one. */
  takes?(part: SummaryPart): boolean;
  /** Article -> opening bullets and sections. Aborts with the signal's reason. */
  summarise(article: Article, signal: AbortSignal): AsyncIterable<EngineEvent>;
  /** Thread -> digest. All moods are counted elsewhere: an engine asks for those that it shows. */
  digest(thread: Thread, moods: MoodsById, signal: AbortSignal, beside?: DigestContext): AsyncIterable<EngineEvent>;
}
