// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../utils/sites/article-reader.ts';
import { blocksOf, page, SENTENCE, TEXT, textOf, URL_ } from './article-page.ts';

describe('blocks', () => {
  it.each<[string, string, object[]]>([
    [
      'headings',
      '<h3>A heading <a class="anchor" href="#a">#</a></h3>',
      [{ kind: 'heading', level: 3, text: 'A heading' }],
    ],
    [
      'nested lists',
      '<ol><li>one<ul><li>two<ol><li>three</li></ol></li></ul></li><li>four</li></ol>',
      [
        { kind: 'item', level: 0, text: 'one' },
        { kind: 'item', level: 1, text: 'two' },
        { kind: 'item', level: 2, text: 'three' },
        { kind: 'item', level: 0, text: 'four' },
      ],
    ],
    [
      'code as it is written',
      '<pre><code>if x:\n    y()\n\n    z()</code></pre>',
      [{ kind: 'code', text: 'if x:\n    y()\n\n    z()' }],
    ],
    [
      'quotations of two paragraphs',
      '<blockquote><p>First said.</p><p>Then said.</p></blockquote>',
      [
        { kind: 'quote', text: 'First said.' },
        { kind: 'quote', text: 'Then said.' },
      ],
    ],
    [
      'footnote marks left out, powers not',
      '<p>It took 10<sup>3</sup> tries<sup><a href="#fn1">[1]</a></sup> to cross.</p>',
      [{ kind: 'paragraph', text: 'It took 103 tries to cross.' }],
    ],
    [
      'rows of data',
      '<table><tr><td>Year</td><td>Boats</td></tr><tr><td>1990</td><td>12 boats in all, of which two sank</td></tr></table>',
      [
        { kind: 'item', text: 'Year | Boats' },
        { kind: 'item', text: '1990 | 12 boats in all, of which two sank' },
      ],
    ],
  ])('%s', (_, body, expected) => {
    const found = blocksOf(body).filter(({ text }) => !text.includes('The ferry was late'));
    expect(found).toMatchObject(expected);
  });

  it('leaves out what is told already: the title, the author', () => {
    const head = '<meta name="author" content="Ines Calder"><title>The ferry</title>';
    const document = page(`<article><h1>The Ferry</h1><p>By Ines Calder – 14 March 2026</p>${TEXT}</article>`, head);
    expect(readArticle(document, URL_)).toMatchObject({ byline: 'Ines Calder' });
    expect(readArticle(document, URL_)?.blocks[0]?.text).toMatch(/^1\. The ferry/);
  });

  it('takes running text in a heading that was never closed for text', () => {
    const text =
      'We kept count over 31 firings. A firing from cold used 14.2 kg of propane; one from the oven used five.';
    expect(blocksOf(`<h2>${text}</h2>`)).toContainEqual({ kind: 'paragraph', text });
    expect(blocksOf('<h2>What? Why. How to fire clay.</h2>')).toContainEqual(
      expect.objectContaining({ kind: 'heading' }),
    );
  });

  it('leaves out captions, share rows and a second copy', () => {
    const text = textOf(
      `<figure><img src="a.png"><figcaption>CAPTION of the boat</figcaption></figure><p class="wp-caption-text">CAPTION two</p>
       <p>Share on Facebook | Twitter | Email</p><blockquote>4. ${SENTENCE.repeat(3)}</blockquote>`,
    );
    expect(text).not.toMatch(/CAPTION|Facebook/);
    expect(text.split('4. The ferry')).toHaveLength(2);
  });

  it('cuts nothing off a long article', () => {
    const long = page(
      `<article>${Array.from({ length: 400 }, (_, i) => `<p>${i}: ${SENTENCE.repeat(4)}</p>`).join('')}</article>`,
    );
    const { blocks } = readArticle(long, URL_)!;
    expect(blocks).toHaveLength(400);
    expect(blocks.at(-1)?.text).toMatch(/^399: /);
  });
});
