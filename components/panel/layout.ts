import type { PanelLayout } from '../../utils/model.ts';

/** CSS pixels. */
export const WIDTH = { min: 320, max: 720, step: 16, leap: 64 } as const;

/** The three heights of the bottom sheet, as shares of the window. */
export const HEIGHTS = [0.32, 0.6, 0.92] as const;

/** A sheet let go below this share folds. */
const FOLDS_BELOW = 0.18;

/** `width` within what the panel and a window of `room` pixels allow. */
export function clampWidth(width: number, room: number): number {
  const max = Math.max(WIDTH.min, Math.min(WIDTH.max, room - 48));
  return Math.round(Math.min(max, Math.max(WIDTH.min, width)));
}

/** The height nearest to `share`. */
function nearestHeight(share: number): number {
  return HEIGHTS.reduce((best, height) => (Math.abs(height - share) < Math.abs(best - share) ? height : best));
}

/** The height `steps` above (or below) the present one; stays at the ends. */
export function heightAfter(share: number, steps: number): number {
  const at = HEIGHTS.indexOf(nearestHeight(share) as (typeof HEIGHTS)[number]);
  return HEIGHTS[Math.min(HEIGHTS.length - 1, Math.max(0, at + steps))]!;
}

/** Where the sheet comes to rest when it is let go at `share`. */
export function settledSheet(layout: PanelLayout, share: number): PanelLayout {
  return share < FOLDS_BELOW ? { ...layout, folded: true } : { ...layout, sheet: nearestHeight(share) };
}

/** The width after `key` on the inner edge, undefined for keys that mean nothing there. */
export function widthAfter(layout: PanelLayout, key: string, leap: boolean, room: number): number | undefined {
  const step = leap ? WIDTH.leap : WIDTH.step;
  const outward = layout.side === 'right' ? 'ArrowLeft' : 'ArrowRight';
  const inward = layout.side === 'right' ? 'ArrowRight' : 'ArrowLeft';
  const asked = { [outward]: layout.width + step, [inward]: layout.width - step, Home: WIDTH.min, End: WIDTH.max }[key];
  return asked === undefined ? undefined : clampWidth(asked, room);
}

/** The sheet's height after `key` on its handle. */
export function sheetAfter(sheet: number, key: string): number | undefined {
  const steps = { ArrowUp: 1, ArrowDown: -1, Home: -HEIGHTS.length, End: HEIGHTS.length }[key];
  return steps === undefined ? undefined : heightAfter(sheet, steps);
}
