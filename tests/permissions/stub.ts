import { vi } from 'vitest';
import { browser } from '../../utils/lib/browser.ts';

const listeners = () => ({ addListener: vi.fn(), removeListener: vi.fn() });

/**
 * Puts a `permissions` into the fake browser, which has none: `request` answers `answer` and keeps what was allowed,
 * `contains` knows exact patterns and the all-sites one. `manifest`: the manifest's own patterns, which only `getAll`
 * tells and nobody gives back. `collection`: what Firefox was allowed to send.
 */
export function stubPermissions({
  granted = [] as string[],
  answer = true as boolean | Error,
  manifest = [] as string[],
  collection = [] as string[],
} = {}) {
  const held = new Set(granted);
  const sent = new Set(collection);
  const covers = (origin: string) =>
    held.has(origin) || held.has(origin.replace(/^https?:/, '*:')) || held.has('*://*/*');
  const permissions = {
    contains: vi.fn(async ({ origins = [] as string[] }) => origins.every(covers)),
    request: vi.fn(async ({ origins = [] as string[] }) => {
      if (answer instanceof Error) throw answer;
      if (answer) for (const origin of origins) held.add(origin);
      return answer;
    }),
    remove: vi.fn(async ({ origins = [] as string[], data_collection = [] as string[] }) => {
      if (origins.some((origin: string) => manifest.includes(origin)))
        throw new Error('You cannot remove required permissions.');
      for (const what of data_collection) sent.delete(what);
      for (const origin of origins) held.delete(origin);
      return true;
    }),
    getAll: vi.fn(async () => ({ permissions: [], origins: [...held, ...manifest], data_collection: [...sent] })),
    onAdded: listeners(),
    onRemoved: listeners(),
  };
  Object.assign(browser, { permissions });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: '',
    version: '1',
    host_permissions: manifest,
  });
  return { ...permissions, held, sent };
}
