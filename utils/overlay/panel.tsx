import { render } from 'preact';
import { Panel } from '../../components/panel/panel.tsx';
import type { ArticleAccess, PanelProps, Part } from '../../components/panel/props.ts';
import { TextContext } from '../../components/shared/text.ts';
import { toPlain } from '../errors.ts';
import { type PageWelcome, request, type Star } from '../messages.ts';
import type { JobRequest, JobState, PageFacts, PlainError, Source, Story } from '../model.ts';
import { translateWith } from '../texts.ts';
import { batched } from './batched.ts';
import { createHost, type Host } from './host.ts';
import { lightsOut } from './light-up.ts';
import { madeSoFar } from './made.ts';
import css from './panel.css?inline';
import { createPartJobs } from './part-jobs.ts';
import { pageTheme, watchTheme } from './theme.ts';

/** What a content script knows of its page; everything else is the same on all of them. */
export interface Plan {
  kind: 'thread' | 'article';
  /** The page that is starred and whose site is switched. */
  url: string;
  title: string;
  domain?: string;
  story?: Story;
  /** What makes each part; a part without a request is not made by itself. */
  article?: JobRequest;
  thread?: JobRequest;
  articleAccess: ArticleAccess;
  /** Reads the article again: the page may have changed since. */
  reread?(): JobRequest;
  facts(): PageFacts;
  /** Shows a bullet's source; false where it is not on the page any more. */
  jump(source: Source): boolean;
  /** Asks for the thread of an article; absent where there is nothing to find. */
  findThread?(): Promise<{ story: Story; request: JobRequest } | null>;
}

export interface PanelHandle {
  /** Another part became possible: access was granted, a kept digest was found. */
  change(change: Partial<Plan>, state?: { thread?: JobState }): void;
  welcome(welcome: PageWelcome): void;
  star(): void;
  /** What a star keeps, as far as it is made. */
  made(): Star;
  /** Unfolds it and takes the keyboard there. */
  focus(): void;
  close(): void;
}

interface State {
  parts: Partial<Record<Part, JobState>>;
  threadSearch: PanelProps['threadSearch'];
  problem?: PlainError;
}

/** Milliseconds in which a move of the panel may come back from the background. */
const MOVING = 1_000;

/** Shows the panel over the page and starts what the plan says; `onClose` hears that it went away. */
export function showPanel(first: Plan, firstWelcome: PageWelcome, onClose: () => void): PanelHandle {
  let plan = first;
  let welcome = firstWelcome;
  let state: State = { parts: {}, threadSearch: 'idle' };
  let host: Host | undefined = createHost('yoyak-panel', css);
  /** When the reader last moved the panel: an older layout that comes back from the background is not taken. */
  let movedAt = Number.NEGATIVE_INFINITY;

  /** The star was pressed before all was made: what comes later is kept too. */
  let starredEarly = false;
  /** One star at a time, in the order they were pressed. */
  let starring: Promise<unknown> = Promise.resolve();

  const drawSoon = batched(() => draw());
  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    drawSoon();
  };
  const guard = (work: Promise<unknown>) => work.catch((error) => set({ problem: toPlain(error) }));

  const jobs = createPartJobs((part, next) => {
    set({ parts: { ...state.parts, [part]: next } });
    if (next.status === 'done' && starredEarly && welcome.favorite) guard(request('star', made()));
  });

  async function findThread() {
    if (!plan.findThread || state.threadSearch === 'searching') return;
    set({ threadSearch: 'searching', problem: undefined });
    try {
      const found = await plan.findThread();
      if (found) change({ story: found.story, thread: found.request });
      set({ threadSearch: found ? 'idle' : 'none' });
    } catch (error) {
      set({ threadSearch: 'idle', problem: toPlain(error) });
    }
  }

  function change(next: Partial<Plan>, made?: { thread?: JobState }) {
    plan = { ...plan, ...next };
    if (made?.thread) set({ parts: { ...state.parts, thread: made.thread } });
    jobs.follow(plan);
    set({});
  }

  const made = (): Star => ({ facts: plan.facts(), ...madeSoFar(state.parts.article, state.parts.thread) });

  function star() {
    const saved = welcome.favorite;
    starredEarly = !saved;
    welcome = { ...welcome, favorite: !saved };
    set({ problem: undefined });
    starring = starring
      .then(() => (saved ? request('unstar', { url: plan.facts().url }) : request('star', made())))
      .catch((error) => {
        welcome = { ...welcome, favorite: saved };
        set({ problem: toPlain(error) });
      });
  }

  function close() {
    jobs.close();
    lightsOut();
    stopTheme();
    removeEventListener('online', online);
    removeEventListener('offline', online);
    if (host) render(null, host.mount);
    host?.remove();
    host = undefined;
    onClose();
  }

  const on: PanelProps['on'] = {
    close,
    star,
    mode: (mode) => guard(request('setSite', { url: plan.url, mode })),
    layout(layout) {
      movedAt = performance.now();
      welcome = { ...welcome, layout };
      set({});
      guard(request('setLayout', layout));
    },
    cancel: jobs.cancel,
    retry(part) {
      const reread = part === 'article' ? plan.reread?.() : undefined;
      if (reread) plan = { ...plan, article: reread };
      const made = jobs.again(part, state.parts[part]?.status === 'done', reread);
      if (!made && part === 'thread') findThread();
    },
    askArticle: () => guard(request('askAccess', { url: plan.facts().url })),
    findThread,
    jump(source) {
      set({ problem: plan.jump(source) ? undefined : { code: 'source_gone' } });
    },
    openOptions: (at) => guard(request('openOptions', at ? { at } : {})),
    openFavorites: () => guard(request('openFavorites', {})),
  };

  function draw() {
    if (!host) return;
    const { article, thread } = state.parts;
    host.element.dataset.theme = theme;
    const story = plan.story ?? thread?.story;
    render(
      <TextContext.Provider value={translateWith(welcome.texts)}>
        <Panel
          page={{
            kind: plan.kind,
            url: plan.url,
            title: article?.title ?? thread?.title ?? article?.article?.title ?? plan.title,
            domain: plan.domain,
            story,
            now: Date.now(),
          }}
          article={article}
          articleAccess={plan.articleAccess}
          thread={thread}
          threadSearch={plan.findThread ? state.threadSearch : undefined}
          favorite={welcome.favorite}
          mode={welcome.mode}
          layout={welcome.layout}
          theme={theme}
          offline={!navigator.onLine}
          problem={state.problem}
          on={on}
        />
      </TextContext.Provider>,
      host.mount,
    );
  }

  let theme = pageTheme(document);
  const stopTheme = watchTheme(document, (next) => {
    theme = next;
    set({});
  });
  const online = () => set({});
  addEventListener('online', online);
  addEventListener('offline', online);
  jobs.follow(plan);
  draw();
  return {
    change,
    welcome(next) {
      const moving = performance.now() - movedAt < MOVING;
      welcome = moving ? { ...next, layout: welcome.layout } : next;
      set({});
    },
    star,
    made,
    focus() {
      if (welcome.layout.folded) on.layout({ ...welcome.layout, folded: false });
      if (host && !host.element.isConnected) document.documentElement.append(host.element);
      host?.element.focus();
    },
    close,
  };
}
