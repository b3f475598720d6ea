import type { ComponentChildren } from 'preact';
import type { TextKey, Translate } from '../../utils/i18n/texts.ts';

type Countable = 'panel_points' | 'panel_comments' | 'panel_replies';

/** `key` for `count` things, shown as `text`; English has a word of its own for one. */
export function countText(t: Translate, key: Countable, count: number, text: string): string {
  return t(count === 1 ? (`${key}_one` satisfies TextKey) : key, text);
}

/** The same with the number set apart. */
export function LinkedCount({ t, of, count, children }: CountedProps) {
  const [before, after] = countText(t, of, count, '\u0000').split('\u0000');
  return (
    <span>
      {before}
      {children}
      {after}
    </span>
  );
}

interface CountedProps {
  t: Translate;
  of: Countable;
  count: number;
  children: ComponentChildren;
}
