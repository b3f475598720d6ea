// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../utils/sites/article.ts';
import { isBoilerplate } from '../../utils/sites/article-boilerplate.ts';
import { removeUnseen } from '../../utils/sites/article-clean.ts';
import { cleanTitle } from '../../utils/sites/article-facts.ts';
import { looksLikeArticle } from '../../utils/sites/article-hint.ts';
import { isoIn } from '../../utils/sites/shared/times.ts';

const URL_ = 'https://www.valley-courier.example/2026/a';
const page = (body: string, head = '') =>
  new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html');
const SENTENCE =
  'The ferry was late again, and nobody on the pier could say whether it had left the other shore at all. ';
const TEXT = Array.from({ length: 6 }, (_, i) => `<p>${i + 1}. ${SENTENCE.repeat(3)}</p>`).join('');
const blocksOf = (body: string) =>
  readArticle(page(`<article>${TEXT}${body}${TEXT.replaceAll('. ', '; ')}</article>`), URL_)!.blocks;
const textOf = (body: string) =>
  blocksOf(body)
    .map((block) => block.text)
    .join('\n');

describe('what is hidden is not read', () => {
  it.each([
    ['display', '<p style="display:none">SECRET</p>'],
    ['visibility', '<p style="visibility: hidden">SECRET</p>'],
    ['hidden', '<div hidden><p>SECRET</p></div>'],
    ['aria-hidden', '<p aria-hidden="true">SECRET</p>'],
    ['no size', '<p style="width:0;height:0;overflow:hidden">SECRET</p>'],
    [
      'letters of size 0',
      '<p>A line with <span style="font-size: 0px">SECRET</span> in it, which goes on a little.</p>',
    ],
    ['transparent', '<p style="color:red; opacity:0">SECRET</p>'],
    ['off the screen', '<p style="position:absolute;left:-9999px">SECRET</p>'],
    ['clipped', '<p style="clip: rect(0 0 0 0)">SECRET</p>'],
    ['a template', '<template><p>SECRET</p></template>'],
    ['a script', '<script>SECRET</script>'],
    ['a closed dialog', '<dialog><p>SECRET</p></dialog>'],
    ['a comment', '<!-- SECRET -->'],
    [
      'a class for screen readers',
      '<p>Some words<span class="sr-only">SECRET</span> that one sees, and a few more.</p>',
    ],
  ])('%s', (_, body) => {
    expect(textOf(body)).not.toContain('SECRET');
  });

  it('takes out of a copy what nobody sees', () => {
    const copy = page(
      '<p hidden>A</p><p aria-hidden="true">B</p><div hidden id="S:0">C</div><template>D</template><p>E</p>',
    );
    removeUnseen(copy);
    expect(copy.body.textContent).toBe('CE');
  });

  it.each([
    ['half transparent', '<p style="opacity:0.5">SHOWN to everybody who comes by.</p>'],
    ['small letters', '<p style="font-size:0.8em">SHOWN to everybody who comes by.</p>'],
    ['a line height of 0', '<p style="line-height:0">SHOWN to everybody who comes by.</p>'],
    ['no left margin', '<p style="left:-10px">SHOWN to everybody who comes by.</p>'],
  ])('but shown is: %s', (_, body) => {
    expect(textOf(body)).toContain('SHOWN');
  });

  it('reads the page behind an open dialog, and not the dialog', () => {
    const behind = page(
      `<div aria-hidden="true"><article><h1>Ferry</h1>${TEXT}</article></div><div role="dialog"><p>We value your privacy and our 900 partners do as well.</p></div>`,
    );
    const text = readArticle(behind, URL_)!
      .blocks.map((block) => block.text)
      .join('\n');
    expect(text).toContain('The ferry was late');
    expect(text).not.toContain('partners');
  });

  it('reads a page that hides itself until its scripts have run', () => {
    const document = page(`<article>${TEXT}</article>`);
    document.body.setAttribute('style', 'opacity:0');
    expect(readArticle(document, URL_)?.blocks.length).toBe(6);
  });
});

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

describe('titles', () => {
  const title = (text: string, headings: string[] = [], siteName?: string) =>
    cleanTitle(text, { siteName, host: 'valley-courier.example', headings });
  it.each([
    ['The Ferry | Valley Courier', 'The Ferry'],
    ['The Ferry - Valley-Courier.example', 'The Ferry'],
    ['Valley Courier: The Ferry', 'Valley Courier: The Ferry'],
    ['Valley Courier - The Ferry', 'The Ferry'],
    ['A - B testing - Valley Courier', 'A - B testing'],
    ['Half-baked ideas', 'Half-baked ideas'],
    ['Rust 2.0 | What changed', 'Rust 2.0 | What changed'],
    ['Valley Courier', 'Valley Courier'],
    ['', ''],
  ])('%s -> %s', (text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it('believes a heading of the page that is part of it', () => {
    expect(title('Why the ferry is late | Opinion | The Courier', ['Why the ferry is late'])).toBe(
      'Why the ferry is late',
    );
    expect(title('제목이 긴 기사입니다 :: 다람뉴스', [], '다람뉴스')).toBe('제목이 긴 기사입니다');
  });
});

describe('times', () => {
  it.each([
    ['2026-09-20T06:00:00+09:00', '2026-09-20T06:00:00+09:00'],
    ['2026-09-20T06:00:00.123Z', '2026-09-20T06:00:00Z'],
    ['2026-09-20 06:00:00', '2026-09-20T06:00:00'],
    ['2026-09-20T06:00:00+0900', '2026-09-20T06:00:00+09:00'],
    ['2026-09-20', '2026-09-20'],
    ['Sun, 20 Sep 2026 06:00:00 GMT', '2026-09-20T06:00:00.000Z'],
    ['yesterday', undefined],
    ['2026-99-99', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s -> %s', (text, expected) => {
    expect(isoIn(text)).toBe(expected);
  });
});

describe('furniture', () => {
  it.each([
    'Share',
    'Share this article',
    'Facebook Twitter Email',
    '공유하기 카카오톡 URL복사',
    'Advertisement',
    '홍길동 기자 hong@news.example',
    'ⓒ 다람뉴스, 무단 전재 및 재배포 금지',
    'Posted: Fri 6:45 PM, Feb 16, 2018',
    '입력 2026.09.20. 오전 9:12',
    'Related: The pier that was',
    'Sign up for our newsletter',
    'https://example.com/a',
    'Copyright 2026 Valley Courier. All rights reserved.',
  ])('is: %s', (text) => {
    expect(isBoilerplate(text)).toBe(true);
  });

  it.each([
    'Share prices fell by 4% after the report.',
    'The post office closed.',
    'In May 2018 the council met.',
    '1984',
    '3.5%',
    '공유 자전거가 늘었다.',
    'Related work includes the ferry of 1912, which sank.',
    'Follow the money, said the keeper.',
    'The copyright expired in 1990.',
  ])('is not: %s', (text) => {
    expect(isBoilerplate(text)).toBe(false);
  });
});

describe('looksLikeArticle', () => {
  const told = '<meta property="og:type" content="article">';
  const ld = (type: string) =>
    `<script type="application/ld+json">{"@context":"https://schema.org","@type":"${type}"}</script>`;
  it.each<[string, string, string, boolean]>([
    ['an article by its own word', `<p>${SENTENCE.repeat(3)}</p>`, told, true],
    ['a news article by its data', `<p>${SENTENCE.repeat(3)}</p>`, ld('NewsArticle'), true],
    ['a post by its data', `<p>${SENTENCE.repeat(3)}</p>`, ld('BlogPosting'), true],
    ['long text that says nothing', `<p>${SENTENCE.repeat(4)}</p>`.repeat(5), '', true],
    ['a Korean article without paragraphs', `<article>${'비가 오래 내렸다.<br>'.repeat(80)}</article>`, told, true],
    ['a shop', `<p>${SENTENCE.repeat(3)}</p>`, ld('Product'), false],
    ['an article in name only', '<p>Loading…</p>', told, false],
    ['short text that says nothing', `<p>${SENTENCE.repeat(3)}</p>`, '', false],
    ['long text at the foot of the page', `<footer>${`<p>${SENTENCE.repeat(4)}</p>`.repeat(9)}</footer>`, '', false],
    ['many short lines', `<p>${SENTENCE.slice(0, 50)}</p>`.repeat(200), '', false],
    ['nothing', '', '', false],
  ])('%s', (_, body, head, expected) => {
    expect(looksLikeArticle(page(body, head))).toBe(expected);
  });
});
