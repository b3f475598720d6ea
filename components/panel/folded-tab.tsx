import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { useText } from '../shared/text.ts';

interface TabProps {
  button: RefObject<HTMLButtonElement | null>;
  unread: boolean;
  unfold(): void;
}

/** What is left of a folded panel: the seal at the edge, with a dot when something new has come. */
export function FoldedTab({ button, unread, unfold }: TabProps) {
  const t = useText();
  const label = t(unread ? 'panel_unfold_new' : 'panel_unfold');
  return (
    <button type="button" class="tab" ref={button} aria-label={label} title={label} onClick={unfold}>
      <span class="seal" aria-hidden="true">
        요
      </span>
      {unread && <i class="unread" />}
    </button>
  );
}

/** Whether more is ready than when the panel was last open. */
export function useUnread(folded: boolean, ready: number): boolean {
  const seen = useRef(0);
  if (!folded) seen.current = ready;
  return folded && ready > seen.current;
}
