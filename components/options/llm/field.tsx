import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  label: string;
  hint?: ComponentChildren;
  /** What is wrong with it, read out at once. */
  wrong?: string | false;
  children: ComponentChildren;
}

/** A labelled field with its hint below; the field itself names `${id}-hint` as its description. */
export function Field({ id, label, hint, wrong, children }: Props) {
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      {children}
      {wrong ? (
        <p id={`${id}-hint`} class="hint wrong" role="alert">
          {wrong}
        </p>
      ) : (
        hint && (
          <p id={`${id}-hint`} class="hint">
            {hint}
          </p>
        )
      )}
    </div>
  );
}
