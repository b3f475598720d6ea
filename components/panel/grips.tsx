import { useRef } from 'preact/hooks';
import type { PanelLayout } from '../../utils/domain/index.ts';
import { useText } from '../shared/text-context.ts';
import {
  clampWidth,
  heightAfter,
  PANEL_WIDTH_PX,
  SHEET_HEIGHTS_PERCENT,
  sheetAfter,
  snapSheet,
  widthAfter,
} from './panel-layout.ts';
import type { ChangeLayout } from './use-panel-layout.ts';

interface GripProps {
  layout: PanelLayout;
  change: ChangeLayout;
}

/** Pixels that a finger may tremble and still tap. */
const STILL = 4;

/** The window's own figures: on a page in quirks mode, as Hacker News is, `clientHeight` is the page's. */
const windowOf = (event: Event): Window => (event.currentTarget as Element).ownerDocument.defaultView!;

/** The inner edge: drag it, or focus it and press the arrows. Hidden on narrow windows. */
export function EdgeGrip({ layout, change }: GripProps) {
  const t = useText();
  const drag = useRef<{ x: number; width: number } | null>(null);
  const widthAt = (event: PointerEvent) => {
    const moved = event.clientX - drag.current!.x;
    const width = drag.current!.width + (layout.side === 'right' ? -moved : moved);
    return clampWidth(width, windowOf(event).innerWidth);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const width = widthAfter(layout, event.key, event.shiftKey, windowOf(event).innerWidth);
    if (width === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    change({ ...layout, width });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be dragged
    <div
      class="grip edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('panel_width')}
      aria-valuenow={layout.width}
      aria-valuemin={PANEL_WIDTH_PX.min}
      aria-valuemax={PANEL_WIDTH_PX.max}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        drag.current = { x: event.clientX, width: event.currentTarget.parentElement!.offsetWidth };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => drag.current && change({ ...layout, width: widthAt(event) }, false)}
      onPointerUp={(event) => {
        if (drag.current) change({ ...layout, width: widthAt(event) });
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    />
  );
}

/** The bottom sheet's handle: drag it to one of three heights or down to fold, tap it for the next height. */
export function SheetGrip({ layout, change }: GripProps) {
  const t = useText();
  const drag = useRef<{ y: number; sheet: number } | null>(null);
  const shareAt = (event: PointerEvent) =>
    Math.max(0, Math.min(0.96, drag.current!.sheet + (drag.current!.y - event.clientY) / windowOf(event).innerHeight));
  const onPointerUp = (event: PointerEvent) => {
    if (!drag.current) return;
    const { y, sheet } = drag.current;
    if (Math.abs(event.clientY - y) > STILL) change(snapSheet(layout, shareAt(event)));
    else
      change({
        ...layout,
        sheet: sheet >= SHEET_HEIGHTS_PERCENT[2] ? SHEET_HEIGHTS_PERCENT[0] : heightAfter(sheet, 1),
      });
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const sheet = sheetAfter(layout.sheet, event.key);
    if (sheet === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    change({ ...layout, sheet });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be dragged
    <div
      class="grip handle"
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={t('panel_height')}
      aria-valuenow={Math.round(layout.sheet * 100)}
      aria-valuemin={SHEET_HEIGHTS_PERCENT[0] * 100}
      aria-valuemax={SHEET_HEIGHTS_PERCENT[2] * 100}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        drag.current = { y: event.clientY, sheet: layout.sheet };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => drag.current && change({ ...layout, sheet: shareAt(event) }, false)}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        drag.current = null;
      }}
    />
  );
}
