/** Paragraphs that are looked at; a page with more to read has shown it by then. */
const MOST = 80;
/** Characters of running text: little where the page says that it is an article, more where it says nothing. */
const TOLD = 250;
const UNTOLD = 1500;
const ARTICLE_LD = /"@type"\s*:\s*\[?\s*"(?:\w*Article|BlogPosting|Report)"/;

/**
 * Whether a page is worth asking for the panel: it calls itself an article, or looks like one by its paragraphs. Cheap
 * enough for every page; Readability has the last word later.
 */
export function looksLikeArticle(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  const told =
    type.startsWith('article') ||
    [...document.querySelectorAll('script[type="application/ld+json"]')].some((script) =>
      ARTICLE_LD.test((script.textContent ?? '').slice(0, 20_000)),
    );
  const needed = told ? TOLD : UNTOLD;
  let found = 0;
  for (const paragraph of [...document.querySelectorAll('p')].slice(0, MOST)) {
    const length = paragraph.textContent?.trim().length ?? 0;
    if (length >= 60 && !paragraph.closest('nav, footer, aside, form, li')) found += length;
    if (found >= needed) return true;
  }
  // Korean news sites break lines inside one element and have no paragraphs.
  return (
    told && (document.querySelector('article, [itemprop="articleBody"]')?.textContent?.trim().length ?? 0) >= TOLD * 2
  );
}
