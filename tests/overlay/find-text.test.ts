// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findText } from '../../utils/overlay/find-text.ts';

function page(markup: string): Document {
  return new DOMParser().parseFromString(`<body>${markup}`, 'text/html');
}

describe('findText', () => {
  it.each([
    ['in one node', '<p>One. Two words. Three.</p>', 'Two words.', 'Two words.'],
    [
      'across elements',
      '<p>We <b>moved</b> to <a>two servers</a>.</p>',
      'We moved to two servers.',
      'We moved to two servers.',
    ],
    ['whatever the white space', '<p>We\n   moved\tto</p><p>it.</p>', 'We moved to', 'We\n   moved\tto'],
    ['with no space between', '<p>서버를&nbsp;옮겼다.</p>', '서버를 옮겼다.', '서버를\u00a0옮겼다.'],
    [
      'not in scripts or our own panel',
      '<script>x. y.</script><yoyak-panel>x. y.</yoyak-panel><p>x. y.</p>',
      'x. y.',
      'x. y.',
    ],
  ])('finds a sentence %s', (_, markup, sentence, found) => {
    const document = page(markup);
    const range = findText(document.body, sentence);
    expect(range?.toString()).toBe(found);
    expect(range?.startContainer.parentElement?.closest('script,yoyak-panel')).toBeNull();
  });

  it.each([
    ['what is not there', 'Nothing like it.'],
    ['nothing', '  '],
  ])('is null for %s', (_, sentence) => {
    expect(findText(page('<p>One.</p>').body, sentence)).toBeNull();
  });
});
