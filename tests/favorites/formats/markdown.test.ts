import { describe, expect, test } from 'vitest';
import { markdown } from '../../../utils/favorites/formats/markdown.ts';
import { boldLine, escaped, escapedLine, link } from '../../../utils/favorites/formats/markdown-text.ts';
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
  ['a_b_c `code` [x](y)', 'a\\_b\\_c \\`code\\` \\[x\\](y)'],
  ['두\n줄', '두 줄'],
])('%j loses its meaning', (text, expected) => expect(escaped(text)).toBe(expected));

test.each(['# a', '- a', '+ a', '= a', '1. a', '12) a'])('%j begins no heading, list or rule', (text) => {
  expect(escapedLine(text)).toMatch(/^\\|^\d+\\/);
});

test('a note keeps its lines and paragraphs', () => {
  const text = markdown.write([favorite('a', { note: '하나\r\n# 둘\n\n\n셋\n' })], (key) => key);
  expect(text).toContain('\n\n> 하나\\\n> \\# 둘\n>\n> 셋\n');
});

test('an address cannot end early', () => {
  expect(link('위키 [en]', 'https://en.example/A_(b)')).toBe('[위키 \\[en\\]](https://en.example/A_%28b%29)');
});
