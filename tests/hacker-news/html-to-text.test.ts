import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../utils/hacker-news/html-to-text.ts';

describe('plainText', () => {
  it.each([
    ['', ''],
    ['One line.', 'One line.'],
    ['One.<p>Two.</p><p>Three.', 'One.\nTwo.\nThree.'],
    ['One\nline\n  only.', 'One line only.'],
    ['A<br>B<br/>C', 'A\nB\nC'],
    ['<p></p><p> </p>Only this.', 'Only this.'],
    ['It&#x27;s &quot;5 &lt; 6&quot; &amp;&amp; more&#62;', 'It\'s "5 < 6" && more>'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&nosuch; &#0; &#xD800; &copy', '&nosuch; \uFFFD \uFFFD &copy'],
    ['&#xD55C;&#44544;', '한글'],
    [
      'See <a href="https:&#x2F;&#x2F;example.com&#x2F;a" rel="nofollow">https:&#x2F;&#x2F;example.com&#x2F;a</a>.',
      'See https://example.com/a.',
    ],
    ['<i>very</i> <b>bold</b>', 'very bold'],
    ['a < b and c > d', 'a < b and c > d'],
    ['1 <2 and x<y', '1 <2 and x<y'],
    [
      'Try<p><pre><code>  if (a &lt; b) {\n\n    c();\n  }\n</code></pre>Done.',
      'Try\n  if (a < b) {\n    c();\n  }\nDone.',
    ],
    ['<pre><code>  never closed\n  at all', '  never closed\n  at all'],
    ['<script>alert(1)</script>Hello<style>p{}</style>', 'Hello'],
    ['<img src=x onerror="alert(1)">Hello', 'Hello'],
    ['Hello <!-- not -- this --> you', 'Hello you'],
    ['Hello <!-- never closed', 'Hello'],
    ['Hello <a href="never closed', 'Hello <a href="never closed'],
    ['No&nbsp;break', 'No break'],
  ])('%j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});
