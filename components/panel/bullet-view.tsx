import { useRef } from 'preact/hooks';
import type { Bullet } from '../../utils/domain/index.ts';
import { languageOf } from '../shared/format.ts';
import { memo } from '../shared/memo.ts';
import { NoBreakText } from '../shared/no-break-text.tsx';
import { useText } from '../shared/text-context.ts';
import { usePanelTools } from './panel-context.ts';

/** The text with its key phrase in bold; offsets that do not fit the text are ignored. */
export function BulletWords({ bullet: { text, strong } }: { bullet: Bullet }) {
  const fits = strong && strong[0] >= 0 && strong[1] <= text.length;
  return <NoBreakText text={text} {...(fits && { strong })} />;
}

/** Beside a bullet whose numbers or names were not found in its source, or whose translation failed. */
export function BulletMarks({ bullet: { unsure, untranslated, language } }: { bullet: Bullet }) {
  const t = useText();
  const reader = languageOf(t);
  return (
    <>
      {untranslated && language !== reader && (
        <>
          {' '}
          <small class="unsure" lang={reader} title={t('panel_untranslated_why')}>
            {t('panel_untranslated')}
          </small>
        </>
      )}
      {unsure && (
        <>
          {' '}
          <small class="unsure" lang={reader} title={t('panel_unsure_why')}>
            {t('panel_unsure')}
          </small>
        </>
      )}
    </>
  );
}

const WAYS: Record<string, 'next' | 'previous' | 'first' | 'last'> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

/** Takes the keyboard from one bullet to another, past folded sections; false where there is none that way. */
function focusSource(from: HTMLElement, way: 'next' | 'previous' | 'first' | 'last'): boolean {
  const root = from.getRootNode() as Document | ShadowRoot;
  const all = [...root.querySelectorAll<HTMLElement>('.source')].filter((each) => each.checkVisibility?.() ?? true);
  const at = all.indexOf(from);
  const to = { next: at + 1, previous: at - 1, first: 0, last: all.length - 1 }[way];
  const target = all[to];
  if (target) target.focus();
  return target !== undefined;
}

/**
 * A bullet's text as a link to where it comes from: a click jumps there, the next click to its next source. The address
 * is real, so the browser's own ways (new tab, copy the link) work too. Without a source: text, quietly marked.
 */
export const BulletText = memo(function BulletText({ bullet }: { bullet: Bullet }) {
  const t = useText();
  const { on, hrefOf } = usePanelTools();
  const visits = useRef(0);
  const lang = bullet.language === languageOf(t) ? undefined : bullet.language === 'other' ? '' : bullet.language;
  const [first] = bullet.sources;
  if (!first)
    return (
      <span class="unsourced" lang={lang}>
        <BulletWords bullet={bullet} /> <small lang={languageOf(t)}>{t('panel_no_source')}</small>
      </span>
    );

  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    on.jump(bullet.sources[visits.current++ % bullet.sources.length]!);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (focusSource(event.currentTarget as HTMLElement, way)) event.preventDefault();
  };
  const href = hrefOf(first);
  return (
    <>
      {href ? (
        <a
          class="source"
          href={href}
          lang={lang}
          target="_blank"
          rel="noopener noreferrer"
          draggable={false}
          onClick={onClick}
          onKeyDown={onKeyDown}
        >
          <BulletWords bullet={bullet} />
        </a>
      ) : (
        <button type="button" class="source" lang={lang} onClick={onClick} onKeyDown={onKeyDown}>
          <BulletWords bullet={bullet} />
        </button>
      )}
      <BulletMarks bullet={bullet} />
    </>
  );
});
