import type { Page } from '@playwright/test';
import type { Extension } from './extension.ts';

type Step = (...values: unknown[]) => Promise<unknown>;
interface Chrome {
  tabs: {
    get: Step;
    sendMessage: Step;
    update(tabId: number, to: { url: string }): Promise<unknown>;
    query(which: object): Promise<{ id: number; url?: string }[]>;
    onUpdated: {
      addListener(listener: (id: number, change: { status?: string }, tab: { url?: string }) => void): void;
    };
  };
  scripting: { insertCSS: Step; executeScript(injection: object): Promise<{ result: unknown }[]> };
  runtime: {
    sendMessage(message: object): Promise<unknown>;
    connect(how: { name: string }): {
      postMessage(message: object): void;
      onMessage: { addListener(listener: (message: unknown) => void): void };
      onDisconnect: { addListener(listener: () => void): void };
    };
  };
}
type World = { chrome: Chrome };

/** Prose that reads like an article of a host: the panel would open over it. */
export const articleOf = (subject: string): string =>
  `<!doctype html><html lang="en"><title>${subject}</title><body><article><h1>${subject}</h1>${Array.from(
    { length: 14 },
    (_, n) =>
      `<p>On day ${n + 1} the ${subject} was looked after an hour before dusk, and the keeper wrote the time into his book. He did it for a reason that he never told anybody, although the harbour office asked him twice in writing.</p>`,
  ).join('')}</article></body></html>`;

/** The tab that shows `url`. */
export async function tabIdOf(extension: Extension, url: string): Promise<number> {
  const worker = await extension.worker();
  return worker.evaluate(async (url) => {
    const tabs = await (globalThis as unknown as World).chrome.tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id ?? -1;
  }, url);
}

/** Has the page in `tabId` leave for `to` before the background's `nth` step on a tab, and arrive before that step is done. */
export async function leaveBeforeStep(extension: Extension, nth: number, to: string): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(
    ([nth, to]) => {
      const { tabs, scripting } = (globalThis as unknown as World).chrome;
      let steps = 0;
      const wrap = (api: Record<string, Step>, name: string, tabIn: (values: unknown[]) => number) => {
        const real = api[name]!.bind(api);
        api[name] = async (...values) => {
          if (++steps === nth) {
            const arrived = new Promise<void>((resolve) =>
              tabs.onUpdated.addListener((_, { status }, { url }) => {
                if (status === 'complete' && url === to) resolve();
              }),
            );
            await tabs.update(tabIn(values), { url: to });
            await arrived;
          }
          return real(...values);
        };
      };
      const first = ([tabId]: unknown[]) => tabId as number;
      const target = ([injection]: unknown[]) => (injection as { target: { tabId: number } }).target.tabId;
      wrap(tabs as never, 'get', first);
      wrap(tabs as never, 'sendMessage', first);
      wrap(scripting as never, 'insertCSS', target);
      wrap(scripting as never, 'executeScript', target);
    },
    [nth, to] as const,
  );
}

/** Asks for the panel in a tab, as the popup that is about `url` does. Returns the code of the error, if there was one. */
export async function askPanel(own: Page, tabId: number, url: string): Promise<string | undefined> {
  const reply = await own.evaluate(
    ([tabId, url]) =>
      (globalThis as unknown as World).chrome.runtime.sendMessage({
        to: 'background',
        verb: 'showPanelIn',
        payload: { tabId, url },
      }),
    [tabId, url] as const,
  );
  return (reply as { error?: { code: string } }).error?.code;
}

/** The address that an article script of ours looks after in the page of `tabId`; null where none has begun. */
export async function articleScriptIn(extension: Extension, tabId: number): Promise<unknown> {
  const worker = await extension.worker();
  return worker.evaluate(async (tabId) => {
    const [world] = await (globalThis as unknown as World).chrome.scripting.executeScript({
      target: { tabId },
      func: () => (globalThis as { yoyakPage?: string }).yoyakPage ?? null,
    });
    return world?.result;
  }, tabId);
}

/** Whether the background answered, asked by scripts of ours in the page of `tabId`: each verb, and the job last. */
export async function answersTo(
  extension: Extension,
  tabId: number,
  asked: { verbs: { verb: string; payload: object }[]; job: object },
): Promise<Record<string, boolean>> {
  const worker = await extension.worker();
  const answers = await worker.evaluate(
    async ([tabId, asked]) => {
      const [answer] = await (globalThis as unknown as World).chrome.scripting.executeScript({
        target: { tabId },
        args: [asked],
        func: async ({ verbs, job }: typeof asked) => {
          const { runtime } = (globalThis as unknown as World).chrome;
          const answers: Record<string, boolean> = {};
          for (const { verb, payload } of verbs) {
            const reply = await runtime.sendMessage({ to: 'background', verb, payload });
            answers[verb] = (reply as { ok?: boolean } | undefined)?.ok === true;
          }
          const port = runtime.connect({ name: 'job' });
          const first = new Promise<unknown>((resolve) => {
            port.onMessage.addListener(resolve);
            port.onDisconnect.addListener(() => resolve(undefined));
          });
          port.postMessage({ type: 'start', request: job, options: {} });
          const { type } = ((await first) ?? {}) as { type?: string };
          return { ...answers, job: type !== undefined && type !== 'failed' };
        },
      } as object);
      return answer?.result;
    },
    [tabId, asked] as const,
  );
  return answers as Record<string, boolean>;
}

/** What the background replied to messages of a script of ours in the page of `tabId`, one after the other. */
export async function repliesTo(
  extension: Extension,
  tabId: number,
  messages: { verb: string; payload: object }[],
): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }[]> {
  const worker = await extension.worker();
  const replies = await worker.evaluate(
    async ([tabId, messages]) => {
      const [answer] = await (globalThis as unknown as World).chrome.scripting.executeScript({
        target: { tabId },
        args: [messages],
        func: async (all: typeof messages) => {
          const { runtime } = (globalThis as unknown as World).chrome;
          const replies: unknown[] = [];
          for (const message of all) replies.push(await runtime.sendMessage({ to: 'background', ...message }));
          return replies;
        },
      } as object);
      return answer?.result;
    },
    [tabId, messages] as const,
  );
  return replies as { ok: boolean }[];
}
