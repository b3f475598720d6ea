const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const SCALES: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const WORDS: Record<string, number> = {
  dozen: 12,
  dozens: 12,
  half: 0.5,
  halved: 0.5,
  halves: 0.5,
  quarter: 0.25,
  third: 1 / 3,
  thirds: 1 / 3,
  fifth: 0.2,
  double: 2,
  doubled: 2,
  twice: 2,
  twofold: 2,
  triple: 3,
  tripled: 3,
  thrice: 3,
  tenfold: 10,
  decade: 10,
  century: 100,
  couple: 2,
  pair: 2,
};
const KOREAN: Record<string, number> = {
  두: 2,
  둘: 2,
  세: 3,
  셋: 3,
  네: 4,
  넷: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  열두: 12,
  스무: 20,
  절반: 0.5,
};
const COUNTED =
  /(두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟|아홉|열두|열|스무|절반)(?=\s?(?:개|명|번|가지|곳|배|달|살|시|건|차례|종|팀|사람|회|대|$|[^가-힣]))/g;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b\.?/gi;

const numberOf = new Map<string, number>([
  ...ONES.map((word, n) => [word, n] as const),
  ...TENS.map((word, n) => [word, 20 + 10 * n] as const),
]);

/** The values of numbers that a text spells: twenty-one, three million, a dozen, half, third (both ways), 세 명. */
export function spelledNumbersIn(text: string): number[] {
  const found: number[] = [];
  let sum: number | undefined;
  const close = () => {
    if (sum !== undefined) found.push(sum);
    sum = undefined;
  };
  for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g)) {
    const value = numberOf.get(word);
    const scale = SCALES[word];
    if (value !== undefined) {
      // twenty-one, three hundred five; but "two, three" are two.
      if (sum !== undefined && !(sum % 10 === 0 && sum > 10 && value < 10) && sum % 100 !== 0) close();
      sum = (sum ?? 0) + value;
    } else if (scale !== undefined) {
      found.push(scale);
      if (sum !== undefined) sum *= scale;
    } else if (word !== 'and') {
      const worth = WORDS[word];
      // two thirds, three quarters
      if (worth !== undefined && worth < 1 && sum !== undefined) found.push(sum * worth);
      close();
      if (worth !== undefined) found.push(worth, ...(worth < 1 ? [100 * worth, 3 * worth] : []));
      const ordinal = ORDINALS.indexOf(word);
      if (ordinal >= 0) found.push(ordinal + 1);
    }
  }
  close();
  for (const [, word] of text.matchAll(COUNTED)) found.push(KOREAN[word!]!);
  return found;
}

/** 1 to 12, of the months that an English text names. */
export function monthsIn(text: string): number[] {
  return [...text.matchAll(MONTH)].map(([, name]) => MONTHS.indexOf(name!.toLowerCase()) + 1);
}
