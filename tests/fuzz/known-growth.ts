/** A function, and what its work once grew faster over than the text: `before`, then the token over and over, then `after`. */
export interface KnownGrowth {
  name: string;
  token: string;
  before?: string;
  after?: string;
}

const known = (name: string, tokens: readonly string[], before = '', after = ''): KnownGrowth[] =>
  tokens.map((token) => ({ name, token, before, after }));

const ACCENTS = '\u0301\u0323';

/** Looked at whenever the tests run; of all others only some. */
export const KNOWN_GROWTH: readonly KnownGrowth[] = [
  ...known('korean: wordBefore', ['#', '"'], 'a', '다'),
  ...known('korean: withJosa 을/를', ['.', '&'], 'a', '다'),
  ...known('korean: endsInConsonant', ['a', ')', '#'], '가', '가'),
  ...known('korean: endWord after a context', ['%'], 'a', '다'),
  ...known('korean: tailOf', [')', '”', '(나)', '&gt;', "'"], '그는 만들었다'),
  ...known('korean: toNominal', [
    '값이 내렸습니다. 그는 "싸다"고 말했다(예외도 있다). ',
    '값이 내렸습니다 ',
    '("가',
    '가다 - ',
    '"',
    '가)',
  ]),
  ...known('korean: toNominal', ['(했다)', ')', '.', '&a;'], '그는 만들었다'),
  ...known('korean: splitSentences in Korean', ['a', '.', '. ', '(', '()', '"', ' "a', '값을 내렸습니다 그리고 ', ' ']),
  ...known('korean: detectLanguage', ['a', 'The quick brown fox is over the lazy dog. ']),
  ...known('summary: isBoilerplateHeading', ['#', 'get '], 'a', 'b'),
  ...known('summary: bulletText', ['…', ' (a', '; a', ', and ', '"'], 'The first man ', 'b'),
  ...known('summary: englishCuts', [' ', '; a'], 'a', 'b'),
  ...known('summary: cleanEnglish', [' ', ' (a'], 'a', 'b'),
  ...known('summary: cleanKorean', [' ', ' ('], '가', '나'),
  ...known('summary: phrases', ['1', '1,', '1.'], '가 ', ' 나'),
  ...known('summary: phraseWords', ['가'], 'not', 'here'),
  ...known('summary: namedIn an article', ['A', 'aA'], 'a', '다'),
  ...known('summary: namesIn a point', ['Aa ', 'was. ', 'a..'], 'A'),
  ...known('summary: figuresIn', ['1 ', 'two, ', '1,'], 'a '),
  ...known('summary: readArticle of code', ['\n', ' \n', '\t']),
  ...known('summary: tokens', [ACCENTS], 'a'),
  ...known('summary: outlineOf headings', ['a ']),
  ...known('answers: plainLine', [ACCENTS], 'a'),
  ...known('answers: shownText of an answer', ['[', '![', '<!--', 'a-', '**a ', '[a](', ' ']),
  ...known('answers: createBulletMaker', ['![a', '[가', '[', 'C1, ']),
  ...known('answers: figuresOf', ['1', '1 ', '1개 ']),
  ...known('answers: valuesIn', ['1', '1 ', 'two ']),
  ...known('answers: namesOf', ['A ', 'aa ']),
  ...known('answers: linesOfProse', [' #', 'x '], '# a', 'b'),
  ...known('answers: withoutCitations', [' ', '[S1 '], '[S1', 'x'),
  ...known('answers: countTokens', ['가', 'x', 'A', ' ']),
  ...known('answers: createAnswerReader', ['word ', '{"a":[', '{"text":"가"}', '{"text":"']),
  ...known('answers: createAnswerReader of a broken object', [
    '","text":"x',
    ' ',
    "':'a",
    `"text":"x"${' '.repeat(900)}`,
  ]),
  ...known('answers: lineValues', ['a']),
  ...known('translation: literals', ['a', '-', 'a.', '-a', '${', 'a::', '1']),
  ...known('translation: keptIn', ['Aa ', '"Aa" ', '`a` ', '"(']),
  ...known('translation: decided', ['a', '가', '가은(는)']),
  ...known('translation: isSound answer', [', ', ','], '1'),
  ...known('translation: restored', ['가 ', '{0}']),
  ...known('translation: withTerms of a sentence', ['app ']),
  ...known('translation: translateSentence that comes back as it is', ['a', 'Aa ', '1 ', '{0}']),
  ...known('sentiment: ownWords', ['\r', '\u2028', '`', '> ', '@', '```']),
  ...known('sentiment: readMood', [
    'a',
    '!',
    '\n',
    '> ',
    '`',
    '@',
    '😀',
    'great ',
    '좋지 않 ',
    '너무',
    '\u202e',
    'constructor __proto__ toString valueOf ',
  ]),
  ...known('pages: plainText', ['a'], '<', ' "'),
  ...known('pages: plainText', ['<a "', '<', '<!--', '<pre>', '&#', '<p ', '<script ', '<pre ']),
  ...known('pages: canonicalUrl of a path', ['&utm_a']),
  ...known('pages: cleanTitle of a title', [' ', ' | '], 'a', 'b'),
  ...known('pages: isLocalName', ['1.', 'a.', '.']),
  ...known('pages: blocksOf code', ['\n', ' \n']),
  ...known('pages: linesOf code', ['\n', ' \n']),
  ...known('pages: findText in a page', ['One sentence of some leng']),
  ...known('pages: modelAddress', ['/'], 'https://a.example', 'b'),
  ...known('favorites: searchForm', [ACCENTS], 'a'),
  ...known('favorites: cleanTags', [ACCENTS], 'a'),
];
