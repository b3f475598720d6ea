import type { ComponentChildren } from 'preact';
import type { PlainError } from '../../../utils/domain/index.ts';
import { useText } from '../text-context.ts';

interface Props {
  /** `info` waits for a pause of the screen reader, `error` does not. */
  kind?: 'info' | 'error';
  children?: ComponentChildren;
}

/** A sentence about what just happened. Keep it rendered with no children, so that its first words are read out too. */
export function Note({ kind = 'info', children }: Props) {
  return (
    <div role={kind === 'error' ? 'alert' : 'status'} class={`note ${kind}`} hidden={!children}>
      {children}
    </div>
  );
}

/** The quiet word after a setting was stored; `at` is the time of the last one, and a new time says it again. */
export function SavedNote({ at, label }: { at: number | null; label: string }) {
  return (
    <span role="status" class="saved">
      {at !== null && <span key={at}>{label}</span>}
    </span>
  );
}

/** What went wrong, in the reader's words; nothing where nothing did. */
export function ErrorNote({ error, children }: { error: PlainError | null; children?: ComponentChildren }) {
  const t = useText();
  return (
    <Note kind="error">
      {error && (
        <>
          {t(`error_${error.code}`, ...(error.values ?? []))}
          {children}
        </>
      )}
    </Note>
  );
}
