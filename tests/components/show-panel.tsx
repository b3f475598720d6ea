import { render } from 'preact';
import { act } from 'preact/test-utils';
import { Panel } from '../../components/panel/panel.tsx';
import type { PanelCallbacks, PanelProps } from '../../components/panel/panel-props.ts';
import { TextContext } from '../../components/shared/text-context.ts';
import en from '../../public/_locales/en/messages.json';
import ko from '../../public/_locales/ko/messages.json';
import { textsFrom, translateWith } from '../../utils/i18n/texts.ts';
import { done, STORY, SUMMARY, threadDone } from './samples.ts';

export const korean = translateWith(textsFrom(ko));
export const english = translateWith(textsFrom(en));

/** Callbacks that write down what they were told. */
export const callbacks = (said: unknown[][] = []): PanelCallbacks => {
  const tell =
    (name: string) =>
    (...values: unknown[]) => {
      said.push([name, ...values]);
    };
  return {
    close: tell('close'),
    star: tell('star'),
    mode: tell('mode'),
    layout: tell('layout'),
    cancel: tell('cancel'),
    retry: tell('retry'),
    askArticle: tell('askArticle'),
    askThread: tell('askThread'),
    findThread: tell('findThread'),
    cancelSearch: tell('cancelSearch'),
    follow: tell('follow'),
    jump: tell('jump'),
    remake: tell('remake'),
    pickMood: tell('pickMood'),
    stepMood: tell('stepMood'),
    ask(...values) {
      said.push(['ask', ...values]);
      return true;
    },
    cancelQuestion: tell('cancelQuestion'),
    forgetQuestion: tell('forgetQuestion'),
    openOptions: tell('openOptions'),
    openFavorites: tell('openFavorites'),
  };
};

/** A thread's panel with everything done, `change` over it, rendered into `into`. */
export function showPanel(change: Partial<PanelProps> = {}, t = korean, into: ParentNode = document.body) {
  const mount = document.createElement('div');
  into.append(mount);
  const said: unknown[][] = [];
  let props: PanelProps = {
    page: {
      kind: 'thread',
      url: 'https://news.ycombinator.com/item?id=41000001',
      title: '다리를 드론으로 점검한 18개월',
      domain: 'bridges.example',
      story: STORY,
      now: Date.parse('2026-11-23T18:00:00Z'),
    },
    article: done(SUMMARY),
    articleAccess: 'granted',
    thread: threadDone(),
    favorite: false,
    mode: 'on',
    layout: { side: 'right', width: 416, sheet: 0.6, folded: false },
    theme: 'light',
    on: callbacks(said),
    ...change,
  };
  const draw = () =>
    act(() =>
      render(
        <TextContext.Provider value={t}>
          <Panel {...props} />
        </TextContext.Provider>,
        mount,
      ),
    );
  draw();
  const one = (selector: string) => mount.querySelector<HTMLElement>(selector);
  return {
    mount,
    said,
    one,
    all: (selector: string) => [...mount.querySelectorAll<HTMLElement>(selector)],
    part: (name: string) => one(`[data-part=${name}]`),
    /** The button that says `label`, by its text or its accessible name. */
    button: (label: string) => {
      const found = [...mount.querySelectorAll<HTMLElement>('button')].find(
        (b) => b.ariaLabel === label || b.textContent?.trim() === label,
      );
      if (!found) throw new Error(`no button says ${label}`);
      return found;
    },
    update(next: Partial<PanelProps>) {
      props = { ...props, ...next };
      draw();
    },
    leave: () => {
      act(() => render(null, mount));
      mount.remove();
    },
  };
}

export const click = (element: Element | null | undefined, more: MouseEventInit = {}) =>
  act(() => {
    element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...more }));
  });

/** Presses a key where the focus is; false where somebody took it. */
export function press(key: string, where: EventTarget = document.activeElement ?? document.body, more = {}): boolean {
  let free = true;
  act(() => {
    free = where.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more }),
    );
  });
  return free;
}
