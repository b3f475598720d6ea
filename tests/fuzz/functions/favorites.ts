import { sentenceUrl, webUrl } from '../../../components/shared/links.ts';
import type { Favorite } from '../../../utils/domain/index.ts';
import { UserError } from '../../../utils/domain/user-error.ts';
import { jsonFormat } from '../../../utils/storage/favorites/formats/json.ts';
import { lineOfField, lineOfSyntaxError, partFrom } from '../../../utils/storage/favorites/formats/json-line.ts';
import { markdownTopic } from '../../../utils/storage/favorites/formats/markdown.ts';
import {
  boldLine,
  escapeLine,
  escapeMarkdown,
  markdownLink,
} from '../../../utils/storage/favorites/formats/markdown-text.ts';
import { cleanTags } from '../../../utils/storage/favorites/merge-favorites.ts';
import { containsText, createSearch, normalizeForSearch } from '../../../utils/storage/favorites/search-favorites.ts';
import type { TextFunctions } from '../text-function.ts';

const favoriteOf = (text: string): Favorite => ({
  id: 'one',
  url: 'https://example.com/',
  title: text,
  tags: [text],
  note: text,
  savedAt: 0,
  updatedAt: 0,
  summary: {
    opening: [{ text, strong: [0, Math.min(4, text.length)], depth: 0, sources: [], language: 'ko' }],
    sections: [{ heading: text, bullets: [] }],
  },
});

const t = (key: string) => key;

function readFile(text: string): unknown {
  try {
    const reader = jsonFormat.reader!();
    for (let at = 0; at < text.length; at += 1_000) reader.push(text.slice(at, at + 1_000));
    return reader.end();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.values;
  }
}

/** The functions of utils/favorites that write, read and search text. */
export const FAVORITES: TextFunctions = {
  'json.reader': readFile,
  'json.reader of a favorite': (text) => readFile(jsonFormat.write([favoriteOf(text || 'x')], t)),
  'json.reader of a broken file': (text) => readFile(`{"format":"yoyak-favorites","version":1,"favorites":[${text}]}`),
  brokenSyntax: (text) => lineOfSyntaxError(partFrom(text, 1)).values,
  wrongField: (text) => lineOfField(partFrom(text, 1), ['title'], 'favorites').values,
  markdownTopic: (text) => markdownTopic(favoriteOf(text), t),
  boldLine: (text) => boldLine(text, [0, text.length]),
  escaped: escapeMarkdown,
  escapedLine: escapeLine,
  'link to a page': (text) => markdownLink(text, `https://example.com/${text}`),
  cleanTags: (text) => cleanTags([text]),
  'createSearch for a query': (text) => createSearch([favoriteOf('요약 summary')])(text),
  'createSearch in a favorite': (text) => createSearch([favoriteOf(text)])('요약 summary #tag a-b'),
  'holds a word': (text) => containsText('said of the ai', text),
  'holds in a text': (text) => containsText(text, 'ai'),
  'holds itself': (text) => containsText(text.slice(1), text.slice(0, text.length / 2)),
  searchForm: normalizeForSearch,
  sentenceUrl: (text) => sentenceUrl('https://example.com/', text),
  webUrl,
};
