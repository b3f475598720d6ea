import { josa } from 'es-hangul';

/** The pairs of particles that es-hangul knows: '이/가', '을/를', '은/는', '와/과', '으로/로', '이라/라', …; 과/와 also that way round. */
export type Particles = Parameters<typeof josa>[1] | '과/와';

/** Figures and Latin letters as they are read aloud, for their final consonant: 3 삼, 7 칠, L 엘. */
const READ: Record<string, string> = {
  '0': '영',
  '1': '일',
  '2': '이',
  '3': '삼',
  '4': '사',
  '5': '오',
  '6': '육',
  '7': '칠',
  '8': '팔',
  '9': '구',
  L: '엘',
  M: '엠',
  N: '엔',
  R: '알',
};
/** Endings of English words that Koreans read with a final consonant, with a syllable that has it. */
const ENGLISH: [RegExp, string][] = [
  [/(?:l|le)$/i, '엘'],
  [/(?:m|me)$/i, '엠'],
  [/(?:n|ne|ng)$/i, '엔'],
  [/ck$|c$|ook$|(?:^|[^aeiou])[aeio]k$/i, '윽'],
  [/(?:^|[^aeiou])[aeio]t$/i, '읏'],
  [/(?:^|[^aeiou])(?:[aeiou]p+|[aeo]b)$/i, '읍'],
];

/** Whole words that Koreans read otherwise than their last letters say, with a syllable of the same ending. */
const ODD: Record<string, string> = {
  'c#': '샵',
  'f#': '샵',
  '.net': '닷넷',
  faang: '팡',
  nasdaq: '닥',
  opec: '펙',
  asic: '식',
  jpeg: '펙',
  soap: '솝',
  gnome: '놈',
  hadoop: '둡',
  whatsapp: '앱',
  gcc: '씨',
  libc: '씨',
  glibc: '씨',
  rustc: '씨',
  javac: '씨',
  grpc: '씨',
  acme: '미',
  chile: '레',
  input: '풋',
  output: '풋',
  put: '풋',
  cut: '컷',
  shortcut: '컷',
  edit: '트',
  reddit: '딧',
  deep: '딥',
  sheet: '트',
  loop: '프',
  group: '룹',
  plc: '씨',
  inc: '크',
  sanskrit: '트',
  km: '터',
  cm: '터',
  mm: '터',
  kg: '램',
  'wi-fi': '이',
};
/** Units behind a figure are read out: 5 km is 킬로미터, not 엠. */
const UNITS: Record<string, string> = {
  m: '터',
  km: '터',
  cm: '터',
  mm: '터',
  nm: '터',
  g: '램',
  kg: '램',
  mg: '램',
  l: '터',
  ml: '터',
  min: '분',
  h: '간',
};

/**
 * A word with the particle that fits its last sound: withJosa('요약', '을/를') -> '요약을'. Figures are read in Sino-Korean,
 * Latin words by their usual Korean reading (GitHub는, Slack은, API가); a closing bracket or quotation mark is passed over.
 */
export function withJosa(word: string, particles: Particles): string {
  const spoken = spokenEnd(word);
  const joined = josa(spoken, particles === '과/와' ? '와/과' : particles);
  return word + joined.slice(spoken.length);
}

/** Whether a word ends in a consonant as Koreans read it: Slack does, Rust does not. */
export function endsInConsonant(word: string): boolean {
  return withJosa(word, '은/는').endsWith('은');
}

/** Characters at the end of a word that tell how it is read. */
const MAX_END_CHARS = 64;

function spokenEnd(whole: string): string {
  const word = whole.slice(-MAX_END_CHARS);
  const odd = ODD[/[\w.#-]+$/.exec(word.replace(/[)\]"'”’`.,]+$/, '').toLowerCase())?.[0] ?? ''];
  if (odd) return odd;
  const unit = /\d\s?([a-z]{1,3})$/i.exec(word)?.[1];
  if (unit && UNITS[unit.toLowerCase()] && unit !== unit.toUpperCase()) return UNITS[unit.toLowerCase()]!;
  const bare = word.replace(/[^\p{L}\p{N}%]+$/u, '');
  const last = bare.at(-1) ?? '';
  if (last === '%') return '퍼센트';
  if (last >= '가' && last <= '힣') return last;
  const latin = /[A-Za-z]+$/.exec(bare)?.[0] ?? '';
  // Spelled out, letter by letter: API, LLM, CSS; the tail of ChatGPT and MongoDB too.
  if (/[A-Z]{2,}$|^[A-Z]$/.test(latin)) return READ[last] ?? '에이';
  if (latin !== '') return ENGLISH.find(([end]) => end.test(latin))?.[1] ?? '에이';
  return READ[last] ?? '이';
}
