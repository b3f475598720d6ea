import { type PanelVisibility, watchVisibility } from './watch-visibility.ts';

/** Milliseconds for which a panel must have stood there to be seen before a press in it may spend money. */
const STEADY_MS = 500;
/** Milliseconds after which a press counts that was asked for once more, and in which it must come. */
const AGAIN_AFTER_MS = 1_000;
const AGAIN_WITHIN_MS = 15_000;
/** Opacity, filter, clip path, mask, blending and transform of a window that the page shows as it is, and of one in a dark mode. */
const PLAIN = /^1,none,none,none,normal,(none|matrix\(1, 0, 0, 1,.*)$/;
const LEGIBLE =
  /^(1|0\.[89]\d*),(none|((hue-rotate|sepia|grayscale)\([^)]*\) ?|(invert|brightness|contrast)\((1|0\.[89])[\d.]*\) ?)+),none,none,\w+,(none|matrix\(1, 0, 0, 1,.*)$/;

/** `seen`: the reader saw what they pressed. `unsure`: nobody knows, they are asked to press again. `hidden`: they did not. */
export type PressVerdict = 'seen' | 'unsure' | 'hidden';

export interface PressGuard {
  /** About the press that is being handled. */
  judge(): PressVerdict;
  /** Whether the page plainly hides the panel. */
  isHidden(): boolean;
  stop(): void;
}

/**
 * Judges presses in the panel `box` below `host`: a page may lead a hand to a button that the eye does not see, under something
 * of its own, transparent, or moved there a moment before.
 */
export function createPressGuard(host: HTMLElement, box: Element): PressGuard {
  const panel = watchVisibility(box);
  let pressed: { element: Element; sight: PanelVisibility; at: number } | undefined;
  let last: Element | undefined;
  /** Of the last press: what it sets going more than once is judged once. */
  let verdict: PressVerdict | undefined;
  let covered = false;
  const root = box.getRootNode();
  const note = ({ target }: Event) => {
    last = target as Element;
    verdict = undefined;
  };
  // What a page takes away when it hears of a press was there when the pointer came.
  const enter = () => {
    covered = import.meta.env.FIREFOX && isCovered(host, box);
  };
  for (const type of ['pointerdown', 'click', 'keydown']) root.addEventListener(type, note, true);
  host.addEventListener('pointerenter', enter);

  const isHidden = () => host.parentNode !== document.documentElement || !LEGIBLE.test(windowStyle());

  function weigh(): PressVerdict {
    const now = performance.now();
    if (isHidden() || (import.meta.env.FIREFOX && last && isCovered(host, last))) return 'hidden';
    if (isSteady(panel, now) && !covered) return forget('seen');
    // A menu's line is gone when the menu is opened again.
    const again = pressed && (pressed.element === last || !pressed.element.isConnected) ? pressed : undefined;
    if (again && now - again.at < AGAIN_AFTER_MS) return 'unsure';
    if (again && now - again.at < AGAIN_WITHIN_MS) {
      // In a plain window nothing but a cover keeps a button from being seen.
      const seen = !again.element.isConnected || isSteady(again.sight, now) || !PLAIN.test(windowStyle());
      return seen ? forget('seen') : 'hidden';
    }
    forget('unsure');
    if (last) pressed = { element: last, sight: watchVisibility(last), at: now };
    return 'unsure';
  }

  function forget(verdict: PressVerdict): PressVerdict {
    pressed?.sight.stop();
    pressed = undefined;
    return verdict;
  }

  return {
    judge() {
      verdict ??= weigh();
      return verdict;
    },
    isHidden,
    stop() {
      panel.stop();
      forget('unsure');
    },
  };
}

const isSteady = (sight: PanelVisibility, now: number) => now - (sight.since() ?? now) >= STEADY_MS;

/** What the page does to all of its window, the panel with it. */
function windowStyle(): string {
  const { opacity, filter, clipPath, maskImage, mixBlendMode, transform } = getComputedStyle(document.documentElement);
  return [opacity, filter, clipPath, maskImage ?? 'none', mixBlendMode, transform].join();
}

/** The panel's own layer; what covers it lies in it or above. */
const LAYER = 2_147_483_646;

/** Whether something of the page that lets presses through lies over `element`. Slow: looks at every element of the page. */
function isCovered(host: Element, element: Element): boolean {
  const place = element.getBoundingClientRect();
  const meets = (each: Element) => {
    const { left, right, top, bottom } = each.getBoundingClientRect();
    return left < place.right && right > place.left && top < place.bottom && bottom > place.top;
  };
  const isAbove = (each: Element) =>
    each.matches(':popover-open, :modal, :fullscreen') ||
    ['', '::before', '::after'].some((part) => Number(getComputedStyle(each, part).zIndex) >= LAYER);
  return [...document.querySelectorAll('*')].some(
    (each) =>
      each !== host && isAbove(each) && each.checkVisibility() && [each, ...each.querySelectorAll('*')].some(meets),
  );
}
