import type { PageMetadata } from '../domain/index.ts';
import { type Translate, translateWith } from '../i18n/texts.ts';
import { type PageState, receiveMessages, request } from '../messaging/index.ts';
import { urlKey } from '../sites/canonical-url.ts';
import type { PanelHandle } from './show-panel.tsx';
import { toggleStar } from './toggle-star.ts';

/** One page, as its content script sees it. */
export interface PageAdapter {
  url: string;
  /** The address that is starred and whose site may be granted, where it is not the page itself. */
  article?: string;
  /** Resolves when the page is read; it is read while the background answers. */
  ready?: Promise<unknown>;
  /** What a star keeps of it. */
  metadata(): PageMetadata;
  /** Shows the panel; `onClose` hears that it went away. Absent where there is none: a topic has a star and badges. */
  panel?(welcome: PageState, onClose: () => void): PanelHandle;
  /** Draws what stands in the page itself. */
  decorate?(welcome: PageState, t: Translate): Decoration;
  /** Called when the panel opens and whenever access or settings changed under it. */
  refresh?(panel: PanelHandle, welcome: PageState): void;
}

export interface PageSession {
  /** Takes everything off the page and listens no more. */
  stop(): void;
}

export interface Decoration {
  /** Settings or favorites changed. */
  update?(welcome: PageState): void;
  remove(): void;
}

/**
 * Starts a page: asks the background what the reader wants here, shows that, and follows every change at once.
 * `wanted`: the reader asked for it by a click, whatever the site's mode.
 */
export async function startPage(page: PageAdapter, { wanted = false } = {}): Promise<PageSession> {
  let asked = wanted;
  let panel: PanelHandle | undefined;
  let decoration: Decoration | undefined;
  let closed = false;
  let stopped = false;
  let asking = 0;
  const ask = () => request('getPageState', { url: page.url, ...(page.article && { article: page.article }) });
  const isAbout = ({ url }: { url: string }) => urlKey(url) === urlKey(page.article ?? page.url);
  let outdated = false;
  let called = false;
  const change = () => {
    outdated = true;
  };
  let welcome = await whileHearing(
    {
      settingsChanged: change,
      accessChanged: change,
      favoritesChanged: change,
      starChanged(star) {
        change();
        return isAbout(star);
      },
      // Before there is anything to close, both clicks and keys want it open.
      panelWanted() {
        called = true;
        asked = true;
      },
    },
    async () => (await Promise.all([ask(), page.ready]))[0],
  );

  /** The number of the question that `welcome` answers. */
  let answered = 0;

  const visible = () => asked || welcome.mode === 'on';

  function openPanel() {
    if (panel || !page.panel) return;
    panel = page.panel(welcome, onPanelClosed);
    page.refresh?.(panel, welcome);
  }

  function onPanelClosed() {
    panel = undefined;
    closed = true;
  }

  function apply() {
    if (visible() && !closed) openPanel();
    if (visible()) decoration ??= page.decorate?.(welcome, translateWith(welcome.texts));
    else takeOff();
    if (!visible()) panel?.close();
  }

  function takeOff() {
    decoration?.remove();
    decoration = undefined;
  }

  async function follow() {
    const mine = ++asking;
    const next = await ask();
    // The page was left meanwhile, or something changed again and a later answer holds.
    if (stopped || mine !== asking) return;
    answered = mine;
    const before = welcome;
    welcome = next;
    if (before.mode !== welcome.mode) {
      asked = false;
      closed = false;
    }
    if (before.texts.extension_name !== welcome.texts.extension_name) takeOff();
    decoration?.update?.(welcome);
    panel?.welcome(welcome);
    if (panel) page.refresh?.(panel, welcome);
    apply();
  }

  function followStar(favorite: boolean) {
    // An answer that is on its way may be older than this.
    if (answered !== asking) return void follow();
    welcome = { ...welcome, favorite };
    decoration?.update?.(welcome);
    panel?.showStar(favorite);
  }

  const stopListening = receiveMessages({
    settingsChanged: follow,
    accessChanged: follow,
    favoritesChanged: follow,
    starChanged(star) {
      if (isAbout(star)) followStar(star.starred);
      return isAbout(star);
    },
    panelWanted({ toggle }) {
      if (panel && toggle) return panel.close();
      asked = true;
      closed = false;
      // What came while none was open to hear of it: questions are told to nobody else.
      if (!panel) void follow();
      apply();
      panel?.focus();
    },
    starWanted() {
      if (panel) panel.star();
      else return toggleStar(page.metadata(), welcome.favorite);
    },
    starPayload: () => panel?.made() ?? { facts: page.metadata() },
  });
  // Back from another page: what was told to this one meanwhile was not heard.
  const onReturn = (event: PageTransitionEvent) => {
    if (event.persisted) void follow();
  };
  addEventListener('pageshow', onReturn);
  apply();
  if (called) panel?.focus();
  if (outdated) void follow();
  return {
    stop() {
      stopped = true;
      stopListening();
      removeEventListener('pageshow', onReturn);
      panel?.close();
      takeOff();
    },
  };
}

/** What `work` resolves to; `table` hears what is told meanwhile, which the answer may not know of yet. */
async function whileHearing<T>(table: Parameters<typeof receiveMessages>[0], work: () => Promise<T>): Promise<T> {
  const stop = receiveMessages(table);
  try {
    return await work();
  } finally {
    stop();
  }
}
