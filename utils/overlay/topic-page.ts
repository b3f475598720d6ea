import { badgePlaces, readTopic } from '../sites/geeknews.ts';
import { pageBadges } from './badges.ts';
import { startPage } from './page-session.ts';
import { showTopicStar } from './topic-star.ts';

/** A GeekNews topic: a star and badges, no second summary of a summary. */
export async function startTopicPage(document: Document, url: string): Promise<void> {
  const topic = readTopic(document, url);
  if (!topic) return;
  await startPage({
    url,
    facts: () => topic.facts,
    decorate(welcome, t) {
      const star = showTopicStar(topic.facts, welcome, t);
      const places = () => badgePlaces(document);
      const badges = pageBadges({ comments: topic.comments, places }, t, welcome.badges);
      return {
        update(next) {
          star.update(next);
          badges.update?.(next);
        },
        remove() {
          star.remove();
          badges.remove();
        },
      };
    },
  });
}
