import type { Engine, EngineEvent } from '../../domain/engine.ts';
import { EXTRACTIVE_VERSION, extractDigest, extractSummary } from '../../extractive/run-extractive.ts';
import { keyPoints } from './key-points.ts';
import { createPointMaker } from './opening-from-points.ts';
import { summarizerState } from './summarizer-api.ts';

type BulletEvent = Extract<EngineEvent, { type: 'bullet' }>;

/** Raised whenever the same answers make something else. */
const VERSION = 1;
/** Bullets from which an opening is worth a model. */
const WORTH = 3;

/**
 * The browser's own Summarizer says the five key points of an English article; the sections, the digest, and whatever it cannot
 * do are extracted. A point that does not rest on the article's sentences is not shown. Sections come before the opening.
 */
export const summarizerEngine: Engine = {
  id: 'summarizer',
  version: `${VERSION}.${EXTRACTIVE_VERSION}`,
  available: async () => (await summarizerState()) === 'ready',
  takes: ({ kind, language }) => kind === 'article' && language === 'en',
  digest: extractDigest,

  async *summarise(article, signal): AsyncGenerator<EngineEvent> {
    const opening: BulletEvent[] = [];
    const sections: BulletEvent[] = [];
    const before: EngineEvent[] = [];
    const after: EngineEvent[] = [];
    const counts: number[] = [];
    for await (const event of extractSummary(article, signal)) {
      if (event.type === 'outline') counts.push(...event.sections.map(({ bullets }) => bullets));
      if (event.type === 'bullet') (event.section === -1 ? opening : sections).push(event);
      else (event.type === 'coverage' ? after : before).push(event);
    }
    const extracted = opening.map(({ bullet }) => bullet);
    const work = article.language === 'en' && extracted.length >= WORTH && !before.some(isShown);
    yield* told([...before, ...(work ? sections : opening)], signal);
    if (!work) return yield* told([...sections, ...after], signal);

    const maker = createPointMaker(article);
    const everything = [...extracted, ...sections.map(({ bullet }) => bullet)];
    const points = yield* keyPoints(maker, everything, signal);
    const bullets = maker.opening(points, extracted);
    signal.throwIfAborted();
    if (!bullets) yield { type: 'notice', notice: { code: 'summarizer_unused' } };
    const shown = bullets ?? extracted;
    yield* told(
      shown.map((bullet, index) => ({ type: 'bullet', section: -1, index, bullet })),
      signal,
    );
    if (shown.length < extracted.length) yield { type: 'whole', opening: shown.length, sections: counts };
    yield* told(after, signal);
  },
};

/** That there is nothing to shorten. */
const isShown = (event: EngineEvent) =>
  event.type === 'notice' && (event.notice.code === 'article_short' || event.notice.code === 'article_not_found');

function* told(events: readonly EngineEvent[], signal: AbortSignal): Generator<EngineEvent> {
  for (const event of events) {
    signal.throwIfAborted();
    yield event;
  }
}
