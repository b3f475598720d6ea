/** The first token of `text` as ISO 8601 in UTC ("2026-09-29T11:13:54 1790680434" too), undefined unless it is a time. */
export function utcIn(text: string | null | undefined): string | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z?(?:\s|$)/.exec(text?.trim() ?? '');
  return match && !Number.isNaN(Date.parse(`${match[1]}Z`)) ? `${match[1]}Z` : undefined;
}
