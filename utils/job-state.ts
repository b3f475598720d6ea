import type { JobEvent, JobState } from './model.ts';

export const EMPTY_JOB: JobState = { status: 'running', notices: [] };

function replaced<T>(list: readonly T[], index: number, value: T): T[] {
  const copy = [...list];
  copy[index] = value;
  return copy;
}

/** The state after `event`. Pure; an event that does not fit the state (a bullet without its outline) changes nothing. */
export function applyEvent(state: JobState, event: JobEvent): JobState {
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
      return {
        ...state,
        summary: {
          opening: Array(event.opening).fill(null),
          sections: event.sections.map((s) => ({ heading: s.heading, bullets: Array(s.bullets).fill(null) })),
        },
      };
    case 'heading':
    case 'bullet':
      return withSummary(state, event);
    case 'threads':
      return { ...state, digest: { items: Array(event.items).fill(null), moods: event.moods } };
    case 'item':
      if (!state.digest || event.index >= state.digest.items.length) return state;
      return { ...state, digest: { ...state.digest, items: replaced(state.digest.items, event.index, event.item) } };
    case 'coverage':
      return { ...state, coverage: event.coverage };
    case 'notice':
      if (state.notices.some((n) => n.code === event.notice.code)) return state;
      return { ...state, notices: [...state.notices, event.notice] };
    case 'offer':
      return { ...state, offer: event.offer };
    case 'own':
      return { ...state, own: true };
    case 'done':
      return { ...state, status: 'done', progress: undefined, report: event.report };
    case 'failed':
      return { ...state, status: 'failed', progress: undefined, error: event.error };
  }
}

function withSummary(state: JobState, event: Extract<JobEvent, { type: 'heading' | 'bullet' }>): JobState {
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
