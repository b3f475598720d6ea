import type { Part, QuestionView } from '../../components/panel/props.ts';
import type { JobState, KeptQuestion, Offer, QuestionRequest } from '../model.ts';
import type { Plan } from './plan.ts';
import { createQuestions, type Questions } from './questions.ts';

interface Panel {
  plan(): Plan;
  model(): string | undefined;
  changed(): void;
  answered(question: KeptQuestion): void;
  forgotten(question: string): void;
}

export interface QuestionDesk {
  questions: Questions;
  /** A part's job went on. */
  hear(part: Part, job: JobState): void;
  /** The model is another one now: what was told of the one before is not true of it. */
  forgetOffers(): void;
  /** What the panel shows; undefined where nothing was asked and nothing can be. */
  view(): QuestionView | undefined;
}

/**
 * Where the questions of a panel are asked: about the parts that something was made of, by a model that may work. What
 * a part told stays while it is made again, so that nobody's words go while they are being typed.
 */
export function createQuestionDesk(panel: Panel): QuestionDesk {
  const readable = new Set<Part>();
  const offers = new Map<Part, Offer>();

  function about(): Pick<QuestionRequest, 'article' | 'thread'> | undefined {
    const { article, thread } = panel.plan();
    const asked = {
      ...(article && readable.has('article') && { article }),
      ...(thread && readable.has('thread') && { thread }),
    };
    return asked.article || asked.thread ? asked : undefined;
  }

  function takes(): QuestionView['takes'] {
    const wanted = Object.keys(about() ?? {}) as Part[];
    const told = wanted.flatMap((part) => offers.get(part) ?? []);
    const [first] = told;
    if (!panel.model() || !first || told.some(({ problem }) => problem)) return undefined;
    const costs = told.flatMap(({ question }) => question?.cost ?? []);
    return {
      label: first.label,
      tokens: told.reduce((sum, { question }) => sum + (question?.tokens ?? 0), 0),
      ...(costs.length === told.length && { cost: costs.reduce((sum, cost) => sum + cost, 0) }),
    };
  }

  const questions = createQuestions({ ...panel, about });
  return {
    questions,
    hear(part, { summary, digest, offer }) {
      if (summary || digest) readable.add(part);
      if (offer) offers.set(part, offer);
    },
    forgetOffers: () => offers.clear(),
    view() {
      const list = questions.list();
      const taken = takes();
      return list.length > 0 || taken ? { list, ...(taken && { takes: taken }) } : undefined;
    },
  };
}
