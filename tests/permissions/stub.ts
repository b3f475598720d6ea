import { vi } from 'vitest';
import { browser } from '../../utils/browser.ts';

const listeners = () => ({ addListener: vi.fn(), removeListener: vi.fn() });

/**
 * Puts a `permissions` into the fake browser, which has none: `request` answers `answer` and keeps what was allowed,
 * `contains` knows exact patterns and the all-sites one. `manifest`: of content scripts, which only `getAll` tells.
 */
export function stubPermissions({
  granted = [] as string[],
  answer = true as boolean | Error,
  manifest = [] as string[],
} = {}) {
  const held = new Set(granted);
  const covers = (origin: string) =>
    held.has(origin) || held.has(origin.replace(/^https?:/, '*:')) || held.has('*://*/*');
  const permissions = {
    contains: vi.fn(async ({ origins = [] as string[] }) => origins.every(covers)),
    request: vi.fn(async ({ origins = [] as string[] }) => {
      if (answer instanceof Error) throw answer;
      if (answer) for (const origin of origins) held.add(origin);
      return answer;
    }),
    remove: vi.fn(async ({ origins = [] as string[] }) => {
      for (const origin of origins) held.delete(origin);
      return true;
    }),
    getAll: vi.fn(async () => ({ permissions: [], origins: [...held, ...manifest] })),
    onAdded: listeners(),
    onRemoved: listeners(),
  };
  Object.assign(browser, { permissions });
  return { ...permissions, held };
}
