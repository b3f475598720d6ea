import type { ComponentChildren } from 'preact';
import type { PlainError } from '../../utils/domain/index.ts';
import { HACKER_NEWS, homeUrl } from '../../utils/sites/registry.ts';
import { ControlButton } from '../shared/controls/button.tsx';
import { useText } from '../shared/text-context.ts';

/** In place of a list or a text: what is (not) here, and what to do. */
export function EmptyState({ title, children, part }: { title: string; children?: ComponentChildren; part: string }) {
  return (
    <div class="nothing" data-part={part}>
      <p class="nothing-title">{title}</p>
      {children}
    </div>
  );
}

/** Before the first star. `children`: another way to begin (import). */
export function NoFavoritesState({ children }: { children: ComponentChildren }) {
  const t = useText();
  return (
    <EmptyState title={t('favorites_empty')} part="empty">
      <p>{t('favorites_empty_do')}</p>
      <div class="nothing-buttons">
        <a class="button" href={homeUrl(HACKER_NEWS)}>
          {t('favorites_empty_go')}
        </a>
        {children}
      </div>
    </EmptyState>
  );
}

/** Where search and tags leave nothing. */
export function NoMatchState({ onClear }: { onClear(): void }) {
  const t = useText();
  return (
    <EmptyState title={t('favorites_none')} part="no-match">
      <p>{t('favorites_none_do')}</p>
      <ControlButton onClick={onClear}>{t('favorites_none_clear')}</ControlButton>
    </EmptyState>
  );
}

/** Where the favorites themselves cannot be read. */
export function CannotReadState({ problem, onRetry }: { problem: PlainError; onRetry(): void }) {
  const t = useText();
  return (
    <div role="alert">
      <EmptyState title={t('favorites_unreadable')} part="problem">
        <p>{t(`error_${problem.code}`, ...(problem.values ?? []))}</p>
        <ControlButton onClick={onRetry}>{t('favorites_retry')}</ControlButton>
      </EmptyState>
    </div>
  );
}
