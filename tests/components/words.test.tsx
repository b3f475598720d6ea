// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { NoBreakText } from '../../components/shared/no-break-text.tsx';

function shown(text: string, strong?: readonly [number, number]) {
  const root = document.createElement('p');
  render(<NoBreakText text={text} {...(strong && { strong })} />, root);
  const texts = (of: string) => [...root.querySelectorAll(of)].map(({ textContent }) => textContent);
  return { text: root.textContent, seams: texts('.seam'), strong: texts('strong').join('') };
}

describe('words that a line may not part', () => {
  it.each([
    ['응답률은 62%에서 94%로 올랐음', ['%에', '%로']],
    ['“빨리 끊어야 했다”고 말함', ['”고']],
    ['모델(38MB)을 받음', [')을']],
    ['약 3°의 차이', ['°의']],
    ['하드웨어·소프트웨어를 함께', ['어·']],
    ['GitHub의 기사 “제목” 공개', []],
    ['Nothing of 94% here', []],
  ])('%s', (text, seams) => {
    const { text: whole, seams: found } = shown(text);
    expect(whole).toBe(text);
    expect(found).toEqual(seams);
  });

  it('in bold, too: the key phrase is the same, wherever it ends', () => {
    const text = '응답률은 62%에서 94%로 올랐음';
    const strong = [text.indexOf('62'), text.indexOf('로')] as const;
    expect(shown(text, strong)).toEqual({ text, seams: ['%에', '%로'], strong: '62%에서 94%' });
  });

  it('stay in one element, whatever it stands in lays out', () => {
    const heading = document.createElement('h3');
    render(<NoBreakText text="가장 어려운 말은 ‘거기’였다" />, heading);
    expect(heading.childNodes).toHaveLength(1);
  });

  it('offsets that do not fit are ignored', () => {
    expect(shown('가나', [1, 1]).strong).toBe('');
    expect(shown('가나', [1, 2]).strong).toBe('나');
  });
});
