import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { UiLanguage } from '../../../utils/domain/index.ts';
import { type TextKey, type Texts, translateWith } from '../../../utils/i18n/texts.ts';
import { TextContext } from '../text-context.ts';

interface Props {
  texts: Texts;
  language: UiLanguage;
  title: TextKey;
  children: ComponentChildren;
}

/** One of the extension's own pages: hands the texts down, and names the document's title and language. */
export function PageFrame({ texts, language, title, children }: Props) {
  const t = useMemo(() => translateWith(texts), [texts]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t(title);
  }, [language, title, t]);
  return <TextContext.Provider value={t}>{children}</TextContext.Provider>;
}

/** The mark of the extension, as on the panel. */
export function YoyakSeal({ size = 20 }: { size?: number }) {
  return (
    <span
      class="seal"
      aria-hidden="true"
      style={{ width: `${size}px`, height: `${size}px`, fontSize: `${size * 0.6}px` }}
    >
      요
    </span>
  );
}
