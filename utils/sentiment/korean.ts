import { INTENSIFIERS, stemOf } from './lexicon-korean.ts';
import { sentencesIn } from './own-words.ts';
import type { Score } from './score.ts';

const ASKED = 0.4;
const BEFORE_CONTRAST = 0.5;
const AFTER_CONTRAST = 1.3;
const LAST = 1.3;
const LONGEST_CUE = 16;
/** "좋지 않다" is bad; "나쁘지 않다" is not as good as good. */
const NEGATED_GOOD = -0.9;
const NEGATED_BAD = -0.5;

const CONTRAST = /(?:지만|는데|은데|인데|던데|으나|하지만|그러나|근데|그런데|반면|다만)[,\s]/g;
const NOT_BEFORE = /^(?:안|못|덜)$/;
/** What may stand between a stem and its negation: 좋지는 않, 편하진 못, 문제가 없, 불편함도 없, 좋다고 할 수 없. */
const NOT_AFTER =
  /^(?:[가-힣]{0,3}(?:지|질|진)(?:는|도|가|를|만)?\s?(?:않|못|마|말)|(?:함|할_것|한_점|하다고는?|다고는?|스럽)?(?:이|가|은|는|도|을|를)?(?:\s하나도?)?\s?(?:없|아니|아닌|아님|안\s?(?:되|돼|됨))|[가-힣]{0,3}(?:다고는?|다고도)\s?할\s?수\s?없|하기\s?힘들|하기\s?어렵)/;
const SMILE = /\^\^|\^_\^|:\)|ㅎㅎ|👍|❤|♥|😊|😍|🎉/gu;
const FROWN = /ㅡㅡ|-_-|:\(|👎|😡|😤|🤮/gu;

/** Korean by stems, with negation, contrast and questions. */
export function scoreKorean(text: string): Score {
  const sentences = sentencesIn(text);
  const score: Score = { sum: 0, words: 0, cues: new Map() };
  sentences.forEach((sentence, index) => {
    const weight = (/\?\s*$/.test(sentence) ? ASKED : 1) * (index === sentences.length - 1 ? LAST : 1);
    const turn = [...sentence.matchAll(CONTRAST)].at(-1);
    const at = turn ? turn.index + turn[0].length : 0;
    add(score, sentence.slice(0, at), weight * BEFORE_CONTRAST);
    add(score, sentence.slice(at), weight * (at ? AFTER_CONTRAST : 1));
  });
  count(score, text, SMILE, 1);
  count(score, text, FROWN, -1);
  return score;
}

function add(score: Score, clause: string, weight: number): void {
  const words = clause.split(/\s+/).filter(Boolean);
  score.words += words.length;
  words.forEach((word, index) => {
    let bare = word.replace(/^[^\p{L}]+/u, '');
    while (INTENSIFIERS.test(bare) && !stemOf(bare)) bare = bare.replace(INTENSIFIERS, '');
    const stem = stemOf(`${bare} ${words[index + 1] ?? ''}`);
    if (!stem?.strength) return;
    const after = `${bare} ${words.slice(index + 1, index + 4).join(' ')}`.slice(stem.text.length);
    const [before, behind] = [NOT_BEFORE.test(words[index - 1] ?? ''), NOT_AFTER.test(after)];
    const negated = before !== behind;
    const factor = negated ? (stem.strength > 0 ? NEGATED_GOOD : NEGATED_BAD) : 1;
    const from = before ? index - 1 : index;
    const cue = words.slice(from, index + (behind || stem.text.includes(' ') ? 2 : 1)).join(' ');
    put(score, cue.replace(/[^\p{L}\p{N}]+$/u, '').slice(0, LONGEST_CUE), stem.strength * factor * weight);
  });
}

function count(score: Score, text: string, marks: RegExp, strength: number): void {
  const [first] = text.match(marks) ?? [];
  if (first) put(score, first, strength);
}

function put(score: Score, cue: string, strength: number): void {
  score.sum += strength;
  score.cues.set(cue, (score.cues.get(cue) ?? 0) + strength);
}
