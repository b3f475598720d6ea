import { describe, expect, it } from 'vitest';
import { cleanTitle } from '../../utils/sites/article-metadata.ts';

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
