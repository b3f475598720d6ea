import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/texts.ts';

/** The translate function of this surface; the entrypoint provides it. */
export const TextContext = createContext<Translate>((key) => key);

/** The reader's language: `const t = useText(); t('panel_close')`. */
export const useText = (): Translate => useContext(TextContext);
