import { describe, expect, test } from 'vitest';
import { markdownFormat } from '../../../../utils/storage/favorites/formats/markdown.ts';
import {
  boldLine,
  escapeLine,
  escapeMarkdown,
  markdownLink,
} from '../../../../utils/storage/favorites/formats/markdown-text.ts';
import { favorite } from '../samples.ts';

describe('bold', () => {
  test.each([
    ['a phrase', '깊은 [문화적 문제]로 이어짐', '깊은 **문화적 문제**로 이어짐'],
    ['without its quotation marks', '그는 [“요람”]이라 함', '그는 “**요람**”이라 함'],
    ['without outer space', '앞[ 가운데 ]뒤', '앞 **가운데** 뒤'],
    ['not on marks alone', '답은 [...]임', '답은 ...임'],
    ['with a mark inside', '[a*b]는 빠름', '**a\\*b**는 빠름'],
    ['at the beginning', '[처음]부터', '**처음**부터'],
    ['after a number that begins the line', '1. [처음]부터', '1\\. **처음**부터'],
  ])('%s', (_, marked, expected) => {
    const strong = [marked.indexOf('['), marked.indexOf(']') - 1] as const;
    expect(boldLine(marked.replace(/[[\]]/g, ''), strong)).toBe(expected);
  });

  test('offsets outside the text do no harm', () => {
    expect(boldLine('짧음', [5, 9])).toBe('짧음');
  });
});

test.each([
  ['<b>&amp;', '\\<b\\>\\&amp;'],
  ['a_b_c `code` [x](y)', 'a\\_b\\_c \\`code\\` \\[x\\]\\(y)'],
  ['두\n줄', '두 줄'],
])('%j loses its meaning', (text, expected) => expect(escapeMarkdown(text)).toBe(expected));

test.each(['# a', '- a', '+ a', '= a', '1. a', '12) a'])('%j begins no heading, list or rule', (text) => {
  expect(escapeLine(text)).toMatch(/^\\|^\d+\\/);
});

test('a note keeps its lines and paragraphs', () => {
  const text = markdownFormat.write([favorite('a', { note: '하나\r\n# 둘\n\n\n셋\n' })], (key) => key);
  expect(text).toContain('\n\n> 하나\\\n> \\# 둘\n>\n> 셋\n');
});

test('an address cannot end early', () => {
  expect(markdownLink('위키 [en]', 'https://en.example/A_(b)')).toBe('[위키 \\[en\\]](https://en.example/A_%28b%29)');
});

/** Texts that viewers make images, links, markup or scripts of. Some viewers take `!\\[x\\](…)` within a link's text for an image. */
const HOSTILE = [
  '![x](https://evil.example/p.png)',
  '[x](https://evil.example/)',
  '[![x](https://evil.example/p.png)](https://evil.example/)',
  '\\![x](https://evil.example/p.png)',
  '\\\\![x](https://evil.example/p.png)',
  '![x][1]\n\n[1]: https://evil.example/p.png',
  '[1]://evil.example/p.png',
  '![[https://evil.example/p.png]]',
  '<img src=https://evil.example/p.png>',
  '<https://evil.example/>',
  '&lt;img src=https://evil.example/p.png&gt;',
  '<script>alert(1)</script> <!-- -->',
  'https://evil.example/p.png',
  'HTTPS://evil.example/p.png',
  'ftp://evil.example/p.png',
  'www.evil.example',
  'mailto:a@evil.example',
  'javascript:alert(1)',
  'a.b-c@evil.example',
  'x](https://evil.example) [y',
  'x\\](https://evil.example) \\[y',
  '`![x](https://evil.example/p.png)`',
  '~~~\n![x](https://evil.example/p.png)',
  '    ![x](https://evil.example/p.png)',
  '| a |\n|---|\n| ![x](https://evil.example/p.png) |',
  '$\\href{https://evil.example}{x}$ {{ site.x }} {% include x %}',
  '# x',
];

/** What of a Markdown text is still markup: all that no backslash stands before. */
const LIVE_MARKUP = /!\[|\]\(|\]:|\]\[|[`<>&|~$]|\{\{|\{%|:\/\/|\bwww\.|\b(?:mailto|javascript):|\w@\w/i;

test.each(HOSTILE)('no viewer loads an image or makes a link of %j, wherever it stands', (text) => {
  const bullet = { text, depth: 2 as const, sources: [], language: 'en' as const };
  const bold = { ...bullet, strong: [1, text.length - 1] as const };
  const item = { bullet: bold, commentId: 1, author: text, mood: 'neutral' as const, replyCount: 0, replies: [] };
  const url = 'https://paper.example/a`b`"c"{d}?e=(f)';
  const file = markdownFormat.write(
    [
      favorite('a', {
        url,
        title: text,
        siteName: text,
        tags: [text],
        note: text,
        summary: { opening: [bullet, bold], sections: [{ heading: text, bullets: [bullet] }] },
        digest: { items: [item], moods: { positive: 0, neutral: 1, negative: 0 } },
        questions: [{ question: text, bullets: [bullet], askedAt: 0 }],
      }),
    ],
    (key) => key,
  );
  const own = /\]\(https:\/\/(?:paper|news\.ycombinator)\.[\w./?=%-]+\)/g;
  expect(file.match(own)?.length).toBeGreaterThan(0);
  // Marks of our own: quotations, the link's address, the notes' hard line ends.
  const text_ = file
    .replace(own, ']')
    .replace(/^> ?/gm, '')
    .replace(/\\$/gm, '')
    .replace(/\\[!-/:-@[-`{-~]/g, '');
  expect(text_).not.toMatch(LIVE_MARKUP);
  expect(text_).not.toMatch(/^(?: {4}|\t)/m);
});
