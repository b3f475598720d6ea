import type { Article, PlainError } from '../domain/index.ts';
import { toPlainError, UserError } from '../domain/user-error.ts';
import { browser, type Runtime } from '../lib/browser.ts';
import { answerAbortable, type MessageAnswer, sendAbortable } from './abortable-message.ts';
import type { OwnProtocol, PageProtocol, ReaderProtocol, TabProtocol } from './verbs.ts';

export type * from './verbs.ts';

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

/** The page in front in a tab, whichever that is, or one document of the tab and no other. */
type Recipient = number | { tabId: number; documentId?: string };

async function send<K extends keyof TabProtocol & string>(
  to: Recipient,
  verb: K,
  payload: Of<TabProtocol>[K]['in'],
): Promise<Reply | undefined> {
  const { tabId, documentId } = typeof to === 'number' ? { tabId: to } : to;
  const envelope: Envelope = { to: 'tab', verb, payload };
  const where = documentId ? { documentId } : { frameId: 0 };
  return browser.tabs.sendMessage(tabId, envelope, where).catch(() => undefined) as Promise<Reply | undefined>;
}

/** Tells a tab or one of its documents; false where no script of ours heard it. */
export async function tellTab<K extends keyof TabProtocol & string>(
  to: Recipient,
  verb: K,
  payload: Of<TabProtocol>[K]['in'],
): Promise<boolean> {
  return (await send(to, verb, payload))?.ok === true;
}

/** Asks a tab or one of its documents; undefined where no script of ours answers. */
export async function askTab<K extends keyof TabProtocol & string>(
  to: Recipient,
  verb: K,
  payload: Of<TabProtocol>[K]['in'],
): Promise<Of<TabProtocol>[K]['out'] | undefined> {
  const reply = await send(to, verb, payload);
  return reply?.ok ? (reply.value as Of<TabProtocol>[K]['out']) : undefined;
}

function invalidated(error: unknown): boolean {
  return error instanceof Error && /context invalidated|Receiving end does not exist/i.test(error.message);
}

/** From one of the extension's own pages (never a content script, whose sender is the page). */
function fromOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;
}

/** From a content script of ours. */
export function fromContentScript(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && sender.tab?.id !== undefined && !fromOwnPage(sender);
}

type Allowed = (sender: Runtime.MessageSender) => boolean;
/** Whether a document may ask this verb at all. */
type Admission = (verb: string, sender: Runtime.MessageSender) => Promise<boolean>;
interface VerbTable {
  allowed: Allowed;
  verbs: Verbs;
  checks?: Record<string, Check>;
  admits?: Admission;
}

/** Answers messages to `to` out of the tables. */
function answerOf(to: Envelope['to'], tables: VerbTable[]): MessageAnswer {
  return (message, sender, signal) => {
    const { to: whom, verb, payload } = (message ?? {}) as Partial<Envelope>;
    if (whom !== to || typeof verb !== 'string') return undefined;
    const table = tables.find(({ allowed, verbs }) => Object.hasOwn(verbs, verb) && allowed(sender));
    if (!table) return undefined;
    const act = () => table.verbs[verb]?.(payload, sender, signal);
    return Promise.try(() => {
      if (table.checks && !table.checks[verb]?.(payload, sender)) {
        throw new UserError('unexpected', [`malformed ${verb}`]);
      }
      if (!table.admits) return act();
      return table.admits(verb, sender).then((admitted) => {
        if (!admitted) throw new UserError('unexpected', [`unasked ${verb}`]);
        return act();
      });
    }).then(
      (value): Reply => ({ ok: true, value }),
      (error): Reply => ({ ok: false, error: toPlainError(error) }),
    );
  };
}

/** Plain messages cannot be aborted. */
const NEVER = new AbortController().signal;

function listen(to: Envelope['to'], tables: VerbTable[]): () => void {
  const answered = answerOf(to, tables);
  const listener = (message: unknown, sender: Runtime.MessageSender) => answered(message, sender, NEVER);
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/**
 * The background's one table of verbs: what pages may ask, what the extension's own pages may ask. What
 * fails its check is answered with `unexpected`, and so is what comes from a document that `admits` turns away. Both are
 * handed in: content scripts load this module without them.
 */
export function answerMessages(
  page: Table<PageProtocol>,
  own: Table<OwnProtocol>,
  checks: PageChecks,
  admits?: Admission,
): void {
  const tables = [
    { allowed: fromOwnPage, verbs: own as Verbs },
    { allowed: fromContentScript, verbs: page as Verbs, checks, ...(admits && { admits }) },
  ];
  listen('background', tables);
  answerAbortable(answerOf('background', tables));
}

/** A content script's table of what the background may tell it; returns the way to listen no more. */
export function receiveMessages(table: Partial<Table<TabProtocol>>): () => void {
  return listen('tab', [
    { allowed: (sender) => sender.id === browser.runtime.id && !sender.tab, verbs: table as Verbs },
  ]);
}

/** The article in a page's source, read by the offscreen page. */
export async function askReader(page: { html: string; url: string }): Promise<Article> {
  const envelope: Envelope = { to: 'reader', verb: 'read', payload: page };
  return unwrap((await browser.runtime.sendMessage(envelope)) as Reply | undefined);
}

/** A page, fetched by the offscreen page; as `requestUntil`. */
export async function askReaderUntil(
  page: Of<ReaderProtocol>['fetchPage']['in'],
  signal: AbortSignal,
): Promise<Of<ReaderProtocol>['fetchPage']['out']> {
  const envelope: Envelope = { to: 'reader', verb: 'fetchPage', payload: page };
  return unwrap((await sendAbortable(envelope, signal)) as Reply | undefined);
}

/** The offscreen reader page's verbs. */
export function answerAsReader(table: Table<ReaderProtocol>): void {
  const fromBackground: Allowed = (sender) => sender.id === browser.runtime.id && !sender.tab;
  const tables = [{ allowed: fromBackground, verbs: table as Verbs }];
  listen('reader', tables);
  answerAbortable(answerOf('reader', tables));
}
