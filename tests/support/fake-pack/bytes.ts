/** 0 to 1, the same row of numbers for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const utf8 = (text: string) => new TextEncoder().encode(text);

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const words64 = (...values: (number | bigint)[]) =>
  new Uint8Array(BigUint64Array.from(values.map(BigInt)).buffer);
