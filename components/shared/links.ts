/** `url` if it leads to the web, undefined for everything else (`javascript:`, `data:`, nonsense). */
export function webUrl(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** Encodes text as a part of an address; half a character, which no address can hold, becomes \ufffd. */
export const encodePart = (text: string): string => encodeURIComponent(text.toWellFormed());

/**
 * A link into `url` that lights up `sentence` (https://wicg.github.io/scroll-to-text-fragment/); long sentences by
 * their first and last words. Undefined where `url` is not of the web.
 */
export function sentenceUrl(url: string | undefined, sentence: string): string | undefined {
  const page = webUrl(url)?.replace(/#.*$/, '');
  if (!page) return undefined;
  const words = sentence.trim().split(/\s+/);
  const ends = words.length > 12 ? [words.slice(0, 5), words.slice(-5)] : [words];
  const coded = ends.map((part) => encodePart(part.join(' ')).replaceAll('-', '%2D'));
  return `${page}#:~:text=${coded.join(',')}`;
}
