/** The first token of `text` as ISO 8601 in UTC ("2026-09-29T11:13:54 1790680434" too), undefined unless it is a time. */
export function utcIn(text: string | null | undefined): string | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z?(?:\s|$)/.exec(text?.trim() ?? '');
  return match && !Number.isNaN(Date.parse(`${match[1]}Z`)) ? `${match[1]}Z` : undefined;
}

/** Longer text names no moment. */
const MAX_TIME_CHARS = 100;

/** ISO 8601 out of what pages write: as it is where it is one already, else as the moment that it names. */
export function isoIn(text: string | null | undefined): string | undefined {
  const value = text?.trim() ?? '';
  if (
    value.length > MAX_TIME_CHARS ||
    !/\d{4}/.test(value) ||
    (Number.isNaN(Date.parse(value.replace(' ', 'T'))) && Number.isNaN(Date.parse(value)))
  )
    return undefined;
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?$/.exec(value);
  if (iso) {
    const zone = iso[3]?.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2') ?? '';
    return iso[2] ? `${iso[1]}T${iso[2]}${zone}` : iso[1];
  }
  return new Date(value).toISOString();
}
