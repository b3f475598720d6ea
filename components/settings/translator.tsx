import type { ComponentChildren } from 'preact';

/** A dot with a name: an engine that works, a switch that is off. */
export function Dot({ on, children }: { on: boolean; children: ComponentChildren }) {
  return (
    <span class="state" data-state={on ? 'ready' : 'missing'}>
      {children}
    </span>
  );
}
