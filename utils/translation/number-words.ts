/** What may follow a figure in English, and the factor that a Korean numeral may have taken in. */
export const ENGLISH_SCALES: readonly [RegExp, number][] = [
  [/^[- ]?(?:thousand|k\b)/i, 1e3],
  [/^[- ]?hundred(?! thousand)/i, 100],
  [/^[- ]?hundred thousand/i, 1e5],
  [/^[- ]?(?:million|mn\b|mil\b|m\b)/i, 1e6],
  [/^[- ]?(?:billion|bn\b|b\b)/i, 1e9],
  [/^[- ]?(?:trillion|tn\b|t\b)/i, 1e12],
  [/^[- ]?dozen/i, 12],
  [/^[- ]?decades?\b/i, 10],
  [/^[- ]?(?:century|centuries)\b/i, 100],
];

const ONES = ['', '하나|한', '둘|두', '셋|세|석', '넷|네|넉', '다섯', '여섯', '일곱', '여덟', '아홉'];
const TENS = ['', '열', '스물|스무', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];
const SINO = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];

/** Whether a number from 1 to 99 stands in the text as a Korean word: 두 번, 열두 달, 제일. */
export function koreanCountOf(value: number, korean: string): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 99) return false;
  const [ten, one] = [Math.floor(value / 10), value % 10];
  const native = `(?:${TENS[ten]})${one ? `(?:${ONES[one]})` : ''}`;
  const sino = `${ten > 1 ? SINO[ten] : ''}${ten ? '십' : ''}${SINO[one]}`;
  if (new RegExp(`(?<![가-힣])${native}(?:째|\\s|[가-힣])`).test(korean)) return true;
  return new RegExp(`(?<![가-힣])제?${sino}(?=[개년월일차회번명대세위])`).test(korean);
}

/** Figures that have a word of their own. */
export const FIGURE_WORDS: Record<string, RegExp> = {
  '1': /첫|최초|제일|일등|1위|단일|유일/,
  '2': /둘째|양쪽|이중|두/,
  '0': /영|제로|없/,
  '0.5': /절반|반/,
  '50': /절반/,
  '100': /전부|완전|모두|전적/,
  '12': /정오|자정/,
  '24': /종일|하루/,
  '7': /일주일|매일|연중/,
  '10': /십대/,
};
