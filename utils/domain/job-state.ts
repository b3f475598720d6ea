import type { JobEvent, JobState, NoticeCode, SummaryDraft } from './index.ts';

type EventOf<T extends JobEvent['type']> = Extract<JobEvent, { type: T }>;

export const EMPTY_JOB: JobState = { status: 'running', notices: [] };

/** That a model made some of a part and can make the rest. */
export const PARTIAL_CODES: readonly NoticeCode[] = ['model_partly', 'model_stopped', 'comments_left'];

/** Whether a finished part is what a model of the reader's own had made before it failed or stopped: the rest can still be made. */
export const isPartial = ({ status, notices }: JobState): boolean =>
  status === 'done' && notices.some(({ code }) => PARTIAL_CODES.includes(code));

function replaced<T>(list: readonly T[], index: number, value: T): T[] {
  const copy = [...list];
  copy[index] = value;
  return copy;
}

/** The state after `event`. Pure; an event that does not fit the state (a bullet without its outline) changes nothing. */
export function applyJobEvent(state: JobState, event: JobEvent): JobState {
  switch (event.type) {
    case 'state':
      return event.state;
    case 'progress':
      return { ...state, progress: event.progress };
    case 'article':
      return { ...state, article: event.article };
    case 'story':
      return { ...state, story: event.story };
    case 'title':
      return { ...state, title: event.text };
    case 'outline':
      return { ...state, summary: outlined(event.more ? state.summary : undefined, event) };
    case 'heading':
    case 'bullet':
      return withSummary(state, event);
    case 'threads': {
      const items = grown(event.more ? state.digest?.items : undefined, event.items);
      return { ...state, digest: { ...state.digest, items } };
    }
    case 'moods':
      return { ...state, digest: { items: [], ...state.digest, moods: event.moods } };
    case 'whole':
      return state.summary ? { ...state, summary: cut(state.summary, event) } : state;
    case 'whole-digest':
      if (!state.digest) return state;
      return { ...state, digest: { ...state.digest, items: state.digest.items.slice(0, event.items) } };
    case 'item':
      if (!state.digest || event.index >= state.digest.items.length) return state;
      return { ...state, digest: { ...state.digest, items: replaced(state.digest.items, event.index, event.item) } };
    case 'coverage':
      return { ...state, coverage: event.coverage };
    case 'usage':
      return { ...state, usage: { input: event.input, output: event.output } };
    case 'notice':
      if (state.notices.some((n) => n.code === event.notice.code)) return state;
      return { ...state, notices: [...state.notices, event.notice] };
    case 'offer':
      return { ...state, estimate: event.offer };
    case 'own':
      return { ...state, byUserModel: true };
    case 'done':
      return { ...state, status: 'done', progress: undefined, report: event.report };
    case 'failed':
      return { ...state, status: 'failed', progress: undefined, error: event.error };
  }
}

/** `list` with at least `length` places. */
function grown<T>(list: readonly (T | null)[] | undefined, length: number): (T | null)[] {
  const copy = [...(list ?? [])];
  while (copy.length < length) copy.push(null);
  return copy;
}

/** The places that an outline names, over what is there: a section keeps the heading and the bullets that it has. */
function outlined(before: SummaryDraft | undefined, outline: EventOf<'outline'>): SummaryDraft {
  const sections = outline.sections.map(({ heading, bullets }, i) => {
    const known = before?.sections[i];
    if (known && known.bullets.length >= bullets) return known;
    return { heading: known?.heading ?? heading, bullets: grown(known?.bullets, bullets) };
  });
  const beyond = before?.sections.slice(sections.length) ?? [];
  return { opening: grown(before?.opening, outline.opening), sections: [...sections, ...beyond] };
}

function cut(summary: SummaryDraft, { opening, sections }: EventOf<'whole'>): SummaryDraft {
  return {
    opening: summary.opening.slice(0, opening),
    sections: summary.sections
      .slice(0, sections.length)
      .map((section, i) => ({ ...section, bullets: section.bullets.slice(0, sections[i]) })),
  };
}

function withSummary(state: JobState, event: EventOf<'heading' | 'bullet'>): JobState {
  const { summary } = state;
  if (!summary) return state;
  if (event.section === -1) {
    if (event.type !== 'bullet' || event.index >= summary.opening.length) return state;
    return { ...state, summary: { ...summary, opening: replaced(summary.opening, event.index, event.bullet) } };
  }
  const section = summary.sections[event.section];
  if (!section) return state;
  if (event.type === 'bullet' && event.index >= section.bullets.length) return state;
  const next =
    event.type === 'heading'
      ? { ...section, heading: event.text }
      : { ...section, bullets: replaced(section.bullets, event.index, event.bullet) };
  return { ...state, summary: { ...summary, sections: replaced(summary.sections, event.section, next) } };
}
