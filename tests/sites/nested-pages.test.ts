// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { readArticle } from '../../utils/sites/article-reader.ts';
import { boundCopy, checkTree, MAX_ELEMENTS, measureTree } from '../../utils/sites/document-limits.ts';
import { linesOf } from '../../utils/sites/shared/text-lines.ts';
import { page, SENTENCE, URL_ } from './article-page.ts';

/** Nests elements by hand, as a page's script can: no parser limits that. */
function nested(document: Document, levels: number, name = 'div'): Element {
  const top = document.createElement(name);
  let inner: Element = top;
  for (let level = 1; level < levels; level++) inner = inner.appendChild(document.createElement(name));
  inner.textContent = SENTENCE.repeat(6);
  return top;
}

function pageWith(levels: number, name?: string): Document {
  const document = page('');
  document.body.append(nested(document, levels, name));
  return document;
}

/** Characters of text that reading `document` looks at, over and over again where it does. */
function charactersLookedAt(document: Document): number {
  let sum = 0;
  const { get } = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')!;
  const spy = vi.spyOn(Node.prototype, 'textContent', 'get').mockImplementation(function (this: Node) {
    const text: string | null = get!.call(this);
    sum += text?.length ?? 0;
    return text;
  });
  try {
    readArticle(document, URL_);
  } finally {
    spy.mockRestore();
  }
  return sum;
}

describe('a page of nested elements', () => {
  test.each(['div', 'blockquote', 'sup'])('is read to its innermost <%s>, 900 levels down', (name) => {
    const article = readArticle(pageWith(900, name), URL_);
    expect(article?.blocks.map(({ text }) => text).join(' ')).toContain(SENTENCE.trim());
  });

  test('costs no more characters at 1,600 levels than at 800', () => {
    const [once, twice] = [800, 1_600].map((levels) => charactersLookedAt(pageWith(levels)));
    expect(twice).toBeLessThan(once! * 1.2);
  }, 30_000);

  test('keeps the text of its levels apart where they are taken together', () => {
    const document = page('');
    const top = nested(document, 400);
    for (const element of top.querySelectorAll('div')) element.prepend(`${SENTENCE}`);
    document.body.append(top);
    expect(readArticle(document, URL_)?.blocks.every(({ text }) => text.length < 1_000)).toBe(true);
  });
});

/** A tree without a document, which a test can make as deep as no DOM here is made in time: `levels` of one child each. */
function chain(levels: number): Element {
  const text = { nodeType: 3, nodeValue: SENTENCE, textContent: SENTENCE };
  let inner: object = text;
  for (let level = 0; level < levels; level++) {
    const element = { nodeType: 1, nodeName: 'I', firstChild: inner, textContent: SENTENCE };
    Object.assign(element, { firstElementChild: inner === text ? null : inner, nextElementSibling: null });
    if (inner !== text) Object.assign(inner, { parentElement: element });
    inner = element;
  }
  return inner as Element;
}

/** A root with so many children. */
function row(elements: number): Element {
  const root = { parentElement: null, nextElementSibling: null, firstElementChild: null as object | null };
  for (let n = 0; n < elements; n++) {
    const first = { firstElementChild: null, parentElement: root, nextElementSibling: root.firstElementChild };
    root.firstElementChild = first;
  }
  return root as unknown as Element;
}

const documentOf = (documentElement: Element) => ({ documentElement }) as Document;

describe('a page is refused', () => {
  test.each([
    ['5,000 levels', 5_000, false],
    ['7,000 levels', 7_000, true],
    ['50,000 levels', 50_000, true],
    ['100,000 levels', 100_000, true],
  ])('by its depth: %s', (_, levels, refused) => {
    const check = () => checkTree(documentOf(chain(levels)), URL_);
    if (!refused) return check();
    expect(check).toThrow(expect.objectContaining({ code: 'page_too_complex', values: ['valley-courier.example'] }));
  });

  test.each([
    [140_000, false],
    [160_000, true],
  ])('by its %i elements', (elements, refused) => {
    const check = () => checkTree(documentOf(row(elements)), URL_);
    if (refused) expect(check).toThrow(expect.objectContaining({ code: 'page_too_complex' }));
    else check();
  });

  test('after no more elements than are read were looked at', () => {
    expect(measureTree(chain(100_000)).elements).toBeLessThan(7_000);
    expect(measureTree(row(1_000_000)).elements).toBe(MAX_ELEMENTS + 1);
  });
});

test.each([5_000, 100_000])('a comment of %i nested elements is read to its innermost words', (levels) => {
  expect(linesOf(chain(levels))).toBe(SENTENCE.trim());
});

describe('an attribute, title or heading without end', () => {
  const TEXT = `<p>${SENTENCE.repeat(3)}</p>`.repeat(6);

  test.each([
    ['the name of a meta element', (size: number) => page(TEXT, `<meta property="${' '.repeat(size)}x" content="y">`)],
    ['a set of pictures', (size: number) => page(`${TEXT}<img srcset="${'a'.repeat(size)} b">`)],
    ['a class', (size: number) => page(`<div class="${'a '.repeat(size)}">${TEXT}</div>`)],
  ])('%s is handed to Readability no longer than a thousand characters', (_, make) => {
    const document = make(50_000);
    boundCopy(document);
    const lengths = [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].map(({ value }) => value.length),
    );
    expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(1_000);
  });

  test('a title of 100,000 words is cut', () => {
    const article = readArticle(
      page(`<h1>${'lamp '.repeat(100_000)}</h1>${TEXT}`, `<title>${'lamp '.repeat(100_000)}</title>`),
      URL_,
    );
    expect(article?.title.length).toBeLessThanOrEqual(1_000);
  });
});
