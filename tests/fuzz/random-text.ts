import { TOKENS } from './growth-inputs.ts';

/** A generator of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = (list: string) => list.split('|');

/** What texts are mixed of. The more often a row stands here, the more often it is drawn from. */
const POOLS: readonly (readonly string[])[] = [
  TOKENS,
  words('&gt;|&lt;|&amp;|&quot;|&#39;|&#34;|&apos;|&nbsp;|&#x27;|&#1;|&bogus;|&amp;gt;|&|&#|&#xd800;|&#1114112;|&_;|;'),
  [...`.,;:!?…"'\`()[]{}<>“”‘’「」『』《》〈〉【】（）«»*_~#|\\/-–—=+%$€₩@^&`],
  words(
    '만들었다|바꾸었다|했습니다|합니다|하세요|입니다|이다|한다|받는다|많다|할 것이다|하시기 바랍니다|해 주세요|말라|가자|거든요|인데요|대요|까요?|죠|음|함|속도다',
  ),
  words(
    '그는|회사가|사람들이|“끝났다”라고|가격을|3만 5천 원에|약 2배|둘째|그리고|하지만|따라서|(물론 예외도 있다)|은(는)|이(가)|을(를)|(으)로|ㅋㅋㅋ|ㅠㅠ|ㄱ|ᄀ|ᅡ|힣|가',
  ),
  words(
    'the|The|of|and|not|never|GitHub|OpenAI|iPhone 15|U.S.|e.g.|Mr.|said|who|which is|machine learning|I think|for example,|however,|New York|John Smith|read()|don’t|a|I',
  ),
  words(
    '0|1|3|12|1,000|2.5|1.2.3|2026|50%|$4.8 billion|3-4|1/2|0x1f|twenty-one|three hundred|999999999999999999999|١٢|½|1e9|3.5배|5 km',
  ),
  words(
    ' | |  |\n|\n\n|\t|\r\n|\u00a0|\u3000|\u2028|\v|\u200b|\u200d|\u202e|\u2066|\u2069|\ufeff|\u00ad|\u0000|\u0007|\u{e0041}',
  ),
  [
    '😀',
    '👩‍👩‍👧',
    '🇰🇷',
    '\u0301',
    'é',
    '𝐀',
    '漢字',
    'かな',
    'Ж',
    'ß',
    'İ',
    '\ud800',
    '\udc00',
    '\ud83d',
    '\ue000',
    'ﬁ',
  ],
  words(
    'https://example.com/a?b=c#d|http://|www.evil.example|evil.com|user@host.org|javascript:alert(1)|//a.b|file.ts|/usr/bin|~/x|--flag|@name|#tag|v1.2|data:text/html,x|[a](https://b.c)|![x](y)|[1]|[S1]|(S2, S3)',
  ),
  words(
    '```|```js\n|`x`|**a**|__b__|# |- |* |1. |> |<b>|</b>|<!--|-->|<script>|<a href="x">|{0}|{1}|｛0｝|{ 2 }|<\\|im_start\\|>|[INST]|---|  x = 1;\n',
  ),
  [
    '{"kind":"bullet","text":"',
    '","src":["S1"]}',
    '{"text": "a"',
    '[{',
    '}]',
    '"}',
    '\\"',
    '\\u0041',
    '\\',
    ': ',
    ',',
    '{"a":1}',
    'null',
    "{'text': 'x'}",
    '“text”: “a”,',
    'data: {"a":1}\n\n',
    'event: x\n',
    '=== SOURCE',
    '[C1 d0]',
  ],
];

/** Draws one text: up to 24 pieces of the pools, now and then one of them over and over, or one pool alone. */
export function randomText(random: () => number): string {
  const draw = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const pools = random() < 0.2 ? [draw(POOLS), draw(POOLS)] : POOLS;
  const count = 1 + Math.floor(random() * 24);
  const glue = random() < 0.5 ? ' ' : '';
  let text = '';
  for (let i = 0; i < count; i++) {
    const piece = draw(draw(pools));
    text += (random() < 0.1 ? piece.repeat(1 + Math.floor(random() * 12)) : piece) + (random() < 0.6 ? glue : '');
  }
  return text;
}
