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
  const type = document.head?.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  const told = type.startsWith('article') || [...document.scripts].some(isArticleData);
  const needed = told ? TOLD : UNTOLD;
  // A live list is found as far as it is read; a page without paragraphs is passed over once.
  const paragraphs = document.getElementsByTagName('p');
  let found = 0;
  for (let i = 0; i < MOST; i++) {
    const paragraph = paragraphs.item(i);
    if (!paragraph) break;
    const length = textLength(paragraph);
    if (length >= 60 && !paragraph.closest('nav, footer, aside, form, li')) found += length;
    if (found >= needed) return true;
  }
  // Korean news sites break lines inside one element and have no paragraphs.
  return told && textLength(document.querySelector('article, [itemprop="articleBody"]')) >= TOLD * 2;
}

const textLength = (element: Element | null): number => element?.textContent?.trim().length ?? 0;

const isArticleData = (script: HTMLScriptElement): boolean =>
  script.type === 'application/ld+json' && ARTICLE_LD.test((script.textContent ?? '').slice(0, 20_000));
