import type { Block, Language } from '../../../utils/domain/index.ts';
import { readArticle } from '../../../utils/sites/article-reader.ts';

export const name = 'yoyak';

interface Page {
  document: Document;
  url: string;
}

/** The text of the blocks, for a bench of article readers. */
export function extract(page: Page): { text: string } {
  return {
    text: read(page)
      .blocks.map((block) => block.text)
      .join('\n\n'),
  };
}

/** The article as the panel gets it, for a bench of headings and furniture; without blocks where the page has none. */
export function read({ document, url }: Page): {
  title?: string;
  byline?: string;
  language?: Language;
  blocks: readonly Block[];
} {
  return readArticle(document, url) ?? { blocks: [] };
}
