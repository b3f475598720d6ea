/** The nouns of the project, from model/. Types only: this must compile to nothing. */

export type * from './article.ts';
export type * from './cost-estimate.ts';
export type * from './digest.ts';
export type * from './engine-report.ts';
export type * from './favorite.ts';
export type * from './job.ts';
export type * from './language.ts';
export type * from './mood.ts';
export type * from './notice.ts';
export type * from './plain-error.ts';
export type * from './preferences.ts';
export type * from './summary.ts';
export type * from './thread.ts';
export type * from './user-model.ts';
