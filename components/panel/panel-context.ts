import { createContext } from 'preact';
import { useContext, useMemo, useRef } from 'preact/hooks';
import type { Source } from '../../utils/domain/index.ts';
import { HACKER_NEWS, itemUrl } from '../../utils/sites/registry.ts';
import { sentenceUrl } from '../shared/links.ts';
import type { PanelCallbacks } from './panel-props.ts';

/** What the small parts of a panel need; the same object as long as the article is the same. */
export interface PanelTools {
  on: PanelCallbacks;
  /** Where a source stands on the web. */
  hrefOf(source: Source): string | undefined;
}

const PanelContext = createContext<PanelTools | null>(null);

export const PanelProvider = PanelContext.Provider;

/** The tools of the panel around; there is always one. */
export const usePanelTools = (): PanelTools => useContext(PanelContext)!;

/** Tools that stay the same object although `on` is a new one at every render, so that no bullet renders again. */
export function usePanelToolsFor(on: PanelCallbacks, articleUrl: string | undefined): PanelTools {
  const latest = useRef(on);
  latest.current = on;
  return useMemo(
    () => ({
      on: stable(latest),
      hrefOf: (source) =>
        source.kind === 'comment' ? itemUrl(HACKER_NEWS, source.id) : sentenceUrl(articleUrl, source.text),
    }),
    [articleUrl],
  );
}

function stable(latest: { current: PanelCallbacks }): PanelCallbacks {
  return {
    close: () => latest.current.close(),
    star: () => latest.current.star(),
    mode: (mode) => latest.current.mode(mode),
    layout: (layout) => latest.current.layout(layout),
    cancel: (part) => latest.current.cancel(part),
    retry: (part) => latest.current.retry(part),
    askArticle: () => latest.current.askArticle(),
    askThread: () => latest.current.askThread(),
    findThread: () => latest.current.findThread(),
    cancelSearch: () => latest.current.cancelSearch(),
    jump: (source) => latest.current.jump(source),
    pickMood: (mood) => latest.current.pickMood(mood),
    stepMood: (by) => latest.current.stepMood(by),
    remake: (part, by) => latest.current.remake(part, by),
    ask: (question, forceRefresh) => latest.current.ask(question, forceRefresh),
    cancelQuestion: () => latest.current.cancelQuestion(),
    forgetQuestion: (question) => latest.current.forgetQuestion(question),
    openOptions: (at) => latest.current.openOptions(at),
    openFavorites: () => latest.current.openFavorites(),
    copy: () => latest.current.copy?.(),
    follow: () => latest.current.follow(),
  };
}
