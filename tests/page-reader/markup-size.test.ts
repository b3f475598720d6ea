// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { measureMarkup } from '../../utils/page-reader/markup-size.ts';
import { checkMarkup } from '../../utils/page-reader/read-in-background.ts';

const URL_ = 'https://www.lamp.example/story';
const refused = expect.objectContaining({ code: 'page_too_complex', values: ['lamp.example'] });

/** What jsdom's parser, which knows no limit of depth, makes of it. */
function parsed(html: string) {
  const { documentElement } = new DOMParser().parseFromString(html, 'text/html');
  let [elements, depthSum] = [0, 0];
  const walk = (element: Element, depth: number) => {
    elements++;
    depthSum += depth;
    for (const child of element.children) walk(child, depth + 1);
  };
  walk(documentElement, 0);
  return { elements, depthSum };
}

const repeat = (part: string, n: number) => part.repeat(n);
const numbered = (n: number) => Array.from({ length: n }, (_, i) => `<b id=${i}>`).join('');

describe('the estimate is no less than a fifth of what a parser makes', () => {
  test.each([
    ['nested blocks', repeat('<div>', 200)],
    ['nested blocks with text', `${repeat('<div>x', 200)}${repeat('</div>', 200)}`],
    ['end tags of what is not open', repeat('<div></span></zz>', 200)],
    ['quotes that are part of a name', repeat('<div ">', 200)],
    ['quotes around an end', repeat('<div a=">">', 200)],
    ['a slash behind a name', repeat('<div/>', 200)],
    ['names in capitals', repeat('<DiV>', 200)],
    ['a comment that ends at once', repeat('<!--><div>', 200)],
    ['a comment that ends with a mark', repeat('<!-- x --!><div>', 200)],
    ['a comment that is none', repeat('<? x ><div>', 200)],
    ['a style inside of a picture', `<svg><style>${repeat('<div>', 200)}`],
    ['a title inside of a picture', `<svg><title>${repeat('<div>', 200)}`],
    ['lists', repeat('<ul><li>', 100)],
    ['tables', repeat('<table><tr><td>', 100)],
    ['end tags that a table keeps from what is around it', repeat('<div><table></div>', 100)],
    ['formatting that is opened anew in every paragraph', `<p>${numbered(60)}</p>${repeat('<p>x</p>', 60)}`],
    ['formatting that is opened anew in paragraphs without end', `<p>${numbered(60)}${repeat('<p>x', 60)}`],
    ['formatting that is opened anew in cells', `<p>${numbered(60)}<table>${repeat('<tr><td>x', 60)}`],
    ['a font that a list keeps open', `<ul>${repeat('<li><font color=red>x', 100)}`],
    ['blocks that a formula keeps open', `<math>${repeat('<mi><div>', 100)}`],
    ['blocks that end a picture', repeat('<svg><div/>', 100)],
    ['blocks inside of a picture', repeat('<svg><foreignObject><div>', 60)],
    ['buttons that keep a paragraph', repeat('<p><button>', 100)],
    ['end tags of what a button keeps', repeat('<div><button></div>', 100)],
    ['alike formatting, three of which count', `<p>${repeat('<b>', 200)}</p>${repeat('<p>x</p>', 60)}`],
  ])('%s', (_, html) => {
    const [told, real] = [measureMarkup(html), parsed(html)];
    expect(told.elements * 5).toBeGreaterThan(real.elements);
    expect(told.depthSum * 5 + 1_000).toBeGreaterThan(real.depthSum);
  });
});

describe('a page is refused before it is parsed', () => {
  test.each([
    ['nested blocks of 112 kB', repeat('<div>', 10_182) + repeat('</div>', 10_182)],
    ['8 MB of nested blocks', repeat('<div>', 1_600_000)],
    ['formatting that makes 25 million elements of 60 kB', `<p>${numbered(5_000)}</p>${repeat('<p>x</p>', 5_000)}`],
    ['8 MB of elements', repeat('<i></i>', 1_140_000)],
  ])('%s', (_, html) => {
    expect(() => checkMarkup(html, URL_)).toThrow(refused);
  });

  test.each([
    ['a long page', repeat('<div class="x"><p>One <a href="/y">two</a> three.<ul><li>four<li>five</ul></div>', 20_000)],
    ['old markup that never ends its fonts', repeat('<p><font color=red>One two three', 5_000)],
    ['a script that writes markup', `<script>${repeat('document.write("<div>");', 50_000)}</script><p>One`],
    ['unclosed paragraphs and cells', `<table>${repeat('<tr><td>one<td>two', 20_000)}</table>`],
    ['a picture with many parts', `<svg>${repeat('<g><path d="M0 0"/></g>', 20_000)}</svg>`],
    ['8 MB of text', repeat('One two three four. ', 400_000)],
    ['8 MB of signs that open nothing', repeat('< & > </ ', 900_000)],
  ])('but not %s', (_, html) => {
    checkMarkup(html, URL_);
  });
});
