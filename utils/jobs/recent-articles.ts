import type { Article, JobState } from '../domain/index.ts';
import { urlKey } from '../sites/canonical-url.ts';

/** What the articles say that pages were read of lately, by address. In memory: it is a hint, and nobody waits for it. */
export interface RecentArticles {
  put(article: Article): void;
  get(url: string): string | undefined;
}

const MOST = 8;
/** Characters of one: a digest looks at no more. */
const LONGEST = 100_000;

/** Remembers the last eight; what is put again counts as new. */
export function createRecentArticles(): RecentArticles {
  const texts = new Map<string, string>();
  return {
    put({ url, title, blocks }) {
      const key = urlKey(url);
      texts.delete(key);
      const text = [title, ...blocks.filter(({ kind }) => kind !== 'code').map(({ text }) => text)].join('\n');
      texts.set(key, text.slice(0, LONGEST));
      for (const oldest of [...texts.keys()].slice(0, -MOST)) texts.delete(oldest);
    },
    get: (url) => texts.get(urlKey(url)),
  };
}

/** The article's sentences that a kept summary rests on; undefined where it has none. */
export function articleContextOf(state: JobState | undefined): string | undefined {
  const bullets = [
    state?.summary?.opening,
    ...(state?.summary?.sections.map((section) => section.bullets) ?? []),
  ].flat();
  const sentences = bullets.flatMap((bullet) => bullet?.sources.flatMap(({ text }) => text ?? []) ?? []);
  return sentences.length > 0 ? [...new Set(sentences)].join('\n') : undefined;
}
