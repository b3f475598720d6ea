import type { PanelLayout } from '../../utils/domain/index.ts';

/** CSS pixels. */
export const PANEL_WIDTH_PX = { min: 320, max: 720, step: 16, leap: 64 } as const;

/** The three heights of the bottom sheet, as shares of the window. */
export const SHEET_HEIGHTS_PERCENT = [0.32, 0.6, 0.92] as const;

/** A sheet let go below this share folds. */
const FOLDS_BELOW = 0.18;

/** `width` within what the panel and a window of `room` pixels allow. */
export function clampWidth(width: number, room: number): number {
  const max = Math.max(PANEL_WIDTH_PX.min, Math.min(PANEL_WIDTH_PX.max, room - 48));
  return Math.round(Math.min(max, Math.max(PANEL_WIDTH_PX.min, width)));
}

/** The height nearest to `share`. */
function nearestHeight(share: number): number {
  return SHEET_HEIGHTS_PERCENT.reduce((best, height) =>
    Math.abs(height - share) < Math.abs(best - share) ? height : best,
  );
}

/** The height `steps` above (or below) the present one; stays at the ends. */
export function heightAfter(share: number, steps: number): number {
  const at = SHEET_HEIGHTS_PERCENT.indexOf(nearestHeight(share) as (typeof SHEET_HEIGHTS_PERCENT)[number]);
  return SHEET_HEIGHTS_PERCENT[Math.min(SHEET_HEIGHTS_PERCENT.length - 1, Math.max(0, at + steps))]!;
}

/** Where the sheet comes to rest when it is let go at `share`. */
export function snapSheet(layout: PanelLayout, share: number): PanelLayout {
  return share < FOLDS_BELOW ? { ...layout, folded: true } : { ...layout, sheet: nearestHeight(share) };
}

/** The width after `key` on the inner edge, undefined for keys that mean nothing there. */
export function widthAfter(layout: PanelLayout, key: string, leap: boolean, room: number): number | undefined {
  const step = leap ? PANEL_WIDTH_PX.leap : PANEL_WIDTH_PX.step;
  const outward = layout.side === 'right' ? 'ArrowLeft' : 'ArrowRight';
  const inward = layout.side === 'right' ? 'ArrowRight' : 'ArrowLeft';
  const asked = {
    [outward]: layout.width + step,
    [inward]: layout.width - step,
    Home: PANEL_WIDTH_PX.min,
    End: PANEL_WIDTH_PX.max,
  }[key];
  return asked === undefined ? undefined : clampWidth(asked, room);
}

/** The sheet's height after `key` on its handle. */
export function sheetAfter(sheet: number, key: string): number | undefined {
  const steps = { ArrowUp: 1, ArrowDown: -1, Home: -SHEET_HEIGHTS_PERCENT.length, End: SHEET_HEIGHTS_PERCENT.length }[
    key
  ];
  return steps === undefined ? undefined : heightAfter(sheet, steps);
}
