import type { ComponentChildren } from 'preact';
import type { ErrorCode, Notice, NoticeCode, PlainError } from '../../utils/domain/index.ts';
import { PARTIAL_CODES } from '../../utils/domain/job-state.ts';
import { Icon } from '../shared/icons.tsx';
import { useText } from '../shared/text-context.ts';
import { usePanelTools } from './panel-context.ts';
import type { PanelPart } from './panel-props.ts';

/** A verb inside a sentence. */
export function TextButton({ children, act }: { children: ComponentChildren; act(): void }) {
  return (
    <button type="button" class="text-button" onClick={act}>
      {children}
    </button>
  );
}

/** Trying again cannot help with these: the text says what does. */
const FINAL: readonly ErrorCode[] = ['extension_updated', 'page_not_allowed', 'not_html', 'too_large', 'no_article'];

/** What happened and what to do. `part` is what a retry runs again; none for the panel as a whole. */
export function ErrorBox({ error, part }: { error: PlainError; part?: PanelPart }) {
  const t = useText();
  const { on } = usePanelTools();
  const asks = error.code === 'no_permission' && part === 'article';
  const detail = error.code === 'unexpected' ? error.values?.[0] : undefined;
  return (
    <div class="note error" data-part="error">
      <Icon name="warning" />
      <div>
        <p>{t(`error_${error.code}`, ...(error.values ?? []))}</p>
        {detail && <p class="detail">{detail}</p>}
        {asks && <TextButton act={on.askArticle}>{t('panel_ask_button')}</TextButton>}
        {error.code === 'thread_consent' && <TextButton act={on.askThread}>{t('panel_consent_button')}</TextButton>}
        {part && !asks && !FINAL.includes(error.code) && (
          <TextButton act={() => on.retry(part)}>{t('panel_retry')}</TextButton>
        )}
      </div>
    </div>
  );
}

/** That the reader's own model could not do what it was to do. */
const FAILED: readonly NoticeCode[] = ['model_failed', 'model_kept'];
/** Why it could not, where it was asked for just now. */
export const failureText = (notices: readonly Notice[]): PlainError | undefined =>
  notices.find(({ code, reason }) => reason && FAILED.includes(code))?.reason;

/**
 * Things to know that are no errors; what concerns the translator leads to the options. `part`: what they are told of; the rest
 * of it can be made from here.
 */
export function Notices({ notices, part }: { notices: readonly Notice[]; part?: PanelPart }) {
  const t = useText();
  const { on } = usePanelTools();
  return (
    <>
      {notices.map(({ code, values = [], reason }) => (
        <div class="note" key={code}>
          <div>
            <p>{t(`notice_${code}`, ...values)}</p>
            {reason && <p>{t(`error_${reason.code}`, ...(reason.values ?? []))}</p>}
            {part && PARTIAL_CODES.includes(code) && (
              <TextButton act={() => on.remake(part, 'own')}>{t('panel_continue')}</TextButton>
            )}
            {(FAILED.includes(code) || (reason && PARTIAL_CODES.includes(code))) && (
              <TextButton act={() => on.openOptions('models')}>{t('panel_own_options')}</TextButton>
            )}
            {code.startsWith('translator_') && (
              <TextButton act={() => on.openOptions('translator')}>
                {t(code === 'translator_downloadable' ? 'panel_get_translator' : 'panel_translator_options')}
              </TextButton>
            )}
          </div>
        </div>
      ))}
    </>
  );
}

/** After a cancel: what came stays, and all parts that were stopped go on by one button. */
export function CancelledNote({ parts, some }: { parts: readonly PanelPart[]; some: boolean }) {
  const t = useText();
  const { on } = usePanelTools();
  return (
    <div class="note">
      <div>
        <p>{t(some ? 'panel_cancelled_partly' : 'panel_cancelled')}</p>
        <TextButton act={() => parts.forEach(on.retry)}>{t('panel_continue')}</TextButton>
      </div>
    </div>
  );
}
