import type { Article, PlainError } from '../domain/index.ts';
import { toPlainError, UserError } from '../domain/user-error.ts';
import { hostOf } from '../domain/web-address.ts';

interface FetchedSource {
  html: string;
  url: string;
}
type Answer = { article: Article } | { error: PlainError };

/** A frame that parses pages, and can be ended in the middle of one. */
export interface ParserFrame {
  /** Resolves when the page is read. */
  parse(source: FetchedSource): Promise<Answer>;
  /** Ends it, whatever it is doing. */
  close(): void;
}

/** Milliseconds that one page may take, its frame's start included. */
const PAGE_DEADLINE_MS = 10_000;

/**
 * Reads pages one after the other in a frame. One that is not read in time is given up with `page_too_complex`, its frame is
 * closed with all that it does, and the next page gets a new one.
 */
export function createPageParser(openFrame: () => Promise<ParserFrame>, deadlineMs = PAGE_DEADLINE_MS) {
  let frame: Promise<ParserFrame> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function parse(source: FetchedSource): Promise<Article> {
    frame ??= openFrame();
    const opened = frame;
    const late = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => late.resolve(undefined), deadlineMs);
    try {
      const answer = await Promise.race([opened.then((frame) => frame.parse(source)), late.promise]);
      if (!answer) throw new UserError('page_too_complex', [hostOf(source.url)]);
      if ('error' in answer) throw new UserError(answer.error.code, answer.error.values);
      return answer.article;
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'page_too_complex') {
        frame = undefined;
        void opened.then((frame) => frame.close()).catch(() => undefined);
      }
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    /** Throws `page_too_complex` and what the frame's reader throws. */
    read(source: FetchedSource): Promise<Article> {
      const mine = last.then(() => parse(source));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** Opens the frame of this extension that parses pages: sandboxed, which Chromium gives a process of its own. */
export function openParserFrame(src: string): Promise<ParserFrame> {
  const element = document.createElement('iframe');
  element.src = src;
  const loaded = new Promise<ParserFrame>((resolve) => {
    element.addEventListener('load', () =>
      resolve({
        parse(source) {
          const { port1, port2 } = new MessageChannel();
          element.contentWindow?.postMessage(source, '*', [port2]);
          return new Promise((resolve) => {
            port1.onmessage = ({ data }) => {
              port1.close();
              resolve(data);
            };
          });
        },
        close: () => element.remove(),
      }),
    );
  });
  document.body.append(element);
  return loaded;
}

/** The frame's end: answers with what `read` makes of each page. */
export function answerPages(read: (source: FetchedSource) => Article): void {
  addEventListener('message', ({ source, data, ports: [port] }) => {
    if (source !== parent) return;
    let answer: Answer;
    try {
      answer = { article: read(data) };
    } catch (error) {
      answer = { error: toPlainError(error) };
    }
    port?.postMessage(answer);
  });
}
