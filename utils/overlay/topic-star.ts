import { toPlain } from '../errors.ts';
import type { PageWelcome } from '../messages.ts';
import type { PageFacts } from '../model.ts';
import type { TextKey, Translate } from '../texts.ts';
import { createHost } from './host.ts';
import type { Decoration } from './page-session.ts';
import { toggleStar } from './toggle-star.ts';
import css from './topic-star.css?inline';

/** A star over the page's corner: it moves nothing on the page. */
export function showTopicStar(facts: PageFacts, first: PageWelcome, t: Translate): Required<Decoration> {
  const host = createHost('star', css);
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
      const { code, values = [] } = toPlain(error);
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
