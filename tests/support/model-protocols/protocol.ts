import type { IncomingMessage } from 'node:http';

/** What a model is asked, whatever the protocol. */
export interface Asked {
  model: string;
  system: string;
  prompt: string;
  maxOutput: number;
  /** The key as it came; '' where there was none. */
  key: string;
  path: string;
  headers: IncomingMessage['headers'];
  /** As it came. */
  body: Record<string, unknown>;
}

/** Failures that providers document; each protocol has its own status, headers and words for them. */
export type FailureKind =
  | 'key'
  | 'quota'
  | 'origin'
  | 'model'
  | 'context'
  | 'too-large'
  | 'rate'
  | 'server'
  | 'overloaded';

export interface Refusal {
  status: number;
  headers?: Record<string, string>;
  /** A string is sent as it is, anything else as JSON. */
  body: unknown;
}

/** What the model says, and how it ends. */
export interface Said {
  text: string[];
  /** null: a server that does not count. */
  usage: { input: number; output: number } | null;
  /** `nothing`: the answer just ends. `error`: an error in the middle of the answer. */
  end: 'stop' | 'length' | 'refusal' | 'nothing' | 'error';
}

/** One event of a stream: a value, or words that are sent as they are. */
export interface Frame {
  event?: string;
  data: unknown;
}

export interface Protocol {
  /** Content type of an answer. */
  type: string;
  framing: 'events' | 'lines';
  /** A chat request, or undefined for any other path. */
  asked(path: string, headers: IncomingMessage['headers'], body: Record<string, unknown>): Asked | undefined;
  /** What the real server refuses before it thinks: no key, a header missing. */
  missing(asked: Asked): FailureKind | Refusal | undefined;
  frames(asked: Asked, said: Said): Frame[];
  failure(kind: FailureKind, asked: { model: string }): Refusal;
  /** The answer of another path (model lists), or undefined. */
  other(path: string, models: ModelRow[], body: Record<string, unknown>): unknown;
}

export interface ModelRow {
  id: string;
  /** The most that the model takes, in tokens. */
  context?: number;
  /** What it runs with now; a server that loads models has not loaded it where absent. */
  loaded?: number;
}

/** What a server answers to any path but a chat's, in place of what its protocol says; undefined is a 404. */
export type Dialect = (url: string, models: ModelRow[]) => unknown;

/** The text of one message's content, which may be a string or parts. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part: { text?: string }) => part.text ?? '').join('');
}

/** The text of the first message that `role` says in a body with `messages`; '' where there is none. */
export function messageOf(role: string, body: Record<string, unknown>): string {
  const messages = (body.messages ?? []) as { role: string; content: unknown }[];
  return textOf(messages.find((message) => message.role === role)?.content);
}
