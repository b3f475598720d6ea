import { type Answer, answerAbortable, sendAbortable } from './abortable.ts';
import { browser, type Runtime } from './browser.ts';
import type { Connection } from './engines/providers/check.ts';
import type { ModelInfo } from './engines/providers/provider.ts';
import { toPlain, UserError } from './errors.ts';
import type {
  Article,
  Digest,
  EngineReport,
  JobState,
  KeptQuestion,
  MoodCounts,
  MoodReading,
  PageFacts,
  PanelLayout,
  PlainError,
  SeenStory,
  SiteMode,
  Summary,
} from './model.ts';
import type { ModelDraft } from './own-models/draft.ts';
import type { OwnModel } from './own-models/masked.ts';
import type { SpendingReport } from './own-models/spending-report.ts';
import type { Texts } from './texts.ts';

/** What a page's content script learns when it starts. */
export interface PageWelcome {
  mode: SiteMode;
  layout: PanelLayout;
  texts: Texts;
  badges: boolean;
  favorite: boolean;
  /** Whether the background may read pages of the URL in `article`, where one was asked about. */
  articleGranted: boolean;
  /** What the reader calls their own model; absent where there is none. No more of it is told to a page. */
  ownModel?: string;
  /** Asked about the page before and kept with it, newest first. */
  questions?: KeptQuestion[];
}

/** A page as a favorite keeps it: its facts, and what was made of it. */
export interface Star {
  facts: PageFacts;
  summary?: Summary;
  digest?: Digest;
  report?: EngineReport;
  questions?: KeptQuestion[];
}

/** A part of the options that a panel may lead to. */
export type OptionsPart = 'translator' | 'sites' | 'models';

type TranslatorState = 'ready' | 'downloadable' | 'missing';

/** The shares of moods beside stories of a list, and the texts to say them in; none where badges are off. */
export interface ListMoods {
  moods: Record<number, MoodCounts>;
  texts: Texts;
}

/** What content scripts may ask of the background. */
export interface PageProtocol {
  /** `article`: the page that this page is about, if it is another one. */
  open(page: { url: string; article?: string }): PageWelcome;
  moods(comments: { id: number; text: string }[]): Record<number, MoodReading>;
  /** The detector's verdict: this page is an article and its site is switched on. */
  showPanel(page: { url: string }): void;
  /** Answers with the moods of those whose threads were opened before, by story id. */
  storiesSeen(stories: SeenStory[]): ListMoods;
  /** From what is kept on this device, the newest digest too; no network. */
  storyOf(page: { url: string }): { story: SeenStory; digest?: JobState } | null;
  /** Asks Algolia; only ever on a click. */
  findStory(page: { url: string }): SeenStory | null;
  favoriteState(page: { url: string }): boolean;
  star(page: Star): void;
  unstar(page: { url: string }): void;
  /** Kept with the page where that is a favorite. */
  keepQuestion(page: { url: string; question: KeptQuestion }): void;
  forgetQuestion(page: { url: string; question: string }): void;
  setSite(site: { url: string; mode: SiteMode }): void;
  setLayout(layout: PanelLayout): void;
  /** Opens the small window where the reader grants reading of this page's site. */
  askAccess(page: { url: string }): void;
  openOptions(part: { at?: OptionsPart }): void;
  openFavorites(nothing: Record<string, never>): void;
}

/** What the extension's own pages (popup, options, favorites) may ask of the background besides. */
export interface OwnProtocol {
  /** Shows the panel in a tab: the popup's button. Throws `page_not_allowed` where scripts cannot run. */
  showPanelIn(tab: { tabId: number }): void;
  setSite(site: { url: string; mode: SiteMode }): void;
  /** What a star would keep of a tab's page; null where no script of ours can say. */
  starFactsOf(tab: { tabId: number }): Star | null;
  favoritesChanged(change: { urls: string[] }): void;
  translatorState(nothing: Record<string, never>): TranslatorState;
  /** The reader's own models. Keys go in and never come out: what comes back has their last characters. */
  ownModels(nothing: Record<string, never>): OwnModel[];
  /** `consent`: the version of the wording that the reader agreed to by this click. */
  saveModel(form: { draft: ModelDraft; consent: number }): OwnModel;
  /** Can be taken back for some seconds. */
  deleteModel(model: { id: string }): void;
  restoreModel(model: { id: string }): OwnModel | null;
  /** One tiny real call. */
  checkModel(draft: ModelDraft): Connection;
  /** What the provider offers. */
  modelsAt(draft: ModelDraft): ModelInfo[];
  spending(nothing: Record<string, never>): SpendingReport;
  /** Settings, favorites, caches, stories, models, spending: everything that is stored. */
  deleteEverything(nothing: Record<string, never>): void;
}

/** What the background tells a tab. */
export interface TabProtocol {
  /** Favorites changed somewhere: ask again whether this page is one. */
  favoritesChanged(nothing: Record<string, never>): void;
  /** The reader asked for the panel. `toggle`: closes it where it is open (keyboard). */
  panelWanted(how: { toggle: boolean }): void;
  /** The reader pressed the key of the star. */
  starWanted(nothing: Record<string, never>): void;
  /** What a star would keep of this page, as far as it is made; null where nothing is known. */
  starFacts(nothing: Record<string, never>): Star | null;
  /** A permission came or went: ask `open` again. */
  accessChanged(nothing: Record<string, never>): void;
  /** Settings changed: ask `open` again. */
  settingsChanged(nothing: Record<string, never>): void;
}

// biome-ignore lint/suspicious/noExplicitAny: the bound of every function type
type Verbs = { [verb: string]: (payload: any, sender: Runtime.MessageSender, signal: AbortSignal) => unknown };
type Of<P> = { [K in keyof P]: P[K] extends (payload: infer A) => infer R ? { in: A; out: R } : never };
type Table<P> = {
  [K in keyof P]: (
    payload: Of<P>[K]['in'],
    sender: Runtime.MessageSender,
    /** Aborts where the page asked by `requestUntil` and gave up. */
    signal: AbortSignal,
  ) => Awaitable<Of<P>[K]['out']>;
};
/** Whether what came is what the verb takes, and may come from this sender. */
type Check = (payload: unknown, sender: Runtime.MessageSender) => boolean;
export type PageChecks = Record<keyof PageProtocol, Check>;
type Awaitable<T> = T | Promise<T>;

interface Envelope {
  to: 'background' | 'tab' | 'reader';
  verb: string;
  payload: unknown;
}
type Reply = { ok: true; value: unknown } | { ok: false; error: PlainError };

function unwrap<T>(reply: Reply | undefined): T {
  if (!reply) throw new UserError('extension_updated');
  if (!reply.ok) throw new UserError(reply.error.code, reply.error.values);
  return reply.value as T;
}

/** Asks the background. Throws the UserError that it answered, `extension_updated` where there is nobody any more. */
export function request<P extends object = PageProtocol, K extends keyof P & string = keyof P & string>(
  verb: K,
  payload: Of<P>[K]['in'],
): Promise<Of<P>[K]['out']> {
  return ask((envelope) => browser.runtime.sendMessage(envelope), verb, payload);
}

/** Like `request`, for what takes long: `signal` stops the work there, and rejects with its reason here. */
export function requestUntil<K extends keyof PageProtocol & string>(
  verb: K,
  payload: Of<PageProtocol>[K]['in'],
  signal: AbortSignal,
): Promise<Of<PageProtocol>[K]['out']> {
  return ask((envelope) => sendAbortable(envelope, signal), verb, payload);
}

async function ask<T>(by: (envelope: Envelope) => Promise<unknown>, verb: string, payload: unknown): Promise<T> {
  if (!browser.runtime?.id) throw new UserError('extension_updated');
  try {
    return unwrap((await by({ to: 'background', verb, payload })) as Reply | undefined);
  } catch (error) {
    throw invalidated(error) ? new UserError('extension_updated') : error;
  }
}

/** Like `request`, from the extension's own pages. */
export const requestOwn = <K extends keyof OwnProtocol & string>(verb: K, payload: Of<OwnProtocol>[K]['in']) =>
  request<OwnProtocol, K>(verb, payload);

async function send<K extends keyof TabProtocol & string>(
  tabId: number,
  verb: K,
  payload: Of<TabProtocol>[K]['in'],
): Promise<Reply | undefined> {
  const envelope: Envelope = { to: 'tab', verb, payload };
  return browser.tabs.sendMessage(tabId, envelope).catch(() => undefined) as Promise<Reply | undefined>;
}

/** Tells a tab; false where no script of ours heard it. */
export async function tell<K extends keyof TabProtocol & string>(
  tabId: number,
  verb: K,
  payload: Of<TabProtocol>[K]['in'],
): Promise<boolean> {
  return (await send(tabId, verb, payload))?.ok === true;
}

/** Asks a tab; undefined where no script of ours answers. */
export async function askTab<K extends keyof TabProtocol & string>(
  tabId: number,
  verb: K,
  payload: Of<TabProtocol>[K]['in'],
): Promise<Of<TabProtocol>[K]['out'] | undefined> {
  const reply = await send(tabId, verb, payload);
  return reply?.ok ? (reply.value as Of<TabProtocol>[K]['out']) : undefined;
}

function invalidated(error: unknown): boolean {
  return error instanceof Error && /context invalidated|Receiving end does not exist/i.test(error.message);
}

/** From one of the extension's own pages (never a content script, whose sender is the page). */
export function fromOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;
}

/** From a content script of ours. */
export function fromContentScript(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.tab?.id !== undefined && !fromOwnPage(sender);
}

type Allowed = (sender: Runtime.MessageSender) => boolean;
interface VerbTable {
  allowed: Allowed;
  verbs: Verbs;
  checks?: Record<string, Check>;
}

/** Answers messages to `to` out of the tables. */
function answerOf(to: Envelope['to'], tables: VerbTable[]): Answer {
  return (message, sender, signal) => {
    const { to: whom, verb, payload } = (message ?? {}) as Partial<Envelope>;
    if (whom !== to || typeof verb !== 'string') return undefined;
    const table = tables.find(({ allowed, verbs }) => Object.hasOwn(verbs, verb) && allowed(sender));
    if (!table) return undefined;
    return Promise.try(() => {
      if (table.checks && !table.checks[verb]?.(payload, sender)) {
        throw new UserError('unexpected', [`malformed ${verb}`]);
      }
      return table.verbs[verb]?.(payload, sender, signal);
    }).then(
      (value): Reply => ({ ok: true, value }),
      (error): Reply => ({ ok: false, error: toPlain(error) }),
    );
  };
}

/** What a plain message cannot be taken back by. */
const NEVER = new AbortController().signal;

function listen(to: Envelope['to'], tables: VerbTable[]): () => void {
  const answered = answerOf(to, tables);
  const listener = (message: unknown, sender: Runtime.MessageSender) => answered(message, sender, NEVER);
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/**
 * The background's one table of verbs: what pages may ask, what the extension's own pages may ask. What
 * fails its check is answered with `unexpected`. The checks are handed in: content scripts load this module without them.
 */
export function answer(page: Table<PageProtocol>, own: Table<OwnProtocol>, checks: PageChecks): void {
  const tables = [
    { allowed: fromOwnPage, verbs: own as Verbs },
    { allowed: fromContentScript, verbs: page as Verbs, checks },
  ];
  listen('background', tables);
  answerAbortable(answerOf('background', tables));
}

/** A content script's table of what the background may tell it; returns the way to listen no more. */
export function receive(table: Partial<Table<TabProtocol>>): () => void {
  return listen('tab', [
    { allowed: (sender) => sender.id === browser.runtime.id && !sender.tab, verbs: table as Verbs },
  ]);
}

/** What the background asks of the offscreen reader page. */
interface ReaderProtocol {
  read(page: { html: string; url: string }): Article;
}

/** The article in a page's source, read by the offscreen page. */
export async function askReader(page: { html: string; url: string }): Promise<Article> {
  const envelope: Envelope = { to: 'reader', verb: 'read', payload: page };
  return unwrap((await browser.runtime.sendMessage(envelope)) as Reply | undefined);
}

/** The offscreen reader page's one verb. */
export function answerAsReader(table: Table<ReaderProtocol>): void {
  const fromBackground: Allowed = (sender) => sender.id === browser.runtime.id && !sender.tab;
  listen('reader', [{ allowed: fromBackground, verbs: table as Verbs }]);
}
