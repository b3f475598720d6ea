import type { PanelPart, PanelProps } from '../../components/panel/panel-props.ts';
import type { EnginePreference, JobState } from '../domain/index.ts';
import { toPlainError } from '../domain/user-error.ts';
import { translateWith } from '../i18n/texts.ts';
import { type PageState, request, type StarPayload } from '../messaging/index.ts';
import { batchCalls } from './batch.ts';
import { copyText, topicAsMarkdown } from './copy-text.ts';
import { drawPanel, erasePanel, hasLine, type PanelState } from './draw-panel.tsx';
import { clearHighlight } from './highlight.ts';
import { pageTheme, watchTheme } from './page-theme.ts';
import css from './panel.css?inline';
import type { PanelConfig, PanelHandle } from './panel-config.ts';
import { createPanelStar, snapshotForStar } from './panel-star.ts';
import { createPartJobs, needsFullRefresh } from './part-jobs.ts';
import { createPressGuard, type PressGuard } from './press-guard.ts';
import { createQuestionController } from './question-controller.ts';
import { createShadowHost, type ShadowHost } from './shadow-host.ts';
import { createThreadSearch } from './thread-search.ts';

export type { PanelConfig, PanelHandle } from './panel-config.ts';

/** Milliseconds in which a move of the panel may come back from the background. */
const MOVING = 1_000;

/** Shows the panel over the page and starts what the plan says; `onClose` hears that it went away. */
export function showPanel(first: PanelConfig, firstWelcome: PageState, onClose: () => void): PanelHandle {
  let plan = first;
  let welcome = firstWelcome;
  let state: PanelState = { parts: {}, threadSearch: 'idle' };
  let host: ShadowHost | undefined;
  let presses: PressGuard | undefined;
  let told = false;
  let theme = pageTheme(document);
  /** When the reader last moved the panel: an older layout that comes back from the background is not taken. */
  let movedAt = Number.NEGATIVE_INFINITY;

  const drawSoon = batchCalls(() => draw());
  const set = (change: Partial<PanelState>) => {
    state = { ...state, ...change };
    drawSoon();
  };
  const fail = (error: unknown) => set({ problem: toPlainError(error) });
  const guard = (work: Promise<unknown>) => work.catch(fail);

  const made = (): StarPayload => {
    const questions = desk.questions.made();
    const facts = plan.facts();
    const { story } = state.parts.thread ?? {};
    return {
      facts: { ...(story && { story }), ...facts, title: facts.title || (story?.title ?? '') },
      ...snapshotForStar(state.parts.article, state.parts.thread),
      ...(questions.length > 0 && { questions }),
    };
  };
  function showStar(favorite: boolean) {
    welcome = { ...welcome, favorite };
    set({});
  }

  const keeper = createPanelStar({
    saved: () => welcome.favorite,
    show: showStar,
    made,
    fail,
  });
  const desk = createQuestionController({
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
    ({ state: threadSearch, error }) => set({ threadSearch, searchProblem: error }),
    ({ story, request }) => change({ story, thread: request }),
  );

  function change(next: Partial<PanelConfig>, known?: { thread?: JobState }) {
    const allowed = plan.articleAccess === 'ask' && next.articleAccess === 'granted';
    plan = { ...plan, ...next };
    if (known?.thread) set({ parts: { ...state.parts, thread: known.thread } });
    jobs.follow(plan);
    // Allowed again after it was taken back: what failed meanwhile is the same request, which is not run twice by itself.
    if (allowed && state.parts.article?.error?.code === 'no_permission') again('article', false);
    set({});
  }

  /** Does what costs money or sends the page's text away, where the reader saw what they pressed; false where it is not done. */
  function ifSeen(act: () => void): boolean {
    const verdict = presses?.judge();
    const seen = verdict === 'seen';
    set({ problem: seen ? undefined : { code: verdict === 'hidden' ? 'panel_hidden' : 'press_again' } });
    if (seen) act();
    return seen;
  }

  function askAccess(what: { url: string; what?: 'search' }) {
    // What is asked then, a window of our own asks, which no page reaches.
    if (presses?.isHidden()) set({ problem: { code: 'panel_hidden' } });
    else guard(request('askAccess', what));
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
    clearHighlight();
    stopTheme();
    removeEventListener('online', online);
    removeEventListener('offline', online);
    presses?.stop();
    host.remove();
    erasePanel(host);
    host = undefined;
    onClose();
  }

  function again(part: PanelPart, forceRefresh: boolean, wanted?: EnginePreference) {
    const reread = part === 'article' ? plan.reread?.() : undefined;
    if (reread) plan = { ...plan, article: reread };
    const own = state.parts[part]?.status === 'cancelled' && state.parts[part]?.byUserModel;
    const engine = wanted ?? (own ? 'own' : undefined);
    const made = jobs.again(part, { ...(forceRefresh && { forceRefresh }), ...(engine && { engine }) }, reread);
    if (!made && part === 'thread') findThread();
  }

  const findThread = () => plan.findThread && search.start(plan.findThread);
  const on: PanelProps['on'] = {
    close,
    star,
    mode(mode) {
      const setMode = () => guard(request('setSite', { url: plan.url, mode }));
      // A page that is on may put the reader's model to work by itself.
      if (mode === 'on') ifSeen(setMode);
      else setMode();
    },
    layout(layout) {
      movedAt = performance.now();
      welcome = { ...welcome, layout };
      set({});
      guard(request('setLayout', layout));
    },
    cancel: jobs.cancel,
    retry(part) {
      const retry = () => again(part, state.parts[part]?.status === 'done');
      if (welcome.ownModel) ifSeen(retry);
      else retry();
    },
    remake(part, by) {
      const remake = () => again(part, needsFullRefresh(state.parts[part], by), by);
      if (by === 'own') ifSeen(remake);
      else remake();
    },
    askArticle: () => askAccess({ url: plan.facts().url }),
    askThread: () => askAccess({ url: plan.url, what: 'search' }),
    findThread,
    cancelSearch: search.cancel,
    jump(source) {
      set({ problem: plan.jump(source) ? undefined : { code: 'source_gone' } });
    },
    pickMood: (mood) => plan.pickMood?.(mood),
    stepMood: (by) => plan.stepMood?.(by),
    ask: (question, forceRefresh) => ifSeen(() => desk.questions.ask(question, forceRefresh)),
    cancelQuestion: desk.questions.cancel,
    forgetQuestion: desk.questions.forget,
    openOptions: (at) => guard(request('openOptions', at ? { at } : {})),
    openFavorites: () => guard(request('openFavorites', {})),
    copy: () => copyText(topicAsMarkdown(made(), translateWith(welcome.texts))),
    follow: () => plan.next?.follow(),
  };

  function draw() {
    if (!host) return;
    drawPanel(host, { ...state, plan, welcome, theme, questions: desk.view(), on });
    presses ??= createPressGuard(host.element, host.mount.querySelector('[data-part="panel"]')!);
    if (told || !hasLine(state, plan)) return;
    told = true;
    plan.firstLine?.();
  }

  const stopTheme = watchTheme(document, (next) => {
    theme = next;
    set({});
  });
  const online = () => set({});
  addEventListener('online', online);
  addEventListener('offline', online);
  // The work begins before there is anything to show it in.
  jobs.follow(plan);
  host = createShadowHost('panel', css, close);
  // What came meanwhile is told before the next frame.
  drawSoon();
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
    showStar,
    star,
    made,
    focus() {
      if (welcome.layout.folded) on.layout({ ...welcome.layout, folded: false });
      draw();
      host?.focus();
    },
    close,
  };
}
