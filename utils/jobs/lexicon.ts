import { type Lexicon, learnNames } from '../translation/names.ts';
import type { Material } from './surroundings.ts';

/** What a part's own text teaches about its names. */
export function lexiconOf(material: Material): Lexicon {
  const article = material.kind === 'thread' ? undefined : material.article;
  const thread = material.kind === 'article' ? undefined : material.thread;
  const blocks = article?.blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'code') ?? [];
  return learnNames([...blocks, ...(thread?.comments ?? [])].map(({ text }) => text).join('\n'));
}
