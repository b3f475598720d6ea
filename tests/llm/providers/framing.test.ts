import { describe, expect, it } from 'vitest';
import { endpointOf } from '../../../utils/llm/providers/endpoint.ts';
import { parseNdjson, parseSse, SSE_DONE } from '../../../utils/llm/providers/stream-parsers.ts';

const PEER = endpointOf({ baseUrl: 'https://models.example', model: 'm' }, '/v1', []);

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
async function all(values: AsyncIterable<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const value of values) found.push(value);
  return found;
}

describe.each([1, 2, 3, 1000])('in pieces of %i', (size) => {
  it.each([
    ['lines', 'data: {"a":1}\n\ndata: {"a":2}\n\n', [{ a: 1 }, { a: 2 }]],
    ['CR LF', 'data: {"a":1}\r\n\r\ndata: {"a":2}\r\n\r\n', [{ a: 1 }, { a: 2 }]],
    ['CR alone', 'data: {"a":1}\r\rdata: {"a":2}\r\r', [{ a: 1 }, { a: 2 }]],
    ['a byte order mark', '\ufeffdata: {"a":1}\n\n', [{ a: 1 }]],
    ['no blank after the colon', 'data:{"a":1}\n\n', [{ a: 1 }]],
    ['a value over several lines', 'event: x\ndata: {"a":\ndata: 1}\nid: 7\n\n', [{ a: 1 }]],
    ['comments and unknown fields', ': OPENROUTER PROCESSING\n\nretry: 10\nfoo: bar\ndata: 1\n\n:\n\n', [1]],
    ['the end mark', 'data: 1\n\ndata: [DONE]\n\n', [1, SSE_DONE]],
    ['an end mark without its empty line', 'data: 1\n\ndata: [DONE]', [1, SSE_DONE]],
    ['half a value at the end', 'data: 1\n\ndata: {"a":', [1]],
    ['empty data', 'data\n\ndata: 1\n\n', [1]],
    ['nothing', '', []],
  ])('events: %s', async (name, text, expected) => {
    const read = all(parseSse(pieces(text, size), PEER));
    if (name === 'empty data') await expect(read).rejects.toMatchObject({ code: 'server' });
    else expect(await read).toEqual(expected);
  });

  it.each([
    ['lines', '{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
    ['CR LF', '{"a":1}\r\n{"a":2}\r\n', [{ a: 1 }, { a: 2 }]],
    ['empty lines', '\n{"a":1}\n\n\n', [{ a: 1 }]],
    ['no end of line', '{"a":1}\n{"a":2}', [{ a: 1 }, { a: 2 }]],
    ['half a line', '{"a":1}\n{"a"', [{ a: 1 }]],
    ['a separator that JSON allows', '{"a":"\u2028"}\n', [{ a: '\u2028' }]],
  ])('lines: %s', async (_, text, expected) => {
    expect(await all(parseNdjson(pieces(text, size), PEER))).toEqual(expected);
  });
});

describe('what never ends', () => {
  it.each([
    ['an event', parseSse, `data: "${'x'.repeat(1_100_000)}`],
    ['a line', parseNdjson, `"${'x'.repeat(1_100_000)}`],
  ])('%s is given up', async (_, read, text) => {
    await expect(all(read(pieces(text, 65_536), PEER))).rejects.toMatchObject({ code: 'server' });
  });
});
