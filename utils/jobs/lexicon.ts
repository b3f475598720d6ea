import { type Lexicon, learnNames } from '../translation/names.ts';
import type { Material } from './world.ts';

/** What a part's own text teaches about its names. */
export function lexiconOf(material: Material): Lexicon {
  const texts =
    material.kind === 'article'
      ? material.article.blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'code').map(({ text }) => text)
      : material.thread.comments.map(({ text }) => text);
  return learnNames(texts.join('\n'));
}
