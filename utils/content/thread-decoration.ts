import { createMoodLine, putMoodLine } from '../../components/badges/mood-line.ts';
import type { MoodView } from '../../components/panel/panel-props.ts';
import type { Comment, Mood } from '../domain/index.ts';
import type { Translate } from '../i18n/texts.ts';
import { badgePlaces, titlePlace } from '../sites/hacker-news.ts';
import { commentRows, readComment } from '../sites/hacker-news-comments.ts';
import { createMoodFilter } from './mood-filter.ts';
import { pageBadges } from './page-badges.ts';
import type { Decoration } from './page-session.ts';
import { pageTheme } from './page-theme.ts';

export interface ThreadDecoration extends Decoration {
  moods(): MoodView | undefined;
  pickMood(mood: Mood | undefined): void;
  stepMood(by: 1 | -1): void;
}

/** What stands in a thread's own page: a badge on each comment whose mood is clear, the shares of moods beside the title. */
export function decorateThread(
  document: Document,
  read: readonly Comment[],
  t: Translate,
  { badges: on, after }: { badges: boolean; after?: Promise<unknown> },
  onMoods: () => void,
): ThreadDecoration {
  const comments = [...read];
  const places = () => badgePlaces(document);
  const walk = createMoodFilter(document, comments, places, () => {
    const view = walk.view();
    const title = titlePlace(document);
    if (title) putMoodLine(title, view ? createMoodLine(document, view, t, pageTheme(document), walk.pick) : null);
    onMoods();
  });
  const badges = pageBadges({ comments, places, ...(after && { after }), onMoods: walk.know }, t, on);
  const stopWatching = watchComments(document, comments, (added) => {
    comments.push(...added);
    const order = new Map(places().map(({ id }, index) => [id, index]));
    comments.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    badges.more(added);
  });
  return {
    moods: walk.view,
    pickMood: walk.pick,
    stepMood: walk.step,
    update(welcome) {
      badges.update?.(welcome);
      if (!welcome.badges) walk.remove();
    },
    remove() {
      stopWatching();
      badges.remove();
      walk.remove();
    },
  };
}

/** Tells of comments that come to an open thread (other extensions load them); returns the way to stop. */
function watchComments(
  document: Document,
  known: readonly Comment[],
  onNew: (comments: Comment[]) => void,
): () => void {
  const list = commentRows(document)[0]?.parentElement;
  if (!list) return () => undefined;
  const ids = new Set(known.map(({ id }) => id));
  const observer = new MutationObserver((records) => {
    const rows = records.flatMap(({ addedNodes }) => [...addedNodes].filter((node) => node instanceof Element));
    const added = rows.map(readComment).filter((comment) => comment !== null && !ids.has(comment.id)) as Comment[];
    for (const { id } of added) ids.add(id);
    if (added.length > 0) onNew(added);
  });
  observer.observe(list, { childList: true });
  return () => observer.disconnect();
}
