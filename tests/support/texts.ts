import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import ko from '../../public/_locales/ko/messages.json' with { type: 'json' };
import { type Translate, textsFrom, translateWith } from '../../utils/i18n/texts.ts';

/** What a Korean reader sees: tests find things by the words on them, whatever these words are just now. */
export const t: Translate = translateWith(textsFrom(ko));

/** The same for an English reader. */
export const tEn: Translate = translateWith(textsFrom(en));
