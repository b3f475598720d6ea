import type { ComponentChildren } from 'preact';
import { ControlButton } from '../shared/controls/button.tsx';
import { YoyakSeal } from '../shared/controls/page.tsx';
import { Icon } from '../shared/icons.tsx';
import { useText } from '../shared/text-context.ts';

interface HeadProps {
  /** Of the page; empty for a file of this computer. */
  host: string;
  title: string;
  /** The star's button. */
  children?: ComponentChildren;
}

/** Which page this is about. */
export function PageHead({ host, title, children }: HeadProps) {
  const t = useText();
  return (
    <header class="head">
      <YoyakSeal size={22} />
      <div>
        <h1>{title}</h1>
        <span class="hint">{host || t('popup_local_file')}</span>
      </div>
      {children}
    </header>
  );
}

interface StarProps {
  saved: boolean;
  disabled: boolean;
  onPress: () => void;
}

/** Saves the page, or takes it out again. */
export function StarButton({ saved, disabled, onPress }: StarProps) {
  const t = useText();
  const label = t(saved ? 'popup_star_on' : 'popup_star_off');
  return (
    <button
      type="button"
      class="star"
      data-part="star"
      aria-pressed={saved}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name="star" filled={saved} />
    </button>
  );
}

interface ActionProps {
  busy: boolean;
  onShow: () => void;
}

/** The one thing to do here. */
export function SummariseButton({ busy, onShow }: ActionProps) {
  const t = useText();
  return (
    <ControlButton look="primary" class="summarise" data-part="summarise" disabled={busy} onClick={onShow}>
      {t('popup_summarise')}
    </ControlButton>
  );
}

/** A popup that has no page to speak of. */
export function NoPage({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <header class="head">
      <YoyakSeal size={22} />
      <div>
        <h1>{title}</h1>
        <p class="hint">{children}</p>
      </div>
    </header>
  );
}
