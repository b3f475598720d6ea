/** Numbers from a seed (mulberry32): the same every time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** JSON texts of values that something else was meant to be. */
export const WRONG_JSON: readonly string[] = [
  'null',
  'true',
  '0',
  '-1',
  '1.5',
  '1e308',
  '1e999',
  '-1e999',
  '9007199254740993',
  '8.64e15',
  '8640000000000001',
  '""',
  '" "',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"__proto__"',
  '"constructor"',
  '"javascript:alert(1)"',
  '"data:text/html,x"',
  '"https://"',
  '"https://[::1]:99999/"',
  '"http://\\u0000.example/"',
  '[]',
  '[null]',
  '[[[[]]]]',
  '{}',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"toString":null,"valueOf":null}',
  '{"length":5}',
  '{"text":{"toString":1}}',
];

type Path = (string | number)[];

/** The paths of all values in a JSON value, itself first. */
function pathsOf(value: unknown, at: Path = []): Path[] {
  const inner = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  return [at, ...inner.flatMap(([key, one]) => pathsOf(one, [...at, Array.isArray(value) ? Number(key) : key]))];
}

/**
 * Replaces, removes, doubles or renames one value of `json`, or cuts and swaps characters of its text: what somebody would send
 * who wants the page that reads it to stay shut. Returns JSON text, or what was JSON.
 */
export function distorted(json: string, random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const how = random();
  if (how < 0.15) {
    const at = Math.floor(random() * json.length);
    return json.slice(0, at) + pick(['', '"', '\\', '{', ']', ',', '\u0000', '\ud800', '\n']) + json.slice(at + 1);
  }
  const mark = `MARK${Math.floor(random() * 1e9)}`;
  const value = JSON.parse(json);
  const path = pick(pathsOf(value).slice(1));
  const holder = path.slice(0, -1).reduce((inner: never, key) => inner[key as never], value as never) as Record<
    string,
    unknown
  >;
  const key = path.at(-1)!;
  if (how < 0.25) delete holder[key];
  else if (how < 0.35) holder[pick(['__proto__', 'constructor', 'toString', 'id', 'replies'])] = mark;
  else if (how < 0.45 && Array.isArray(holder[key])) holder[key] = Array(3).fill(holder[key]).flat();
  else holder[key] = mark;
  return JSON.stringify(value).replace(`"${mark}"`, () => pick(WRONG_JSON));
}
