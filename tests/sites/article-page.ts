import { readArticle } from '../../utils/sites/article-reader.ts';

export const URL_ = 'https://www.valley-courier.example/2026/a';
/** A page as a parser leaves it. */
export const page = (body: string, head = '') =>
  new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html');
/** What the articles of these tests are made of. */
export const SENTENCE =
  'The ferry was late again, and nobody on the pier could say whether it had left the other shore at all. ';
/** Six paragraphs of it, enough for an article. */
export const TEXT = Array.from({ length: 6 }, (_, i) => `<p>${i + 1}. ${SENTENCE.repeat(3)}</p>`).join('');
/** What is read of `body` in the middle of an article. */
export const blocksOf = (body: string) =>
  readArticle(page(`<article>${TEXT}${body}${TEXT.replaceAll('. ', '; ')}</article>`), URL_)!.blocks;
/** The same as text, a block a line. */
export const textOf = (body: string) =>
  blocksOf(body)
    .map((block) => block.text)
    .join('\n');
