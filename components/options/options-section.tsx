import type { ComponentChildren } from 'preact';
import { SavedNote } from '../shared/controls/note.tsx';
import { useText } from '../shared/text-context.ts';

interface SectionProps {
  /** Also the page's address of it: `#sites`. */
  id: string;
  title: string;
  lead?: string;
  /** When something of this section was stored last. */
  savedAt?: number | null;
  children: ComponentChildren;
}

/** One part of the settings, with a heading that a deep link can lead to. */
export function OptionsSection({ id, title, lead, savedAt = null, children }: SectionProps) {
  const t = useText();
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <header class="section-head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        <SavedNote at={savedAt} label={t('options_saved')} />
        {lead && <p class="hint">{lead}</p>}
      </header>
      <div class="card">{children}</div>
    </section>
  );
}

interface RowProps {
  id?: string;
  /** The id of the label, for `aria-labelledby` of the control. */
  labelId?: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  children?: ComponentChildren;
}

/** A label with its control: beside it where there is room, else below. */
export function OptionsRow({ id, labelId, label, hint, children }: RowProps) {
  return (
    <div class="row" id={id}>
      <div>
        <div class="row-label" id={labelId}>
          {label}
        </div>
        {hint && <div class="hint">{hint}</div>}
      </div>
      {children && <div>{children}</div>}
    </div>
  );
}
