import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = [
  'utils/engines',
  'utils/extractive',
  'utils/grounding',
  'utils/hacker-news',
  'utils/llm',
  'utils/sentiment',
  'utils/sites',
  'utils/storage/favorites',
  'utils/text',
  'utils/translation',
];
/** A function whose first parameter is a text. */
const TAKES_TEXT =
  /^export (?:function\*? (\w+)(?:<[^>]*>)?\(\s*\w+\??: string\b|const (\w+)(?::[^=]+)? = (?:<[^>]*>)?\(\w+\??: string\b)/gm;
/** What the texts of a page reach through another function of the table alone, or what takes no text of anybody else. */
const REACHED_OTHERWISE = new Set(
  'withFinal withVowelOf hasObjectOf hashText wordKeyOf placeOf classifyText threadPrompt partPrompt openingPrompt englishWord channelName termRows siteModeFor neverAutomatic isBuiltIn removeFavorite updateFavorite changeQuestions createListSplitter cleanKey keyEnd consentTo'.split(
    ' ',
  ),
);

const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(ROOT, folder, file));

test('every exported function that takes a text is given the random texts', () => {
  const table = filesIn('tests/fuzz/functions').map((file) => readFileSync(file, 'utf8'));
  const given = new Set(table.join('\n').match(/\w+/g));
  const missing = FOLDERS.flatMap(filesIn).flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(TAKES_TEXT), ([, name = '', constant = '']) => name || constant)
      .filter((name) => !given.has(name) && !REACHED_OTHERWISE.has(name))
      .map((name) => `${file.slice(ROOT.length + 1)}: ${name}`),
  );
  expect(missing).toEqual([]);
});
