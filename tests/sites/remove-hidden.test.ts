// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../utils/sites/article-reader.ts';
import { removeHidden } from '../../utils/sites/remove-hidden.ts';
import { page, TEXT, textOf, URL_ } from './article-page.ts';

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
    removeHidden(copy);
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
