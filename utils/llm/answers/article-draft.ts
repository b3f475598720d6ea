import type { Bullet, JobEvent } from '../../domain/index.ts';
import { emphasisIn } from '../../extractive/emphasis/key-phrase.ts';
import type { SourceEntry } from '../../grounding/numbered-sources.ts';
import { ANSWER_SHAPE } from '../prompts/answer-style.ts';
import type { NumberedArticle } from '../prompts/number-lines.ts';
import { articleShape } from '../prompts/prompt.ts';
import type { AnswerLine } from './jsonl-lines.ts';
import type { BulletMaker } from './make-bullet.ts';

/** Lines beyond what a panel shows after which an answer is not read on. */
const PATIENCE = 60;

/** What a model's lines have made of an article so far. */
export interface ArticleDraft {
  opening: Bullet[];
  sections: { heading: string; bullets: Bullet[] }[];
  /** Lines that were passed over: doubles, what rests on nothing, what is too much. */
  dropped: number;
}

/** The part of an article that a line is about. */
export interface DraftPosition {
  among(entry: SourceEntry): boolean;
  /** Sections of the whole draft at the part's end, at most. */
  sections: number;
}

export interface ArticleDrafter {
  draft: ArticleDraft;
  /** What one line changes. `within`: of a part, which has sections alone and rests on its own sentences. */
  add(line: AnswerLine, within?: DraftPosition): JobEvent[];
  /** Another part begins: a heading that waits for a bullet waits no more. */
  begin(): void;
  /** The first lines of sections in the places of the opening that stayed empty. */
  fill(): JobEvent[];
  /** Whether nothing that may come is needed any more. */
  full(): boolean;
}

/** Builds a summary of a model's lines and tells each change; the outline grows, and only at its end. */
export function draftArticle(article: NumberedArticle, maker: BulletMaker): ArticleDrafter {
  const wanted = articleShape(article).opening;
  const draft: ArticleDraft = { opening: [], sections: [], dropped: 0 };
  const said = new Set<string>();
  let heading: string | undefined;

  const outline = (): JobEvent => ({
    type: 'outline',
    opening: Math.max(wanted, draft.opening.length),
    sections: draft.sections.map((section) => ({ heading: section.heading, bullets: section.bullets.length })),
    more: true,
  });
  const drop = (): JobEvent[] => {
    draft.dropped++;
    return [];
  };

  function addOpening(line: AnswerLine): JobEvent[] {
    if (draft.opening.length >= wanted) return drop();
    const made = maker.make({ ...line, depth: 0 }, { shorten: true })?.bullet;
    if (!made || !isNew(made)) return drop();
    const strong = made.strong ?? emphasisIn(made.text, made.language, () => 1);
    const bullet = { ...made, ...(strong && { strong }) };
    const first = draft.opening.length === 0 && draft.sections.length === 0;
    draft.opening.push(bullet);
    const index = draft.opening.length - 1;
    return [...(first ? [outline()] : []), { type: 'bullet', section: -1, index, bullet }];
  }

  function addBullet(line: AnswerLine, within?: DraftPosition): JobEvent[] {
    const most = Math.min(ANSWER_SHAPE.sections, within?.sections ?? ANSWER_SHAPE.sections);
    const full = draft.sections.length >= most;
    const open = heading === undefined ? draft.sections.at(-1) : undefined;
    if (open && open.bullets.length >= ANSWER_SHAPE.perSection) return drop();
    if (!open && full) return drop();
    const made = maker.make(line, { shorten: true, ...(within && { among: within.among }) })?.bullet;
    if (!made || !isNew(made)) return drop();
    const section = open ?? { heading: heading ?? '', bullets: [] };
    if (!open) draft.sections.push(section);
    heading = undefined;
    const above = section.bullets.at(-1);
    const depth = Math.min(made.depth, above ? above.depth + 1 : 0) as Bullet['depth'];
    const bullet = { ...made, depth };
    section.bullets.push(bullet);
    const at = draft.sections.length - 1;
    return [outline(), { type: 'bullet', section: at, index: section.bullets.length - 1, bullet }];
  }

  /** Two parts may have a section of one name; what only goes on with the last one has no heading of its own. */
  function isNewHeading(text: string, within: DraftPosition | undefined): boolean {
    if (!within) return draft.sections.every((section) => section.heading !== text);
    const last = draft.sections.at(-1);
    return last?.heading !== text || last.bullets.length > ANSWER_SHAPE.perSection / 2;
  }

  function isNew({ text }: Bullet): boolean {
    const key = text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
    if (said.has(key)) return false;
    said.add(key);
    return true;
  }

  return {
    draft,
    full: () => draft.dropped >= PATIENCE,
    begin() {
      heading = undefined;
    },
    fill() {
      const firsts = draft.sections.flatMap(({ bullets }) => bullets[0] ?? []);
      const others = draft.sections.flatMap(({ bullets }) => bullets.slice(1));
      const left = [...firsts, ...others].slice(0, wanted - draft.opening.length);
      return left.map((bullet) => {
        const index = draft.opening.push({ ...bullet, depth: 0 }) - 1;
        return { type: 'bullet', section: -1, index, bullet: { ...bullet, depth: 0 } };
      });
    },
    add(line, within) {
      if (within && (line.kind === 'title' || line.kind === 'none')) return [];
      if (line.kind === 'title') {
        const text = maker.heading(line.text);
        return text === '' || text === article.title ? [] : [{ type: 'title', text }];
      }
      if (line.kind === 'heading') {
        const text = maker.heading(line.text);
        if (text !== '' && isNewHeading(text, within)) heading = text;
        return [];
      }
      if (line.kind === 'none') return drop();
      if (within) return addBullet(line, within);
      const opens = line.kind === 'opening' || (heading === undefined && draft.sections.length === 0);
      return opens && draft.opening.length < wanted
        ? addOpening(line)
        : line.kind === 'opening'
          ? drop()
          : addBullet(line);
    },
  };
}
