import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';

export interface MenuLine {
  label: string;
  icon?: IconName;
  /** Defined in a choice of one: whether this is the chosen line. */
  checked?: boolean;
  act(): void;
}

interface MenuProps {
  /** Of the button. */
  label: string;
  class: string;
  heading?: string;
  lines: readonly MenuLine[];
  children: ComponentChildren;
}

const lineOf = (menu: Element | null) => [...(menu?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];

/** A button with a menu (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/): arrows, Home, End, letters, Esc. */
export function MenuButton({ label, heading, lines, children, class: look }: MenuProps) {
  const [open, setOpen] = useState<false | 'first' | 'last'>(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    if (!open) return;
    const items = lineOf(whole.current);
    const chosen = items.find((item) => item.ariaChecked === 'true');
    (open === 'last' ? items.at(-1) : (chosen ?? items[0]))?.focus();
    return whenPressedOutside(whole.current!, () => setOpen(false));
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    take(event);
    setOpen(event.key === 'ArrowUp' ? 'last' : 'first');
  };

  const onMenuKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return setOpen(false);
    if (event.key === 'Escape') {
      take(event);
      return close();
    }
    const items = lineOf(whole.current);
    const next = nextLine(items, items.indexOf(event.target as HTMLElement), event.key);
    if (!next) return;
    take(event);
    next.focus();
  };

  const onFocusOut = (event: FocusEvent) => {
    const to = event.relatedTarget as Node | null;
    if (to && !whole.current?.contains(to)) setOpen(false);
  };

  return (
    <div class="menu-whole" ref={whole} onFocusOut={onFocusOut}>
      <button
        type="button"
        class={look}
        ref={button}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={!!open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(open ? false : 'first')}
        onKeyDown={onButtonKey}
      >
        {children}
      </button>
      {open && (
        <div class="menu" id={id} role="menu" aria-label={heading ?? label} onKeyDown={onMenuKey}>
          {heading && <div class="menu-heading">{heading}</div>}
          {lines.map((line) => (
            <Line key={line.label} line={line} close={close} />
          ))}
        </div>
      )}
    </div>
  );
}

function Line({ line, close }: { line: MenuLine; close(): void }) {
  const choice = line.checked !== undefined;
  const onClick = () => {
    close();
    line.act();
  };
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: only the choice of one is checked
    <button
      type="button"
      role={choice ? 'menuitemradio' : 'menuitem'}
      aria-checked={line.checked}
      tabIndex={-1}
      onClick={onClick}
    >
      <span class="menu-icon">
        {choice ? line.checked && <Icon name="check" /> : line.icon && <Icon name={line.icon} />}
      </span>
      {line.label}
    </button>
  );
}

/** This key is ours: neither the page nor the panel around us hears of it. */
function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function nextLine(items: HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const letter = key.toLocaleLowerCase();
  return [...items.slice(at + 1), ...items].find((item) =>
    item.textContent?.trim().toLocaleLowerCase().startsWith(letter),
  );
}

/** Outside of `element`, be it in its shadow tree or on the page around it. Returns what stops listening. */
function whenPressedOutside(element: Element, pressed: () => void): () => void {
  const root = element.getRootNode();
  const page = element.ownerDocument;
  const host = 'host' in root ? root.host : null;
  const inside = (event: Event) => {
    if (!element.contains(event.target as Node)) pressed();
  };
  const onPage = (event: Event) => {
    if (event.target !== host) pressed();
  };
  root.addEventListener('pointerdown', inside);
  if (host) page.addEventListener('pointerdown', onPage);
  return () => {
    root.removeEventListener('pointerdown', inside);
    page.removeEventListener('pointerdown', onPage);
  };
}
