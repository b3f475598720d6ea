import type { ComponentChild } from 'preact';

/**
 * Where browsers part a Korean word although `keep-all` forbids it: between a closing mark or a unit and the particle on it,
 * and before a middle dot. A line never begins with one of them.
 */
const SEAM = /[’”)\]}」』》〉%‰°℃…™]+[가-힣]|[가-힣]·/g;

/** `text` with what may not be parted in spans of its own, so that it is copied as it is; `strong`: offsets to set in bold. */
export function NoBreakText({
  text,
  strong = [0, 0],
}: {
  text: string;
  strong?: readonly [number, number];
}): ComponentChild {
  const bold = (from: number, to: number) => {
    const [a, b] = [Math.max(from, strong[0]), Math.min(to, strong[1])];
    if (a >= b) return text.slice(from, to);
    return (
      <>
        {text.slice(from, a)}
        <strong>{text.slice(a, b)}</strong>
        {text.slice(b, to)}
      </>
    );
  };
  const parts = [];
  let at = 0;
  for (const { index, 0: seam } of text.matchAll(SEAM)) {
    parts.push(
      bold(at, index),
      <span key={index} class="seam">
        {bold(index, index + seam.length)}
      </span>,
    );
    at = index + seam.length;
  }
  if (at === 0) return bold(0, text.length);
  // One element, so that a heading that is laid out as a row has no gaps in its words.
  return (
    <span>
      {parts}
      {bold(at, text.length)}
    </span>
  );
}
