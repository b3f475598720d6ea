import { useRef, useState } from 'preact/hooks';
import type { PanelLayout } from '../../utils/domain/index.ts';

/** Shows `next` at once; `settled` also tells the entrypoint. */
export type ChangeLayout = (next: PanelLayout, settled?: boolean) => void;

const keyOf = ({ side, width, sheet, folded }: PanelLayout) => `${side} ${width} ${sheet} ${folded}`;

/** The layout as it is now: what was given, until the reader moves something here, until something new is given. */
export function useLayout(given: PanelLayout, tell: (layout: PanelLayout) => void): [PanelLayout, ChangeLayout] {
  const [, draw] = useState<PanelLayout>();
  const moved = useRef<{ from: string; layout: PanelLayout } | null>(null);
  const from = keyOf(given);
  if (moved.current?.from !== from) moved.current = null;
  const change: ChangeLayout = (next, settled = true) => {
    moved.current = { from, layout: next };
    draw(next);
    if (settled) tell(next);
  };
  return [moved.current?.layout ?? given, change];
}
