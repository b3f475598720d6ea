import { render } from 'preact';
import { Panel } from '../../components/panel/panel.tsx';
import type { PanelPart, PanelProps } from '../../components/panel/panel-props.ts';
import { TextContext } from '../../components/shared/text-context.ts';
import type { JobState, PlainError } from '../domain/index.ts';
import { translateWith } from '../i18n/texts.ts';
import type { PageState } from '../messaging/index.ts';
import type { PanelConfig } from './panel-config.ts';
import type { ShadowHost } from './shadow-host.ts';

/** What changes in a panel while it is open. */
export interface PanelState {
  parts: Partial<Record<PanelPart, JobState>>;
  threadSearch: NonNullable<PanelProps['threadSearch']>;
  searchProblem?: PlainError | undefined;
  problem?: PlainError | undefined;
}

/** All that a panel shows. */
export interface PanelView extends PanelState, Pick<PanelProps, 'theme' | 'questions' | 'on'> {
  plan: PanelConfig;
  welcome: PageState;
}

/** Draws the panel into its host. */
export function drawPanel(host: ShadowHost, { plan, welcome, parts, ...view }: PanelView): void {
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
export function erasePanel(host: ShadowHost): void {
  render(null, host.mount);
}

/** Whether a panel has nothing to hurry for any more: a line stands in it, or none is on its way. */
export function hasLine({ parts }: PanelState, plan: PanelConfig): boolean {
  const some = [plan.article && parts.article, plan.thread && parts.thread];
  return (
    some.some((job) => job?.digest?.items.some(Boolean) || job?.summary?.opening.some(Boolean)) ||
    [plan.article, plan.thread].every((request, at) => !request || (some[at]?.status ?? 'running') !== 'running')
  );
}
