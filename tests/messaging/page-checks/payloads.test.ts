import { describe, expect, it } from 'vitest';
import type { PageProtocol } from '../../../utils/messaging/index.ts';
import { pageChecks } from '../../../utils/messaging/page-checks.ts';
import { ROWS } from './payloads.cases.ts';
import { BLOG } from './senders.ts';

/** What a failure is called by. */
function nameOf(payload: unknown): string {
  try {
    return (JSON.stringify(payload) ?? String(payload)).slice(0, 120);
  } catch {
    return 'no JSON';
  }
}

describe.each(Object.entries(ROWS))('%s', (verb, { from = BLOG, good, bad }) => {
  const check = pageChecks[verb as keyof PageProtocol];

  it.each(good.map((payload) => [nameOf(payload), payload]))('takes %s', (_, payload) => {
    expect(check(payload, from)).toBe(true);
  });

  it.each(bad.map((payload) => [nameOf(payload), payload]))('refuses %s', (_, payload) => {
    expect(check(payload, from)).toBe(false);
  });
});
