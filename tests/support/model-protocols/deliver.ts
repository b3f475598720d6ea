import type { ServerResponse } from 'node:http';
import type { Frame, Protocol } from './protocol.ts';

/** How an answer travels. All fit together; absent ones change nothing. */
export interface Delivery {
  /** Lines end in CR LF. */
  crlf?: boolean;
  /** A value stands in several `data:` lines. */
  multiline?: boolean;
  /** Comments between the events, as servers send them to keep a connection open. */
  comments?: boolean;
  /** Bytes of one write, each after a turn of the event loop: cuts through characters and values. */
  pieces?: number;
  /** Before the first byte, headers included. */
  until?: Promise<void>;
  /** After so many frames nothing more comes until `resume`. */
  stallAfter?: number;
  resume?: Promise<void>;
  /** Milliseconds between two frames. */
  pause?: number;
  /** The connection breaks after so many bytes. */
  cutAfter?: number;
  /** Another content type than the protocol's. */
  type?: string;
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function framed({ event, data }: Frame, framing: Protocol['framing'], { crlf, multiline, comments }: Delivery): string {
  const end = crlf ? '\r\n' : '\n';
  const raw = typeof data === 'string';
  if (framing === 'lines') return (raw ? data : JSON.stringify(data)) + end;
  const text = raw ? data : JSON.stringify(data, null, multiline ? 1 : undefined);
  const lines = [...(event ? [`event: ${event}`] : []), ...text.split('\n').map((line) => `data: ${line}`), ''];
  return (comments ? `: keep-alive${end}${end}` : '') + lines.map((line) => line + end).join('');
}

/** Sends `frames` as `delivery` says. Resolves when all is sent, or the other side has gone. */
export async function deliver(
  response: ServerResponse,
  protocol: Protocol,
  frames: Frame[],
  delivery: Delivery,
): Promise<void> {
  const gone = new Promise<void>((resolve) => response.once('close', resolve));
  response.writeHead(200, { 'content-type': delivery.type ?? protocol.type, 'cache-control': 'no-cache' });
  let sent = 0;
  const write = async (text: string) => {
    const bytes = Buffer.from(text);
    const end = Math.min(bytes.length, (delivery.cutAfter ?? Number.POSITIVE_INFINITY) - sent);
    const size = delivery.pieces ?? Math.max(end, 1);
    for (let at = 0; at < end && !response.destroyed; at += size) {
      response.write(bytes.subarray(at, Math.min(at + size, end)));
      await turn();
    }
    sent += end;
    if (end < bytes.length) response.destroy();
  };
  for (const [index, frame] of frames.entries()) {
    if (index === delivery.stallAfter) await Promise.race([delivery.resume, gone]);
    if (response.destroyed) return;
    if (delivery.pause) await new Promise((resolve) => setTimeout(resolve, delivery.pause));
    await write(framed(frame, protocol.framing, delivery));
  }
  if (!response.destroyed) response.end();
}
