import { Readability } from '@mozilla/readability';
import { detectLanguage } from '../korean/language.ts';
import type { Article, Block } from '../model.ts';
import { blocksOf } from './article-blocks.ts';
import { removeUnseen } from './article-clean.ts';
import { readFacts } from './article-facts.ts';
import { folded } from './shared/lines.ts';
import { isoIn } from './shared/times.ts';
import type { Site } from './site.ts';

/** Less text than this is no article; a Hangul syllable counts for two letters. */
const LEAST_TEXT = 120;
/** Where more of the text than this is links, it is a page of links. */
const MOST_LINKS = 0.75;
/** What detectLanguage looks at. */
const SAMPLE = 6000;

export interface ReadOptions {
  /** The document may be taken apart: a copy nobody shows. Else it is copied first. */
  consume?: boolean;
}

/** The article on a page, null where it has none. Reads, never changes, the page; hidden text is left out. */
export function readArticle(document: Document, url: string, { consume = false }: ReadOptions = {}): Article | null {
  const facts = readFacts(document, url);
  const copy = consume ? document : (document.cloneNode(true) as Document);
  removeUnseen(copy);
  const found = new Readability<Node>(copy, { keepClasses: true, serializer: (node) => node }).parse();
  const content = found?.content as Element | null | undefined;
  if (!found || !content || linkShare(content) > MOST_LINKS) return null;
  const title = facts.title || folded(found.title);
  const blocks = withoutTitle(blocksOf(content), title);
  if (textMass(blocks) < LEAST_TEXT) return null;
  const byline = cleanByline(found.byline);
  const siteName = facts.siteName ?? (folded(found.siteName) || undefined);
  const publishedAt = facts.publishedAt ?? isoIn(found.publishedTime);
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

/** The title is told already; pages repeat it before the text. */
function withoutTitle(blocks: Block[], title: string): Block[] {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const told = bare(title);
  return told ? blocks.filter(({ text }, index) => index > 2 || bare(text) !== told) : blocks;
}

function linkShare(content: Element): number {
  const length = (element: Element) => folded(element.textContent).length;
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
  const text = folded(byline)
    .replace(/^(?:written by|posted by|by)[\s:]+/i, '')
    .replace(/[\s,|·]+$/, '');
  return text && text.length <= 120 && !/^https?:/.test(text) ? text : undefined;
}

export const article: Site = {
  id: 'article',
  matches: [],
  badgePlaces: () => [],
  read(document, url) {
    const found = readArticle(document, url);
    return found && { kind: 'article', article: found };
  },
};
