import { isRangeVisible, revealRange } from './reveal.ts';

/** The name of the highlight; its colours come with the style that the background puts on the page. */
const NAME = 'yoyak-source';
/** Milliseconds that a page may go on changing before a light that went with its text is set again. */
const PAUSE = 150;
/** So often the pause is doubled, at most, while the text is not found: looking reads the whole page. */
const MOST_DOUBLED = 7;

let watch: { stop(): void } | undefined;

/** Whether something on the page is lit up. */
export const isHighlighted = (): boolean => watch !== undefined;

/**
 * Scrolls to what `find` finds and lights it up (CSS Custom Highlight API); nothing is inserted into the page. Closed parts
 * around it are opened. While it is lit it is found again where the page draws its text anew. False where nothing was found.
 */
export function highlightRange(find: () => Range | null): boolean {
  clearHighlight();
  const range = find();
  if (!range) return false;
  revealRange(range);
  if (!isRangeVisible(range)) return false;
  scrollTo(range);
  light(range);
  watch = watchText(range, find);
  return true;
}

/** Puts the light out. */
export function clearHighlight(): void {
  watch?.stop();
  watch = undefined;
  if ('highlights' in CSS) CSS.highlights.delete(NAME);
}

function light(range: Range): void {
  if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(range));
}

function scrollTo(range: Range): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  const element = range.startContainer.parentElement;
  // Boxes that scroll by themselves first, at once; the window then knows where the text is.
  if (element && scrolls(element)) element.scrollIntoView({ block: 'center' });
  const { top } = range.getBoundingClientRect();
  window.scrollTo({ top: Math.max(0, scrollY + top - innerHeight * 0.3), behavior });
}

function scrolls(element: Element): boolean {
  const { body, documentElement } = element.ownerDocument;
  for (let at: Element | null = element; at && at !== body && at !== documentElement; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return true;
  return false;
}

// A range whose text node was replaced is empty: then the light goes to where the sentence stands now.
function watchText(first: Range, find: () => Range | null): { stop(): void } {
  let range: Range | null = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let misses = 0;
  const check = () => {
    timer = undefined;
    if (range && !range.collapsed && range.startContainer.isConnected) return;
    range = find();
    misses = range ? 0 : misses + 1;
    if (range) light(range);
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(check, PAUSE * 2 ** Math.min(misses, MOST_DOUBLED));
  });
  const { body } = first.startContainer.ownerDocument ?? document;
  observer.observe(body, { childList: true, characterData: true, subtree: true });
  return {
    stop() {
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}
