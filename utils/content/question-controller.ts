import type { PanelPart, QuestionView } from '../../components/panel/panel-props.ts';
import type { CostEstimate, JobState, QuestionRequest, SavedQuestion } from '../domain/index.ts';
import type { PanelConfig } from './panel-config.ts';
import { createQuestionList, type QuestionList } from './question-list.ts';

interface Panel {
  plan(): PanelConfig;
  model(): string | undefined;
  changed(): void;
  answered(question: SavedQuestion): void;
  forgotten(question: string): void;
}

export interface QuestionController {
  questions: QuestionList;
  /** A part's job went on. */
  hear(part: PanelPart, job: JobState): void;
  /** The model is another one now: what was told of the one before is not true of it. */
  forgetOffers(): void;
  /** What the panel shows; undefined where nothing was asked and nothing can be. */
  view(): QuestionView | undefined;
}

/**
 * Where the questions of a panel are asked: about the parts that something was made of, by a model that may work. What
 * a part told stays while it is made again, so that nobody's words go while they are being typed.
 */
export function createQuestionController(panel: Panel): QuestionController {
  const readable = new Set<PanelPart>();
  const offers = new Map<PanelPart, CostEstimate>();

  function about(): Pick<QuestionRequest, 'article' | 'thread'> | undefined {
    const { article, thread } = panel.plan();
    const asked = {
      ...(article && readable.has('article') && { article }),
      ...(thread && readable.has('thread') && { thread }),
    };
    return asked.article || asked.thread ? asked : undefined;
  }

  function takes(): QuestionView['takes'] {
    const wanted = Object.keys(about() ?? {}) as PanelPart[];
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

  const questions = createQuestionList({ ...panel, about });
  return {
    questions,
    hear(part, { summary, digest, estimate: offer }) {
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
