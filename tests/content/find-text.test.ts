// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findText } from '../../utils/content/find-text.ts';

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
      'not in scripts or elements of our own',
      '<script>x. y.</script><div data-yoyak="panel">x. y.</div><p>x.<data data-yoyak="badge">z.</data> y.</p>',
      'x. y.',
      'x.z. y.',
    ],
  ])('finds a sentence %s', (_, markup, sentence, found) => {
    const document = page(markup);
    const range = findText(document.body, sentence);
    expect(range?.toString()).toBe(found);
    expect(range?.startContainer.parentElement?.closest('script,[data-yoyak]')).toBeNull();
  });

  it.each([
    ['over nodes', '<p>We <b>mo</b>ved<i> to</i>\n<span>two</span> servers.</p>', 'We moved to two servers.'],
    ['with soft hyphens', '<p>Pas\u00adsen\u00adger mani\u200bfests.</p>', 'Passenger manifests.'],
    ['across line breaks', '<p>One<br>two<br>\n three.</p>', 'One\ntwo\nthree.'],
    [
      'around a footnote mark that the reader left out',
      '<p>The monthly bill fell from $118,400<sup>[3]</sup> to $23,650, and that includes a salary.</p>',
      'The monthly bill fell from $118,400 to $23,650, and that includes a salary.',
    ],
  ])('finds all of one %s', (_, markup, sentence) => {
    const range = findText(page(markup).body, sentence);
    expect(range?.startContainer.textContent).toContain(sentence[0]);
    expect(range?.toString().replace(/[\s\u00ad\u200b]|\[3\]/g, '')).toBe(sentence.replace(/\s/g, ''));
  });

  it('takes the place that suits, else the first', () => {
    const { body } = page('<p id=a>Twice told.</p><p id=b>Twice told.</p>');
    const at = (range: Range | null) => range?.startContainer.parentElement?.id;
    expect(at(findText(body, 'Twice told.', (range) => at(range) === 'b'))).toBe('b');
    expect(at(findText(body, 'Twice told.', () => false))).toBe('a');
  });

  it('is null where only its head is there', () => {
    const sentence =
      'The monthly bill of the whole company fell by half, and nobody had to work on a Friday night again.';
    const { body } = page(`<p>${sentence.slice(0, 60)}.</p><p>${'Other words. '.repeat(30)}</p>`);
    expect(findText(body, sentence)).toBeNull();
  });

  it.each([
    ['what is not there', 'Nothing like it.'],
    ['nothing', '  '],
  ])('is null for %s', (_, sentence) => {
    expect(findText(page('<p>One.</p>').body, sentence)).toBeNull();
  });
});
