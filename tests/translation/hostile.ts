import type { TranslationSession } from '../../utils/translation/translator.ts';

const KEPT = /\{\d+\}|`[^`]+`|\S*[@/_]\S*\w|\p{Lu}[\p{L}\p{N}'-]*|v?\d[\d.,]*\d|\d/gu;

/** A made-up Korean sentence with everything in it that a good translator keeps: names, figures, placeholders, denials. */
function faithful(text: string): string {
  const kept = text.match(KEPT) ?? [];
  const denies = /\bnot\b|n't\b|\bnever\b|\bwithout\b/.test(text);
  return `그 문장은 ${kept.map((word) => `${word}은(는)`).join(' ')} ${denies ? '말하지 않습니다' : '말합니다'}.`;
}

const holds = (text: string) => /\{\d+\}/.test(text);
const onMasked = (change: (answer: string) => string) => (text: string) =>
  holds(text) ? change(faithful(text)) : faithful(text);

const unmasked = (text: string) => faithful(text).replace(/\{\d+\}/g, '');

/** Translators that do harm, each in its own way. */
export const HOSTILE: Record<string, (text: string, asked: number) => string | Promise<string>> = {
  'drops placeholders': onMasked((answer) => answer.replace(/\{\d+\}/, '')),
  'drops every placeholder': onMasked((answer) => answer.replace(/\{\d+\}/g, '')),
  'translates placeholders': onMasked((answer) => answer.replaceAll('{0}', '{영}').replaceAll('{1}', '{하나}')),
  'puts blanks inside': onMasked((answer) => answer.replace(/\{(\d+)\}/g, '{ $1 }')),
  'writes wide braces': onMasked((answer) => answer.replace(/\{(\d+)\}/g, '｛$1｝')),
  'doubles placeholders': onMasked((answer) => answer.replace(/(\{\d+\})/, '$1 $1')),
  'renumbers placeholders': onMasked((answer) => answer.replaceAll('{0}', '{7}')),
  'leaves half a brace': onMasked((answer) => answer.replace('}', '')),
  'answers nothing': () => ' ',
  'gives the English back': (text) => text,
  'says one word over and over': () => '정말 정말 정말 정말 정말 정말 정말',
  'loses figures': (text) => faithful(text).replace(/(?<![{\d.v])\d[\d.,]*(?![\d}])/g, '몇'),
  'forgets to deny': (text) => faithful(text).replace('말하지 않습니다', '말합니다'),
  'spells names in Hangul': (text) => unmasked(text).replaceAll('Slack', '슬랙').replaceAll('GitHub', '깃허브'),
  'breaks addresses': (text) => unmasked(text).replaceAll('example.org', '예.org').replaceAll('MAX_SIZE', '최대 크기'),
  'puts blanks into addresses': (text) => unmasked(text).replaceAll('://', ': //').replaceAll('@', ' @ '),
  'escapes marks': (text) => `&quot;${faithful(text)}&quot;`,
  'throws at the third': (text, asked) => {
    if (asked === 3) throw new Error('model crashed');
    return faithful(text);
  },
  'always throws': () => {
    throw new Error('no model');
  },
  'answers out of order': (text, asked) => after(asked % 2 ? 6 : 0, faithful(text)),
};

/** Turns of the microtask queue, not time. */
async function after(turns: number, answer: string): Promise<string> {
  for (let i = 0; i < turns; i++) await Promise.resolve();
  return answer;
}

/** A session of such a translator. */
export function hostile(by: (text: string, asked: number) => string | Promise<string>): TranslationSession {
  let asked = 0;
  return {
    async translate(text, signal) {
      signal.throwIfAborted();
      asked++;
      return by(text, asked);
    },
    close() {},
  };
}
