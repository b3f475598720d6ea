import type { HttpDeps } from '../../utils/hacker-news/fetch-json.ts';

/** `late`: nothing until the time limit has passed; `pending`: nothing at all. */
type Answer = Response | Error | 'late' | 'pending';

/** A network and a clock of a test's own: `answers` by URL or in order, waits are noted and take no time. */
export function fakeWorld(answers: Answer[] | ((url: string) => Answer), consents: string[] = ['browsingActivity']) {
  const asked: { url: string; init: RequestInit }[] = [];
  const waits: number[] = [];
  let limits: (() => void)[] = [];
  const world: HttpDeps = {
    fetch(url, init) {
      asked.push({ url, init });
      const answer = Array.isArray(answers) ? answers[asked.length - 1] : answers(url);
      if (answer instanceof Response) return Promise.resolve(answer);
      if (answer instanceof Error) return Promise.reject(answer);
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason), { once: true });
        if (answer === 'late') for (const pass of limits) pass();
      });
    },
    after(milliseconds, then) {
      if (milliseconds < 10_000) {
        waits.push(milliseconds);
        queueMicrotask(then);
      } else limits.push(then);
      return () => {
        limits = limits.filter((pass) => pass !== then);
      };
    },
    random: () => 0.5,
    now: () => Date.parse('2026-10-01T00:00:00Z'),
    isConsented: async (to) => consents.includes(to),
  };
  return { world, asked, waits };
}

export const json = (value: unknown, init?: ResponseInit): Response => new Response(JSON.stringify(value), init);
