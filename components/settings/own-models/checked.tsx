import type { Connection } from '../../../utils/engines/providers/check.ts';
import { Note } from '../../shared/controls/note.tsx';
import { numberText, secondsText } from '../../shared/format.ts';
import { useText } from '../../shared/text.ts';

/** How the connection was: that it works and how long it took, or what is wrong and what to do. */
export function Checked({ connection }: { connection: Connection | undefined }) {
  const t = useText();
  const tokens = connection?.ok && connection.usage ? connection.usage.input + connection.usage.output : undefined;
  return (
    <>
      <Note>
        {connection?.ok && (
          <span class="state" data-state="ready">
            {t('models_checked', secondsText(connection.milliseconds, t))}
            {tokens !== undefined && ` · ${t('panel_tokens', numberText(tokens))}`}
          </span>
        )}
      </Note>
      <Note kind="error">
        {connection?.ok === false && (
          <span>
            {t(`error_${connection.error.code}`, ...(connection.error.values ?? []))}
            {connection.seconds !== undefined && ` ${t('models_check_wait', numberText(connection.seconds))}`}
          </span>
        )}
      </Note>
    </>
  );
}
