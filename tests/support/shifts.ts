import type { BrowserContext, Page } from '@playwright/test';

interface Watched {
  /** The score of each shift and the page's elements that shifted; what is in a shadow root has no name from outside. */
  shifts: string[];
  before: Record<string, [number, number]>;
}

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

/** Watches every page that opens from now on: layout shifts, and where its rows stood before any extension ran. */
export async function watchLayout(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const watched: Watched = { shifts: [], before: {} };
    Object.assign(globalThis, { watchedLayout: watched });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        const nodes = entry.sources.map(({ node }) => node).filter((node) => node !== null);
        if (nodes.length === 0) continue;
        const names = nodes.map((node) => `${node.nodeName} ${node.textContent?.slice(0, 40)}`);
        watched.shifts.push(`${entry.value.toFixed(4)}: ${names.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    // Before `document_idle`, when content scripts begin.
    document.addEventListener('DOMContentLoaded', () => {
      for (const row of document.querySelectorAll('tr.athing')) {
        const { left, top } = row.getBoundingClientRect();
        watched.before[row.id] = [left, top + scrollY];
      }
    });
  });
}

/** The layout shifts outside of shadow roots, and the ids of rows that stand elsewhere than before, by more than half a pixel. */
export async function layoutOf(page: Page): Promise<{ rows: number; shifts: string[]; moved: string[] }> {
  // Shifts are reported after the frame in which they happen.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.evaluate(() => {
    const { watchedLayout } = globalThis as unknown as { watchedLayout: Watched };
    const moved = Object.entries(watchedLayout.before).filter(([id, [left, top]]) => {
      const box = document.querySelector(`tr.athing[id="${id}"]`)?.getBoundingClientRect();
      return !box || Math.abs(box.left - left) > 0.5 || Math.abs(box.top + scrollY - top) > 0.5;
    });
    return {
      rows: Object.keys(watchedLayout.before).length,
      shifts: watchedLayout.shifts,
      moved: moved.map(([id]) => id),
    };
  });
}
