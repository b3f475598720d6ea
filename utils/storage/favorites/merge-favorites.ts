import type { Favorite, PageMetadata, SavedQuestion } from '../../domain/index.ts';
import { MAX_QUESTIONS, MAX_TAGS } from '../../domain/limits.ts';
import { normalize } from '../../text/normalize.ts';
import { startOfEnding } from '../../text/text-end.ts';

/** What a star may bring beside the page's facts. */
export type FavoriteExtras = Partial<Pick<Favorite, 'summary' | 'digest' | 'report' | 'questions' | 'tags' | 'note'>>;

/** A new favorite of the page. `url` is the canonical one. */
export function createFavorite(page: PageMetadata, extras: FavoriteExtras, url: string, now: number): Favorite {
  const { story } = page;
  return withoutHoles({
    id: crypto.randomUUID(),
    url,
    title: page.title.trim() || url,
    siteName: page.siteName,
    storyId: story?.id,
    points: story?.points,
    commentCount: story?.commentCount,
    tags: cleanTags(extras.tags ?? []),
    note: extras.note ?? '',
    savedAt: now,
    updatedAt: now,
    summary: extras.summary,
    digest: extras.digest,
    report: extras.report,
    questions: extras.questions,
  });
}

/** `kept` saved once more: what the page says and what was made of it is new, what the reader wrote stays. */
export function mergeSavedAgain(kept: Favorite, fresh: Favorite): Favorite {
  return {
    ...kept,
    ...facts(fresh),
    ...bothQuestions(kept, fresh),
    tags: cleanTags([...kept.tags, ...fresh.tags]),
    note: kept.note || fresh.note,
    updatedAt: fresh.updatedAt,
  };
}

/**
 * Two favorites of one URL, from two devices or two times, as one: nothing the reader wrote is lost, the summary and the
 * facts are those of the later one. Merging the same again changes nothing.
 */
export function mergeFavorites(kept: Favorite, other: Favorite): Favorite {
  const [older, newer] = other.updatedAt > kept.updatedAt ? [kept, other] : [other, kept];
  return {
    ...kept,
    ...facts(older),
    ...facts(newer),
    ...bothQuestions(kept, other),
    title: newer.title,
    tags: cleanTags([...kept.tags, ...other.tags]),
    note: bothNotes(kept.note, other.note),
    savedAt: Math.min(kept.savedAt, other.savedAt),
    updatedAt: newer.updatedAt,
  };
}

/** Whether two favorites say the same; the id is not what they say. */
export function isSameFavorite(one: Favorite, other: Favorite): boolean {
  return canonicalJson({ ...one, id: '' }) === canonicalJson({ ...other, id: '' });
}

const MAX_TAG_CHARS = 40;

/** Tags as they are kept: NFC, without `#` and outer spaces, each once (by its lower case), 40 characters and `MAX_TAGS` tags at most. */
export function cleanTags(tags: readonly string[]): string[] {
  const clean = tags.map((tag) => {
    const line = normalize(tag)
      .replace(/^[#\s]+/, '')
      .replace(/\s+/g, ' ')
      .trim();
    return startOfEnding(line, MAX_TAG_CHARS);
  });
  const once = new Map<string, string>();
  for (const tag of clean) if (tag && !once.has(tag.toLowerCase())) once.set(tag.toLowerCase(), tag);
  return [...once.values()].slice(0, MAX_TAGS);
}

/** What comes from the page or was made of it. */
function facts({ siteName, storyId, points, commentCount, summary, digest, report }: Favorite): Partial<Favorite> {
  return withoutHoles({ siteName, storyId, points, commentCount, summary, digest, report });
}

/** Questions of two lists, newest first: each once, with its later answer. */
export function mergeQuestions(one: readonly SavedQuestion[], other: readonly SavedQuestion[]): SavedQuestion[] {
  const newest = [...one, ...other].sort((a, b) => b.askedAt - a.askedAt);
  const once = newest.filter(({ question }, i) => newest.findIndex((each) => each.question === question) === i);
  return once.slice(0, MAX_QUESTIONS);
}

function bothQuestions({ questions }: Favorite, other: Favorite): Pick<Favorite, 'questions'> {
  const both = mergeQuestions(questions ?? [], other.questions ?? []);
  return both.length > 0 ? { questions: both } : {};
}

function bothNotes(kept: string, other: string): string {
  if (kept.includes(other)) return kept;
  return other.includes(kept) ? other : `${kept}\n\n${other}`;
}

function withoutHoles<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
