import { expect, test, vi } from 'vitest';
import type { Article } from '../../utils/domain/index.ts';
import { UserError } from '../../utils/domain/user-error.ts';
import { createPageParser, type ParserFrame } from '../../utils/page-reader/page-parser.ts';

const page = (name: string) => ({ html: name, url: `https://${name}.example/` });
const articleOf = (url: string): Article => ({ url, title: url, language: 'en', blocks: [] });

/** Frames that answer at once, but never for a page called `stuck`: such a frame answers nobody any more. */
function frames() {
  const opened: { closed: boolean }[] = [];
  const open = async (): Promise<ParserFrame> => {
    const frame = { closed: false, stuck: false };
    opened.push(frame);
    return {
      parse({ html, url }) {
        frame.stuck ||= html === 'stuck';
        if (frame.stuck) return new Promise(() => undefined);
        if (html === 'empty') return Promise.resolve({ error: { code: 'no_article', values: ['empty.example'] } });
        return Promise.resolve({ article: articleOf(url) });
      },
      close: () => {
        frame.closed = true;
      },
    };
  };
  return { opened, open };
}

test('a page that is never read is given up with a sentence, and the others are read in a new frame', async () => {
  vi.useFakeTimers();
  const { opened, open } = frames();
  const parser = createPageParser(open, 10_000);
  const read = ['one', 'stuck', 'two', 'three'].map((name) => parser.read(page(name)));
  const told = Promise.allSettled(read);
  await vi.advanceTimersByTimeAsync(10_000);
  const [one, stuck, two, three] = await told;
  expect(stuck).toMatchObject({ status: 'rejected', reason: { code: 'page_too_complex', values: ['stuck.example'] } });
  expect([one, two, three]).toMatchObject(
    ['one', 'two', 'three'].map((name) => ({ status: 'fulfilled', value: { url: `https://${name}.example/` } })),
  );
  expect(opened.map(({ closed }) => closed)).toEqual([true, false]);
  vi.useRealTimers();
});

test('each of two stuck pages has a time of its own, and a later page none the less', async () => {
  vi.useFakeTimers();
  const { opened, open } = frames();
  const parser = createPageParser(open, 10_000);
  const told = Promise.allSettled([page('stuck'), page('stuck'), page('one')].map(parser.read));
  await vi.advanceTimersByTimeAsync(20_000);
  expect((await told).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  expect(opened).toHaveLength(3);
  vi.useRealTimers();
});

test('a page without an article keeps the frame for the next one', async () => {
  const { opened, open } = frames();
  const parser = createPageParser(open);
  await expect(parser.read(page('empty'))).rejects.toEqual(new UserError('no_article', ['empty.example']));
  await expect(parser.read(page('one'))).resolves.toMatchObject({ url: 'https://one.example/' });
  expect(opened).toHaveLength(1);
});
