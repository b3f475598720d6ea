import type { Engine, EngineEvent } from '../domain/engine.ts';
import type { JobEvent, JobOptions, JobState, Language, NoticeCode } from '../domain/index.ts';
import type { JobInput, UserModel } from '../domain/model-for-job.ts';
import { pickEngine } from '../engines/index.ts';
import { pickTranslator } from '../translation/index.ts';
import { pickRecentTranslator } from '../translation/recent-translator.ts';
import { TRANSLATION_PIPELINE_VERSION } from '../translation/translate-sentence.ts';
import type { Translator } from '../translation/translator.ts';
import type { JobDeps } from './job-deps.ts';

export const TARGET_LANGUAGE: Language = 'ko';

/** The cached state under `key`; where the run resumes a refresh, what that had made by then. */
export async function getCachedState({ world, options }: PartTask, key: string): Promise<JobState | undefined> {
  return (options.resume ? await world.getCheckpoint(key) : undefined) ?? world.getCached(key);
}

/** A summary or digest to produce, independent of the engine. */
export interface PartTask {
  world: JobDeps;
  signal: AbortSignal;
  options: JobOptions;
  material: JobInput;
  language: Language;
  title: string;
  first: JobEvent[];
  /** Where the newest that the reader's own model made of it is kept, whatever its content was then. */
  newest?: string;
  /** Of a thread: what its article says, where that is known without asking anybody. */
  said?: Promise<string | undefined>;
  /** Hears the finished state. */
  after?(state: JobState): Promise<void>;
  key(makers: string[]): Promise<string>;
  events(engine: Engine, said?: string): AsyncIterable<EngineEvent>;
}

/** An engine with what follows it. */
export interface EnginePlan {
  engine: Engine;
  own?: UserModel;
  translator?: Translator;
  /** Something about the translator that the reader should know. */
  notice?: NoticeCode;
  /** Where what it makes of this content is kept. */
  key: string;
  /** What the article says, where a digest is made beside it. */
  said?: string;
}

/** The best engine of the table, with a translator where there is one. `said`: what the article says, where that counts. */
export async function planEmbedded(making: PartTask, said?: string): Promise<EnginePlan> {
  const { world, material, language, key } = making;
  const engine = await pickEngine({ kind: material.kind === 'thread' ? 'thread' : 'article', language }, world.engines);
  const { translator, notice } = await chooseTranslator(language, world);
  return {
    engine,
    key: await key([
      `${engine.id}@${engine.version}`,
      translator ? `${translator.id}@${TRANSLATION_PIPELINE_VERSION}` : '',
      ...(said ? [said] : []),
    ]),
    ...(said && { said }),
    ...(translator && { translator }),
    ...(notice && { notice }),
  };
}

/** The reader's own model: it writes Korean, so that a translator is for what it leaves in English alone. */
export async function planUserModel({ world, language, key }: PartTask, own: UserModel): Promise<EnginePlan> {
  const { translator } = await chooseTranslator(language, world);
  return { engine: own.engine, own, key: await key(own.names), ...(translator && { translator }) };
}

async function chooseTranslator(
  language: Language,
  world: JobDeps,
): Promise<{ translator?: Translator; notice?: NoticeCode }> {
  if (language === TARGET_LANGUAGE) return {};
  if (language === 'other') return { notice: 'language_other' };
  if (!world.translate) return {};
  const { translators } = world;
  const { translator, state } = await (translators
    ? pickTranslator(language, TARGET_LANGUAGE, translators)
    : pickRecentTranslator(language, TARGET_LANGUAGE));
  if (translator) return { translator };
  return { notice: state === 'missing' ? 'translator_missing' : 'translator_downloadable' };
}
