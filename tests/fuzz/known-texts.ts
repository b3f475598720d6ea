/** Texts that some function never came back from, threw on, or broke: each stands for a kind. All of them are given to every function. */
export const KNOWN_TEXTS: readonly string[] = [
  // Two entities beside each other that are read as letters.
  '바꾸었다&gt;&gt;',
  '회사는 이름을 바꾸었다&lt;&gt;.',
  '그는 말했다&amp;&amp;&gt;&lt;',
  '바꾸었다&quot;&quot;&#39;',
  // Marks behind the last word that could be read in two ways each: 2^n ways in all.
  `그는 이름을 바꾸었다.${'&_;'.repeat(40)}a`,
  `그는 이름을 바꾸었다.${'&__;'.repeat(40)}1`,
  // Brackets within brackets.
  `회사가 이름을 바꾸었다${'(가'.repeat(3_000)}${'했다)'.repeat(3_000)}`,
  // A number that is none.
  `{${'9'.repeat(400)}} was put there.`,
  // Half of a surrogate pair in a link, and one that a limit would make.
  'a \ud800 b',
  `${'a'.repeat(39)}😀`,
  'ㅋㅋㅋ𝐀',
  // More accents than a letter has.
  `a${'\u0301\u0323'.repeat(2_000)}`,
  // A line with nothing but blanks, and many of them.
  '\n'.repeat(20_000),
  `x${' \t'.repeat(5_000)}y`,
];
