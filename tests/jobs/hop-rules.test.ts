import { afterEach, describe, expect, test, vi } from 'vitest';

interface Rule {
  id: number;
  condition: {
    requestDomains?: string[];
    urlFilter?: string;
    initiatorDomains: string[];
    excludedRequestDomains?: string[];
  };
}

/** The browser's session rules. */
const standing = vi.hoisted(() => ({ rules: [] as unknown[] }));
vi.mock('../../utils/lib/browser.ts', () => ({
  browser: {
    runtime: { getURL: () => 'chrome-extension://yoyak-id/' },
    declarativeNetRequest: {
      getSessionRules: async () => standing.rules,
      updateSessionRules: async ({ removeRuleIds, addRules }: { removeRuleIds: number[]; addRules: Rule[] }) => {
        const left = (standing.rules as Rule[]).filter(({ id }) => !removeRuleIds.includes(id));
        standing.rules = [...left, ...addRules];
      },
    },
  },
}));
vi.mock('../../utils/storage/models-table.ts', () => ({
  getStoredModels: async () => [{ baseUrl: 'https://llm.fritz.box/v1' }, { baseUrl: '' }],
}));
const { hopRules, withHopRules } = await import('../../utils/jobs/hop-rules.ts');

const rules = () => standing.rules as Rule[];
afterEach(() => expect(rules()).toEqual([]));

describe('the rules for where articles lead', () => {
  test('are for the extension’s own requests alone and name no address that a model on this computer has', () => {
    for (const { condition } of hopRules('yoyak-id', [])) {
      expect(condition.initiatorDomains).toEqual(['yoyak-id']);
      expect(condition.excludedRequestDomains).toBeUndefined();
      for (const name of condition.requestDomains ?? [condition.urlFilter ?? '']) {
        expect(name).toMatch(/^(?:\|\|)?[a-z0-9][a-z0-9.-]*$/);
        expect(name).not.toMatch(/localhost$|^\d+(?:\.\d+)*$/);
      }
    }
    expect(new Set(hopRules('yoyak-id', []).map(({ id }) => id)).size).toBe(hopRules('yoyak-id', []).length);
  });

  test('spare the reader’s own models, and the host of an article that is an archive of mails', async () => {
    await withHopRules('https://mail.python.org/archives/list/x', async () => {
      expect(rules().length).toBeGreaterThan(1);
      for (const { condition } of rules())
        expect(condition.excludedRequestDomains).toEqual(['llm.fritz.box', 'mail.python.org']);
    });
  });

  test('stand as long as any article is fetched, and go when one fails as well', async () => {
    const first = Promise.withResolvers<void>();
    const one = withHopRules('https://paper.example/a', () => first.promise);
    await withHopRules('https://lamp.example/b', async () => expect(rules().length).toBeGreaterThan(1));
    expect(rules().length).toBeGreaterThan(1);
    first.reject(new Error('no network'));
    await expect(one).rejects.toThrow('no network');
  });
});
