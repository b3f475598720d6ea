import * as v from 'valibot';
import type { ModelDraft } from '../../domain/index.ts';
import { UserError } from '../../domain/user-error.ts';
import { originOfModel } from '../../domain/user-model.ts';
import type { StoredModel } from '../../storage/schema.ts';
import { modelAddress } from './model-address.ts';

/** Tokens that a model may take at once: what is less holds no page, what is more is no such number. */
const CONTEXT = { least: 1_000, most: 100_000_000 };

/** What a server says of its model's length as it may be stored; undefined where it is none. */
export function plausibleContext(told: number | undefined): number | undefined {
  return told !== undefined && told >= CONTEXT.least && told <= CONTEXT.most ? Math.floor(told) : undefined;
}

const line = v.pipe(v.string(), v.maxLength(500));
const dollars = v.pipe(v.number(), v.minValue(0), v.maxValue(100_000));

const draft = v.strictObject({
  id: v.optional(line),
  provider: v.picklist(['openai', 'anthropic', 'gemini', 'ollama', 'language-model']),
  label: line,
  baseUrl: v.pipe(v.string(), v.maxLength(2_000)),
  model: line,
  key: v.optional(v.pipe(v.string(), v.maxLength(10_000))),
  context: v.optional(v.pipe(v.number(), v.integer(), v.minValue(CONTEXT.least), v.maxValue(CONTEXT.most))),
  price: v.optional(v.strictObject({ input: dollars, output: dollars })),
});

/** A key as it was meant: without the blanks, line ends, quotes and words that come along when it is copied. */
export function cleanKey(typed: string): string {
  return typed
    .trim()
    .replace(/^(authorization:|x-api-key:)?\s*(bearer\s+)?/i, '')
    .replace(/^["'`]|["'`;,]+$/g, '')
    .replace(/\s+/g, '');
}

/**
 * The draft as it would be stored. Throws `unexpected` for what is no draft (without a word of it: it may hold a key), and
 * `model_address` for an address that is not allowed.
 */
export function readDraft(payload: unknown): ModelDraft {
  const { success, output } = v.safeParse(draft, payload);
  if (!success) throw new UserError('unexpected', ['malformed model']);
  const { key, ...rest } = output;
  const cleaned = cleanKey(key ?? '');
  return { ...rest, baseUrl: addressOf(output), ...(cleaned && { key: cleaned }) };
}

function addressOf({ provider, baseUrl }: ModelDraft): string {
  if (provider === 'language-model') return '';
  const address = modelAddress(baseUrl);
  if (!address) throw new UserError('model_address');
  return address;
}

/** The draft's key, else the stored one; that never goes to another server than the one it was entered for. */
export function keyFor({ key, baseUrl }: ModelDraft, stored: StoredModel | undefined): string | undefined {
  if (key) return key;
  return stored && originOfModel(stored.baseUrl) === originOfModel(baseUrl) ? stored.key : undefined;
}
