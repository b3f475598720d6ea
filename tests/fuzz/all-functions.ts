import { ANSWERS } from './functions/answers.ts';
import { FAVORITES } from './functions/favorites.ts';
import { KOREAN } from './functions/korean.ts';
import { PAGES } from './functions/pages.ts';
import { SENTIMENT } from './functions/sentiment.ts';
import { SUMMARY } from './functions/summary.ts';
import { TRANSLATION } from './functions/translation.ts';
import type { TextFunctions } from './text-function.ts';

/** Whether a function goes through all the others of its kind, so that it takes a hundred times longer than one of them. */
export const isWholePipeline = (name: string): boolean => /outlineOf|digestThread|condense|createAlign/.test(name);

/** Every function that a page's, a model's, a translator's or a file's text reaches, by folder and name. */
export const TEXT_FUNCTIONS: TextFunctions = Object.fromEntries(
  Object.entries({
    korean: KOREAN,
    summary: SUMMARY,
    answers: ANSWERS,
    translation: TRANSLATION,
    sentiment: SENTIMENT,
    pages: PAGES,
    favorites: FAVORITES,
  }).flatMap(([folder, functions]) => Object.entries(functions).map(([name, run]) => [`${folder}: ${name}`, run])),
);
