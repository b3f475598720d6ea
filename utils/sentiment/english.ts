import wink from 'wink-sentiment';
import { strengthOf } from './lexicon-english.ts';
import { sentencesIn } from './own-words.ts';
import type { Score } from './score.ts';

/** A negated word is not its opposite: "not great" is less than bad. */
const NEGATED = 0.6;
/** What is asked is seldom felt. */
const ASKED = 0.4;
/** After a "but" comes what is meant. */
const BEFORE_BUT = 0.5;
const AFTER_BUT = 1.4;
const LAST = 1.3;
const CONTRAST = /\b(?:but|however|although|though|yet|except that)\b/i;
/** Words that the library looks up as properties of an object, and fails. */
const UNSAFE = /\b(?:constructor|__proto__)\b/gi;

/** English by the words of a general lexicon, corrected for developers' talk. */
export function scoreEnglish(text: string): Score {
  const sentences = sentencesIn(text);
  const score: Score = { sum: 0, words: 0, cues: new Map() };
  sentences.forEach((sentence, index) => {
    const weight = (/\?\s*$/.test(sentence) ? ASKED : 1) * (index === sentences.length - 1 ? LAST : 1);
    const turn = CONTRAST.exec(sentence);
    if (turn && turn.index > 0) {
      add(score, sentence.slice(0, turn.index), weight * BEFORE_BUT);
      add(score, sentence.slice(turn.index), weight * AFTER_BUT);
    } else add(score, sentence, weight);
  });
  return score;
}

function add(score: Score, clause: string, weight: number): void {
  const tokens = wink(clause.replace(UNSAFE, '$&s')).tokenizedPhrase ?? [];
  tokens.forEach(({ value, tag, score: general, negation }, index) => {
    if (tag === 'word' || tag === 'emoji' || tag === 'emoticon') score.words++;
    const word = value.toLowerCase();
    const plain = typeof general === 'number' ? general * (negation ? -1 : 1) : 0;
    const strength = strengthOf(word, plain) * (negation ? -NEGATED : 1) * weight;
    if (!strength) return;
    const cue = negation ? `${negationBefore(tokens.slice(0, index))} ${word}` : word;
    score.sum += strength;
    score.cues.set(cue, (score.cues.get(cue) ?? 0) + strength);
  });
}

/** The word that turns the next two round. */
function negationBefore(tokens: { value: string }[]): string {
  const near = tokens.slice(-2).map(({ value }) => value.toLowerCase());
  return (
    near.findLast((word) => /^(?:not?|never|none|neither|nor|without|cannot|nothing|hardly)$|n['’]?t$/.test(word)) ??
    'not'
  );
}
