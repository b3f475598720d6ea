import { render } from 'preact';
import { Panel } from '../../components/panel/panel.tsx';
import type { PanelProps, Part } from '../../components/panel/props.ts';
import { TextContext } from '../../components/shared/text.ts';
import type { PageWelcome } from '../messages.ts';
import type { JobState, PlainError } from '../model.ts';
import { translateWith } from '../texts.ts';
import type { Host } from './host.ts';
import type { Plan } from './plan.ts';

/** What changes in a panel while it is open. */
export interface PanelState {
  parts: Partial<Record<Part, JobState>>;
  threadSearch: NonNullable<PanelProps['threadSearch']>;
  searchProblem?: PlainError | undefined;
  problem?: PlainError | undefined;
}

/** All that a panel shows. */
export interface PanelView extends PanelState, Pick<PanelProps, 'theme' | 'questions' | 'on'> {
  plan: Plan;
  welcome: PageWelcome;
}

/** Draws the panel into its host. */
export function drawPanel(host: Host, { plan, welcome, parts, ...view }: PanelView): void {
  const { article, thread } = parts;
  host.element.dataset.theme = view.theme;
  render(
    <TextContext.Provider value={translateWith(welcome.texts)}>
      <Panel
        page={{
          kind: plan.kind,
          url: plan.url,
          // A page that could not be read has no title of its own; who read the thread elsewhere knows it.
          title:
            article?.title ?? thread?.title ?? article?.article?.title ?? (plan.title || thread?.story?.title || ''),
          domain: plan.domain,
          story: plan.story ?? thread?.story,
          now: Date.now(),
        }}
        article={article}
        articleAccess={plan.articleAccess}
        thread={thread}
        threadSearch={plan.findThread ? view.threadSearch : undefined}
        searchProblem={view.searchProblem}
        moods={plan.moods}
        ownModel={welcome.ownModel}
        questions={view.questions}
        favorite={welcome.favorite}
        mode={welcome.mode}
        layout={welcome.layout}
        theme={view.theme}
        offline={!navigator.onLine}
        problem={view.problem}
        next={plan.next?.title}
        on={view.on}
      />
    </TextContext.Provider>,
    host.mount,
  );
}

/** Takes the panel out of its host. */
export function erasePanel(host: Host): void {
  render(null, host.mount);
}

/** Whether a panel has nothing to hurry for any more: a line stands in it, or none is on its way. */
export function hasLine({ parts }: PanelState, plan: Plan): boolean {
  const some = [plan.article && parts.article, plan.thread && parts.thread];
  return (
    some.some((job) => job?.digest?.items.some(Boolean) || job?.summary?.opening.some(Boolean)) ||
    [plan.article, plan.thread].every((request, at) => !request || (some[at]?.status ?? 'running') !== 'running')
  );
}
