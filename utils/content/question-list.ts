import type { AskedQuestion } from '../../components/panel/panel-props.ts';
import type { Bullet, JobState, QuestionRequest, SavedQuestion } from '../domain/index.ts';
import { EMPTY_JOB } from '../domain/job-state.ts';
import { MAX_QUESTION_CHARS, MAX_QUESTIONS } from '../domain/limits.ts';
import { type JobHandle, startJob } from '../jobs/job-client.ts';

/** The panel that the questions are asked in. */
interface Asking {
  /** What would be asked about now; undefined where there is nothing to. */
  about(): Pick<QuestionRequest, 'article' | 'thread'> | undefined;
  /** What the reader calls their model. */
  model(): string | undefined;
  changed(): void;
  answered(question: SavedQuestion): void;
  forgotten(question: string): void;
}

export interface QuestionList {
  /** Newest first, each question once. */
  list(): AskedQuestion[];
  /** What is answered whole, as a favorite keeps it. */
  made(): SavedQuestion[];
  /** Those that are kept with the page. */
  follow(kept: readonly SavedQuestion[]): void;
  /** Asks, where none is being answered. `forceRefresh`: whatever is cached of an answer. */
  ask(question: string, forceRefresh?: boolean): void;
  /** Stops the answer that is coming; what came stays. */
  cancel(): void;
  forget(question: string): void;
  close(): void;
}

/** The questions of one panel, one at a time. */
export function createQuestionList(panel: Asking): QuestionList {
  let asked: AskedQuestion[] = [];
  let kept: readonly SavedQuestion[] = [];
  let handle: JobHandle | undefined;
  let running: string | undefined;

  function hear(entry: AskedQuestion, job: JobState) {
    const next = { ...entry, job };
    asked = asked.map((each) => (each.question === entry.question ? next : each));
    if (job.status !== 'running') running = undefined;
    panel.changed();
    if (job.status === 'done') panel.answered(keptOf(next));
  }

  function list(): AskedQuestion[] {
    const here = new Set(asked.map(({ question }) => question));
    const before = kept.filter(({ question }) => !here.has(question)).map(shownAgain);
    return [...asked, ...before].sort((a, b) => b.askedAt - a.askedAt);
  }

  return {
    list,
    made: () =>
      list()
        .filter(({ job }) => job.status === 'done')
        .slice(0, MAX_QUESTIONS)
        .map(keptOf),
    follow(next) {
      kept = next;
    },
    ask(text, forceRefresh = false) {
      const question = text.trim().slice(0, MAX_QUESTION_CHARS);
      const about = panel.about();
      if (!question || running !== undefined || !about) return;
      const model = panel.model();
      const entry: AskedQuestion = { question, askedAt: Date.now(), ...(model && { model }), job: EMPTY_JOB };
      asked = [entry, ...asked.filter((each) => each.question !== question)];
      running = question;
      const request: QuestionRequest = { kind: 'question', question, ...about };
      handle = startJob(request, (job) => hear(entry, job), { engine: 'own', ...(forceRefresh && { forceRefresh }) });
      panel.changed();
    },
    cancel: () => handle?.cancel(),
    forget(question) {
      if (running === question) {
        handle?.close();
        running = undefined;
      }
      asked = asked.filter((each) => each.question !== question);
      kept = kept.filter((each) => each.question !== question);
      panel.changed();
      panel.forgotten(question);
    },
    close: () => handle?.close(),
  };
}

const isBullet = (bullet: Bullet | null): bullet is Bullet => bullet !== null;

function keptOf({ question, askedAt, model, job }: AskedQuestion): SavedQuestion {
  const answered = job.report?.label ?? model;
  const bullets = job.summary?.opening.filter(isBullet) ?? [];
  return { question, bullets, askedAt, ...(answered && { model: answered }) };
}

function shownAgain({ bullets, ...question }: SavedQuestion): AskedQuestion {
  return { ...question, kept: true, job: { status: 'done', notices: [], summary: { opening: bullets, sections: [] } } };
}
