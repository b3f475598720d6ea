import { readArticle } from '../../../utils/sites/article-reader.ts';

export const name = 'yoyak';

interface Page {
  document: Document;
  url: string;
}

/** The text of the blocks, for a bench of article readers. */
export function extract({ document, url }: Page): { text: string } {
  const blocks = readArticle(document, url)?.blocks ?? [];
  return { text: blocks.map((block) => block.text).join('\n\n') };
}
