import { useState } from 'preact/hooks';
import type { PanelLayout } from '../../utils/model.ts';

/** Shows `next` at once; `settled` also tells the entrypoint. */
export type ChangeLayout = (next: PanelLayout, settled?: boolean) => void;

const keyOf = ({ side, width, sheet, folded }: PanelLayout) => `${side} ${width} ${sheet} ${folded}`;

/** The layout as it is now: what was given, until the reader moves something here, until something new is given. */
export function useLayout(given: PanelLayout, tell: (layout: PanelLayout) => void): [PanelLayout, ChangeLayout] {
  const [moved, setMoved] = useState<{ from: string; layout: PanelLayout }>();
  const from = keyOf(given);
  const layout = moved?.from === from ? moved.layout : given;
  const change: ChangeLayout = (next, settled = true) => {
    setMoved({ from, layout: next });
    if (settled) tell(next);
  };
  return [layout, change];
}
