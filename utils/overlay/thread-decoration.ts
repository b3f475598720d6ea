import { createMoodLine, putMoodLine } from '../../components/badges/mood-line.ts';
import type { MoodView } from '../../components/panel/props.ts';
import type { Comment, Mood } from '../model.ts';
import { badgePlaces, titlePlace } from '../sites/hacker-news.ts';
import type { Translate } from '../texts.ts';
import { pageBadges } from './badges.ts';
import { createMoodWalk } from './mood-walk.ts';
import { watchComments } from './new-comments.ts';
import type { Decoration } from './page-session.ts';
import { pageTheme } from './theme.ts';

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
  const walk = createMoodWalk(document, comments, places, () => {
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
