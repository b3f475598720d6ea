/** The first whole number in `text` ("1,204 points" is 1204), undefined where there is none. */
export function numberIn(text: string | null | undefined): number | undefined {
  const digits = /\d[\d,]*/.exec(text ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
}

/** `text` as an item's id, undefined unless it is one. */
export function idIn(text: string | null | undefined): number | undefined {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : undefined;
}
