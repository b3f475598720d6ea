import { renderText } from './hn-text.ts';
import { commentCount, type Row, rowsOf, type SampleThread } from './sample-thread.ts';

const seconds = (age: number, now: Date) => Math.floor((now.getTime() - age * 60_000) / 1000);

export interface AlgoliaItem {
  id: number;
  author: string | null;
  children: AlgoliaItem[];
  created_at: string;
  created_at_i: number;
  options: number[];
  parent_id: number | null;
  points: number | null;
  story_id: number;
  text: string | null;
  title: string | null;
  type: 'story' | 'comment';
  url: string | null;
}

/**
 * The thread as `hn.algolia.com/api/v1/items/<id>` answers: in order of time, without deleted and dead comments and
 * what hangs below deleted ones.
 */
export function algoliaItem(thread: SampleThread, now: Date): AlgoliaItem {
  const rows = rowsOf(thread);
  const stamp = (age: number) => {
    const at = seconds(age, now);
    return { created_at: new Date(at * 1000).toISOString(), created_at_i: at };
  };
  const below = (parent: Row | undefined): AlgoliaItem[] =>
    rows
      .filter((row) => row.parent === parent && !row.comment.state)
      .sort((a, b) => a.id - b.id)
      .map((row) => ({
        id: row.id,
        author: row.comment.by,
        children: below(row),
        ...stamp(row.comment.age),
        options: [],
        parent_id: parent?.id ?? thread.id,
        points: null,
        story_id: thread.id,
        text: renderText(row.comment.text),
        title: null,
        type: 'comment',
        url: null,
      }));
  return {
    id: thread.id,
    author: thread.by,
    children: below(undefined),
    ...stamp(thread.age),
    options: [],
    parent_id: null,
    points: thread.points,
    story_id: thread.id,
    text: thread.text ? renderText(thread.text) : null,
    title: thread.title,
    type: 'story',
    url: thread.url ?? null,
  };
}

export interface FirebaseItem {
  id: number;
  type: 'story' | 'comment';
  time: number;
  by?: string;
  kids?: number[];
  parent?: number;
  text?: string;
  title?: string;
  url?: string;
  score?: number;
  descendants?: number;
  deleted?: true;
  dead?: true;
}

function firebaseComment(row: Row, rows: Row[], thread: SampleThread, now: Date): FirebaseItem {
  const { state, by, text, age } = row.comment;
  const kids = rows.filter((r) => r.parent === row).map((r) => r.id);
  const item: FirebaseItem = {
    id: row.id,
    type: 'comment',
    time: seconds(age, now),
    parent: row.parent?.id ?? thread.id,
  };
  if (kids.length) item.kids = kids;
  if (state === 'deleted') return { ...item, deleted: true };
  const shown = state === 'flagged' ? '[flagged]' : renderText(text);
  return { ...item, by, text: shown, ...(state && { dead: true as const }) };
}

/**
 * One item of the thread as `hacker-news.firebaseio.com/v0/item/<id>.json` answers, `kids` in ranked order: the story
 * without `id`, null where the thread has no such comment.
 */
export function firebaseItem(thread: SampleThread, now: Date, id = thread.id): FirebaseItem | null {
  const rows = rowsOf(thread);
  if (id !== thread.id) {
    const row = rows.find((r) => r.id === id);
    return row ? firebaseComment(row, rows, thread, now) : null;
  }
  const kids = rows.filter((r) => r.depth === 0).map((r) => r.id);
  return {
    id,
    type: 'story',
    time: seconds(thread.age, now),
    by: thread.by,
    title: thread.title,
    score: thread.points,
    descendants: commentCount(thread),
    ...(thread.url && { url: thread.url }),
    ...(thread.text && { text: renderText(thread.text) }),
    ...(kids.length && { kids }),
  };
}
