/** Milliseconds between two looks of the browser at what lies over an element: the least that it allows. */
const DELAY_MS = 100;
/** What a box may stand beyond the window: browsers place boxes at whole pixels, whose sizes are none. */
const EDGE_PX = 1;

/** What browsers tell of how an element is really seen; only Chromium does. */
interface SightEntry extends IntersectionObserverEntry {
  /** Nothing lies over it, and nothing makes it transparent or distorts it. */
  isVisible?: boolean;
}

export interface PanelVisibility {
  /**
   * Since when it stands where it is, wholly in the window and, where the browser knows, seen; undefined while it does not.
   * Minus infinity where that was so from the first look on: when it came, no page decided.
   */
  since(): DOMHighResTimeStamp | undefined;
  stop(): void;
}

/**
 * Watches whether `element` stays in one place to be seen. A fence close around it, which is the observer's margin, tells of
 * every move without a look at each frame.
 */
export function watchVisibility(element: Element): PanelVisibility {
  let observer: IntersectionObserver | undefined;
  let since: number | undefined;
  let looked = false;

  function observe(rootMargin: string, hear: (entry: SightEntry) => void) {
    observer?.disconnect();
    const options = { rootMargin, threshold: 1, trackVisibility: true, delay: DELAY_MS };
    observer = new IntersectionObserver((entries) => hear(entries.at(-1)!), options);
    observer.observe(element);
  }

  function measure() {
    observe(`${EDGE_PX}px`, ({ intersectionRatio, isVisible = true, rootBounds, boundingClientRect: box }) => {
      if (!looked && intersectionRatio === 1 && isVisible) since = Number.NEGATIVE_INFINITY;
      looked = true;
      if (intersectionRatio < 1 || !rootBounds) return;
      const { top, right, bottom, left } = rootBounds;
      const sides = [box.top - top, right - box.right, bottom - box.bottom, box.left - left];
      fence(sides.map((side) => `${1 - Math.floor(side - EDGE_PX)}px`).join(' '));
    });
  }

  function fence(rootMargin: string) {
    observe(rootMargin, ({ intersectionRatio, isVisible = true, time }) => {
      if (intersectionRatio === 1 && isVisible) since ??= time;
      else since = undefined;
      if (intersectionRatio < 1) measure();
    });
  }

  measure();
  return {
    since: () => since,
    stop: () => observer?.disconnect(),
  };
}
