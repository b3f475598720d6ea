import type { PageMetadata } from '../domain/index.ts';
import { toPlainError } from '../domain/user-error.ts';
import type { TextKey, Translate } from '../i18n/texts.ts';
import type { PageState } from '../messaging/index.ts';
import { badgePlaces, readTopic } from '../sites/geeknews.ts';
import { pageBadges } from './page-badges.ts';
import { type Decoration, startPage } from './page-session.ts';
import { createShadowHost } from './shadow-host.ts';
import { toggleStar } from './toggle-star.ts';
import css from './topic-star.css?inline';

/** A GeekNews topic: a star and badges, no second summary of a summary. */
export async function startTopicPage(document: Document, url: string): Promise<void> {
  const topic = readTopic(document, url);
  if (!topic) return;
  await startPage({
    url,
    metadata: () => topic.facts,
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

/** A star over the page's corner: it moves nothing on the page. */
function showTopicStar(facts: PageMetadata, first: PageState, t: Translate): Required<Decoration> {
  const host = createShadowHost('star', css);
  const button = document.createElement('button');
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  button.type = 'button';
  button.dataset.part = 'star';
  host.mount.append(button, said);
  // The look's numbers stand on it, where no page reaches them.
  host.mount.dataset.theme = 'light';
  let saved = first.favorite;

  function draw() {
    const label = t(saved ? 'topic_unstar' : 'topic_star');
    button.setAttribute('aria-pressed', String(saved));
    button.title = label;
    button.textContent = `${saved ? '★' : '☆'} ${label}`;
  }

  button.addEventListener('click', async () => {
    said.textContent = '';
    const next = !saved;
    try {
      await toggleStar(facts, saved);
      saved = next;
      said.textContent = t(saved ? 'topic_saved' : 'topic_removed');
    } catch (error) {
      const { code, values = [] } = toPlainError(error);
      said.textContent = t(`error_${code}` as TextKey, ...values);
    }
    draw();
  });
  draw();
  return {
    update(welcome) {
      saved = welcome.favorite;
      draw();
    },
    remove: host.remove,
  };
}
