import { Readability } from '@mozilla/readability';
import type { Article, Block } from '../domain/index.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { trimEndOf } from '../text/text-end.ts';
import { blocksOf } from './article-blocks.ts';
import { readMetadata } from './article-metadata.ts';
import { boundCopy, checkTree, MAX_TITLE_CHARS } from './document-limits.ts';
import { removeHidden, removeUndrawn } from './remove-hidden.ts';
import { isoIn } from './shared/parse-time.ts';
import { foldWhitespace } from './shared/text-lines.ts';

/** Less text than this is no article; a Hangul syllable counts for two letters. */
const LEAST_TEXT = 120;
/** Where more of the text than this is links, it is a page of links. */
const MOST_LINKS = 0.75;
/** "By … – 14 March 2009, updated 3 April". */
const LONGEST_DATE = 45;
/** What detectLanguage looks at. */
const SAMPLE = 6000;

const CONTAINERS = '[itemprop="articleBody"], article, main, [role="main"]';
const AROUND = 'nav, header, footer, aside, form, [role="navigation"], [role="complementary"], [role="contentinfo"]';

/**
 * The article on a page, null where it has none. Works on a copy; what the page hides is left out. Throws `page_too_complex`
 * where the page is too large or too deep to be read in a time that somebody waits.
 */
export function readArticle(document: Document, url: string): Article | null {
  checkTree(document, url);
  const facts = readMetadata(document, url);
  const found = readable(visibleCopy(document));
  const title = facts.title || foldWhitespace(found?.title).slice(0, MAX_TITLE_CHARS);
  const byline = cleanByline(found?.byline);
  let blocks = textOf(found?.content as Element | null | undefined, title, byline);
  if (textMass(blocks) < LEAST_TEXT) {
    const copy = visibleCopy(document);
    boundCopy(copy);
    blocks = textOf(container(copy), title, byline);
  }
  if (textMass(blocks) < LEAST_TEXT) return null;
  const siteName = facts.siteName ?? (foldWhitespace(found?.siteName) || undefined);
  const publishedAt = facts.publishedAt ?? isoIn(found?.publishedTime);
  return {
    url,
    title,
    ...(byline && { byline }),
    ...(siteName && { siteName }),
    ...(publishedAt && { publishedAt }),
    language: detectLanguage(sampleOf(blocks)),
    blocks,
  };
}

/** Takes `copy` apart. Of documents that are no HTML (XML, SVG) Readability makes nothing, or throws. */
function readable(copy: Document) {
  if (!boundCopy(copy)) return null;
  try {
    return new Readability<Node>(copy, { keepClasses: true, serializer: (node) => node }).parse();
  } catch {
    return null;
  }
}

function visibleCopy(document: Document): Document {
  const copy = document.cloneNode(true) as Document;
  removeUndrawn(document, copy);
  removeHidden(copy);
  return copy;
}

/** For where Readability finds nothing: the one element that a page names as its text, else its body, without what frames it. */
function container(copy: Document): Element | null {
  const named = [...copy.querySelectorAll(CONTAINERS)].filter((element) => !element.parentElement?.closest(CONTAINERS));
  const root = named.length === 1 ? named[0]! : copy.body;
  for (const element of [...(root?.querySelectorAll(AROUND) ?? [])]) {
    if (!element.querySelector('h1')) element.remove();
  }
  return root;
}

function textOf(content: Element | null | undefined, title: string, byline?: string): Block[] {
  if (!content || linkShare(content) > MOST_LINKS) return [];
  return blocksOf(content).filter((block, index) => index > 3 || !isHead(block, title, byline));
}

/** The title is told already, and so is the author; pages repeat both before the text. */
function isHead({ text }: Block, title: string, byline = ''): boolean {
  const bare = (part: string) => part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (bare(text) === bare(title)) return true;
  return byline !== '' && text.includes(byline) && text.length <= byline.length + LONGEST_DATE && !/[.!?]$/.test(text);
}

function linkShare(content: Element): number {
  const length = (element: Element) => foldWhitespace(element.textContent).length;
  const links = [...content.querySelectorAll('a[href]:not([href^="#"])')].reduce((sum, link) => sum + length(link), 0);
  return links / Math.max(1, length(content));
}

function textMass(blocks: Block[]): number {
  const text = blocks.filter(({ kind }) => kind !== 'heading').map((block) => block.text);
  return text.reduce((sum, part) => sum + part.length + (part.match(/[가-힣]/g)?.length ?? 0), 0);
}

function sampleOf(blocks: Block[]): string {
  let sample = '';
  for (const { kind, text } of blocks) {
    if (kind !== 'code') sample += `${text}\n`;
    if (sample.length > SAMPLE) break;
  }
  return sample;
}

function cleanByline(byline: string | null | undefined): string | undefined {
  const said = foldWhitespace(byline).replace(/^(?:written by|posted by|by)[\s:]+/i, '');
  const text = trimEndOf(said, /[\s,|·]/);
  return text && text.length <= 120 && !/^https?:/.test(text) ? text : undefined;
}
