import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../shared/icons.tsx';
import { useText } from '../shared/text-context.ts';
import type { FavoritesCallbacks, Toast } from './favorites-props.ts';

/** How long a saying stays. Milliseconds. */
const STAYS = 10_000;
/** More would cover the page; older removals can still be undone by Ctrl+Z. */
const MOST = 3;

type On = Pick<FavoritesCallbacks, 'undo' | 'dismiss'>;

/** What was just done, at the foot of the page. The time stops while the pointer or the keyboard is there. */
export function Toasts({ sayings, on }: { sayings: readonly Toast[]; on: On }) {
  const [held, setHeld] = useState(false);
  return (
    <div
      class="sayings"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <div role="status">
        {sayings.map((saying, index) => (
          <OneSaying
            key={saying.key}
            saying={saying}
            held={held}
            hidden={index < sayings.length - MOST}
            onUndo={() => on.undo(saying.key)}
            onClose={() => on.dismiss(saying.key)}
          />
        ))}
      </div>
    </div>
  );
}

interface OneProps {
  saying: Toast;
  held: boolean;
  hidden: boolean;
  onUndo(): void;
  onClose(): void;
}

function OneSaying({ saying, held, hidden, onUndo, onClose }: OneProps) {
  const t = useText();
  const stays = saying.kind === 'failed';
  useEffect(() => {
    if (held || stays) return;
    const timer = setTimeout(onClose, STAYS);
    return () => clearTimeout(timer);
  }, [held, stays]);
  return (
    <div class={`saying ${saying.kind}`} data-part="saying" role={stays ? 'alert' : undefined} hidden={hidden}>
      <Words saying={saying} />
      {(saying.kind === 'removed' || saying.kind === 'question') && (
        <button type="button" class="undo" data-part="undo" onClick={onUndo}>
          {t('favorites_undo')}
        </button>
      )}
      <button type="button" class="icon-button" aria-label={t('favorites_dismiss')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function Words({ saying }: { saying: Toast }) {
  const t = useText();
  if (saying.kind === 'failed') return <p>{t(`error_${saying.error.code}`, ...(saying.error.values ?? []))}</p>;
  if (saying.kind === 'removed' || saying.kind === 'question') {
    const isPage = saying.kind === 'removed';
    const [before, after] = t(isPage ? 'favorites_removed' : 'favorites_question_removed', '\u0000').split('\u0000');
    return (
      <p class="removed-what">
        {before}
        <b dir="auto">{isPage ? saying.favorite.title : saying.question.question}</b>
        {after}
      </p>
    );
  }
  const { added, merged, unchanged } = saying.counts;
  if (added + merged === 0) return <p>{t(unchanged ? 'favorites_import_same' : 'favorites_import_empty')}</p>;
  const parts = [
    added > 0 && t('favorites_import_added', added),
    merged > 0 && t('favorites_import_merged', merged),
    unchanged > 0 && t('favorites_import_unchanged', unchanged),
  ];
  return <p data-part="imported">{t('favorites_imported', parts.filter(Boolean).join(', '))}</p>;
}
