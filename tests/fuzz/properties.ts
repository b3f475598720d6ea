/** The longest that all texts of a result may be together: so many times the text that was given, and what a result has of its own. */
const MAX_TIMES = 30;
const MAX_OWN_CHARS = 5_000;

function* textsIn(value: unknown, depth = 0): Generator<string> {
  if (typeof value === 'string') yield value;
  if (depth > 8 || typeof value !== 'object' || value === null) return;
  const inner = value instanceof Map || value instanceof Set ? [...value.values()] : Object.values(value);
  for (const one of inner) yield* textsIn(one, depth + 1);
}

/** Returns what is wrong with a function's result for `text`; undefined where nothing is. Half an emoji may come of half an emoji alone. */
export async function faultIn(run: (text: string) => unknown, text: string): Promise<string | undefined> {
  try {
    let result = run(text);
    if (result instanceof Promise) result = await result;
    if (typeof result !== 'object' && typeof result !== 'string') return undefined;
    const whole = text.isWellFormed();
    let length = 0;
    for (const part of textsIn(result)) {
      length += part.length;
      if (whole && !part.isWellFormed()) return `half of a surrogate pair in ${JSON.stringify(part)}`;
    }
    return length > text.length * MAX_TIMES + MAX_OWN_CHARS ? `${length} characters came of it` : undefined;
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : String(error)}`;
  }
}
