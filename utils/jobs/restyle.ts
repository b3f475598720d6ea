import type { Bullet, Language } from '../model.ts';
import { phrases, strongPhrase } from '../summary/key-phrase.ts';
import { keptIn } from '../translation/names.ts';

const ONE = () => 1;

/** The bullet with another text, its key phrase where that stands now. */
export function restyled(bullet: Bullet, text: string, language: Language): Bullet {
  const { strong: _, ...rest } = bullet;
  const strong = strongIn(text, bullet, language);
  return { ...rest, text, language, ...(strong && { strong }) };
}

/**
 * Where the key phrase stands after the words around it changed. Where a translation took it away: the phrase around its
 * figure, the name in it, the best phrase of the new text.
 */
function strongIn(text: string, before: Bullet, language: Language): readonly [number, number] | undefined {
  if (!before.strong) return undefined;
  const phrase = before.text.slice(...before.strong);
  const at = text.indexOf(phrase);
  if (at >= 0) return [at, at + phrase.length];
  if (language === before.language) return undefined;
  return aroundFigure(text, phrase, language) ?? nameOf(text, phrase) ?? strongPhrase(text, language, ONE);
}

function aroundFigure(text: string, phrase: string, language: Language): readonly [number, number] | undefined {
  const figure = /\d[\d.,]*\d|\d/.exec(phrase)?.[0];
  if (!figure) return undefined;
  const found = phrases(text, language, ONE).find(
    ({ start, end }) => end - start <= text.length * 0.6 && text.slice(start, end).includes(figure),
  );
  return found && [found.start, found.end];
}

function nameOf(text: string, phrase: string): readonly [number, number] | undefined {
  const names = keptIn(phrase).map(({ start, end }) => phrase.slice(start, end));
  const name = names.sort((a, b) => b.length - a.length).find((name) => text.includes(name));
  const at = name === undefined ? -1 : text.indexOf(name);
  return name === undefined || name.length > text.length * 0.6 ? undefined : [at, at + name.length];
}
