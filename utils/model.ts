/** The nouns of the project, from model/. Types only: this must compile to nothing. */

export type * from './model/article.ts';
export type * from './model/digest.ts';
export type * from './model/error.ts';
export type * from './model/favorite.ts';
export type * from './model/job.ts';
export type * from './model/language.ts';
export type * from './model/mood.ts';
export type * from './model/notice.ts';
export type * from './model/offer.ts';
export type * from './model/report.ts';
export type * from './model/settings.ts';
export type * from './model/summary.ts';
export type * from './model/thread.ts';
