import { render } from 'preact';
import { Panel } from '../../components/panel/panel.tsx';
import type { PanelProps, Part } from '../../components/panel/props.ts';
import { TextContext } from '../../components/shared/text.ts';
import { toPlain } from '../errors.ts';
import { type PageWelcome, request, type Star } from '../messages.ts';
import type { EngineWish, JobState, PlainError } from '../model.ts';
import { translateWith } from '../texts.ts';
import { asMarkdown } from './as-markdown.ts';
import { batched } from './batched.ts';
import { copyText } from './copy-text.ts';
import { createHost, type Host } from './host.ts';
import { lightsOut } from './light-up.ts';
import { madeSoFar } from './made.ts';
import css from './panel.css?inline';
import { createStar } from './panel-star.ts';
import { createPartJobs } from './part-jobs.ts';
import type { PanelHandle, Plan } from './plan.ts';
import { createQuestionDesk } from './question-desk.ts';
import { madeAnew } from './remake.ts';
import { pageTheme, watchTheme } from './theme.ts';
import { createThreadSearch } from './thread-search.ts';

export type { PanelHandle, Plan } from './plan.ts';

interface State {
  parts: Partial<Record<Part, JobState>>;
  threadSearch: NonNullable<PanelProps['threadSearch']>;
  problem?: PlainError | undefined;
}

/** Milliseconds in which a move of the panel may come back from the background. */
const MOVING = 1_000;

/** Shows the panel over the page and starts what the plan says; `onClose` hears that it went away. */
export function showPanel(first: Plan, firstWelcome: PageWelcome, onClose: () => void): PanelHandle {
  let plan = first;
  let welcome = firstWelcome;
  let state: State = { parts: {}, threadSearch: 'idle' };
  let host: Host | undefined = createHost('yoyak-panel', css, close);
  let theme = pageTheme(document);
  /** When the reader last moved the panel: an older layout that comes back from the background is not taken. */
  let movedAt = Number.NEGATIVE_INFINITY;

  const drawSoon = batched(() => draw());
  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    drawSoon();
  };
  const fail = (error: unknown) => set({ problem: toPlain(error) });
  const guard = (work: Promise<unknown>) => work.catch(fail);

  const made = (): Star => {
    const questions = desk.questions.made();
    return {
      facts: plan.facts(),
      ...madeSoFar(state.parts.article, state.parts.thread),
      ...(questions.length > 0 && { questions }),
    };
  };
  const keeper = createStar({
    saved: () => welcome.favorite,
    show(favorite) {
      welcome = { ...welcome, favorite };
      set({});
    },
    made,
    fail,
  });
  const desk = createQuestionDesk({
    plan: () => plan,
    model: () => welcome.ownModel,
    changed: () => set({}),
    answered: keeper.keepQuestion,
    forgotten: keeper.forgetQuestion,
  });
  desk.questions.follow(welcome.questions ?? []);
  const jobs = createPartJobs((part, next) => {
    desk.hear(part, next);
    set({ parts: { ...state.parts, [part]: next } });
    if (next.status === 'done') keeper.grown();
  });
  const search = createThreadSearch(
    ({ state: threadSearch, error }) => set({ threadSearch, problem: error }),
    ({ story, request }) => change({ story, thread: request }),
  );

  function change(next: Partial<Plan>, known?: { thread?: JobState }) {
    plan = { ...plan, ...next };
    if (known?.thread) set({ parts: { ...state.parts, thread: known.thread } });
    jobs.follow(plan);
    set({});
  }

  function star() {
    set({ problem: undefined });
    keeper.press();
  }

  function close() {
    if (!host) return;
    jobs.close();
    desk.questions.close();
    search.cancel();
    lightsOut();
    stopTheme();
    removeEventListener('online', online);
    removeEventListener('offline', online);
    render(null, host.mount);
    host.remove();
    host = undefined;
    onClose();
  }

  function again(part: Part, fresh: boolean, wish?: EngineWish) {
    const reread = part === 'article' ? plan.reread?.() : undefined;
    if (reread) plan = { ...plan, article: reread };
    const own = state.parts[part]?.status === 'cancelled' && state.parts[part]?.own;
    const made = jobs.again(part, { fresh, request: reread, wish: wish ?? (own ? 'own' : undefined) });
    if (!made && part === 'thread') findThread();
  }

  const findThread = () => plan.findThread && search.start(plan.findThread);
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
    retry: (part) => again(part, state.parts[part]?.status === 'done'),
    remake: (part, by) => again(part, madeAnew(state.parts[part], by), by),
    askArticle: () => guard(request('askAccess', { url: plan.facts().url })),
    findThread,
    cancelSearch: search.cancel,
    jump(source) {
      set({ problem: plan.jump(source) ? undefined : { code: 'source_gone' } });
    },
    pickMood: (mood) => plan.pickMood?.(mood),
    stepMood: (by) => plan.stepMood?.(by),
    ask: desk.questions.ask,
    cancelQuestion: desk.questions.cancel,
    forgetQuestion: desk.questions.forget,
    openOptions: (at) => guard(request('openOptions', at ? { at } : {})),
    openFavorites: () => guard(request('openFavorites', {})),
    copy: () => copyText(asMarkdown(made(), translateWith(welcome.texts))),
    follow: () => plan.next?.follow(),
  };

  function draw() {
    if (!host) return;
    const { article, thread } = state.parts;
    host.element.dataset.theme = theme;
    render(
      <TextContext.Provider value={translateWith(welcome.texts)}>
        <Panel
          page={{
            kind: plan.kind,
            url: plan.url,
            title: article?.title ?? thread?.title ?? article?.article?.title ?? plan.title,
            domain: plan.domain,
            story: plan.story ?? thread?.story,
            now: Date.now(),
          }}
          article={article}
          articleAccess={plan.articleAccess}
          thread={thread}
          threadSearch={plan.findThread ? state.threadSearch : undefined}
          moods={plan.moods}
          ownModel={welcome.ownModel}
          questions={desk.view()}
          favorite={welcome.favorite}
          mode={welcome.mode}
          layout={welcome.layout}
          theme={theme}
          offline={!navigator.onLine}
          problem={state.problem}
          next={plan.next?.title}
          on={on}
        />
      </TextContext.Provider>,
      host.mount,
    );
  }

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
      if (next.ownModel !== welcome.ownModel) {
        desk.forgetOffers();
        jobs.followModel();
      }
      desk.questions.follow(next.questions ?? []);
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
