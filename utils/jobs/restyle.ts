import type { Bullet, Language } from '../model.ts';
import { phrases, strongPhrase } from '../summary/key-phrase.ts';
import { keptIn } from '../translation/names.ts';

const ONE = () => 1;

/** The bullet with another text, its key phrase where that stands now. */
export function restyled(bullet: Bullet, text: string, language: Language): Bullet {
  const { strong: _, untranslated: __, ...rest } = bullet;
  const strong = strongIn(text, bullet, language);
  return { ...rest, text, language, ...(strong && { strong }) };
}

/**
 * Where the key phrase stands after the words around it changed. Where a translation took it away: the phrase around its
 * figure or around the name in it, else the best phrase of the new text.
 */
function strongIn(text: string, before: Bullet, language: Language): readonly [number, number] | undefined {
  if (!before.strong) return undefined;
  const phrase = before.text.slice(...before.strong);
  const at = text.indexOf(phrase);
  if (at >= 0) return [at, at + phrase.length];
  if (language === before.language) return undefined;
  const marks = [...figuresIn(phrase), ...namesIn(before.text, before.strong)];
  return around(text, marks, language) ?? strongPhrase(text, language, ONE);
}

const figuresIn = (phrase: string) => phrase.match(/\d[\d.,]*\d|\d/g) ?? [];

const namesIn = (text: string, [start, end]: readonly [number, number]) =>
  keptIn(text)
    .filter((kept) => kept.start < end && start < kept.end)
    .map((kept) => text.slice(kept.start, kept.end));

function around(text: string, marks: readonly string[], language: Language): readonly [number, number] | undefined {
  const mark = marks.find((mark) => text.includes(mark));
  if (!mark) return undefined;
  const most = text.length * 0.6;
  const found = phrases(text, language, ONE).find(
    ({ start, end }) => end - start <= most && text.slice(start, end).includes(mark),
  );
  if (found) return [found.start, found.end];
  return mark.length > most ? undefined : [text.indexOf(mark), text.indexOf(mark) + mark.length];
}
