import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JobState } from '../../utils/domain/index.ts';
import { languageOf } from '../shared/format.ts';
import { NoBreakText } from '../shared/no-break-text.tsx';
import { useText } from '../shared/text-context.ts';
import { ArticlePart } from './article-part.tsx';
import { DigestPart } from './digest-part.tsx';
import { Footer } from './footer.tsx';
import { EdgeGrip, SheetGrip } from './grips.tsx';
import { Status, statusText } from './live-status.tsx';
import { Meta } from './meta.tsx';
import { readyCount } from './panel-contents.ts';
import { PanelProvider, usePanelTools, usePanelToolsFor } from './panel-context.ts';
import { ErrorBox, TextButton } from './panel-notices.tsx';
import type { PanelProps } from './panel-props.ts';
import { QuestionSection } from './question-section.tsx';
import { TopBar } from './top-bar.tsx';
import { useEscape, useMoodKeys } from './use-panel-keys.ts';
import { type ChangeLayout, useLayout } from './use-panel-layout.ts';
import { useSelectionGuard } from './use-selection-guard.ts';

/** Characters; what is longer may be cut off in the panel, and is told whole to who points at it. */
const LONG_TITLE = 100;

/**
 * The panel beside a page, to be rendered into a shadow root with tokens.css and panel.css. Everything it shows is in
 * its props; everything the reader does goes to `on`. The element to focus on demand is `[data-part=panel]`.
 */
export function Panel(props: PanelProps) {
  const { page, article, thread, on } = props;
  const t = useText();
  const story = page.story ?? thread?.story;
  const articleUrl = article?.article?.url ?? (page.kind === 'article' ? page.url : (story?.url ?? page.url));
  const tools = usePanelToolsFor(on, articleUrl);
  const [layout, changeLayout] = useLayout(props.layout, tools.on.layout);
  const [said, say] = useToast();
  const root = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const tab = useRef<HTMLButtonElement>(null);
  const foldedHere = useRef(false);
  const ready = readyCount(article) + readyCount(thread);
  const unread = useUnread(layout.folded, ready);
  const guard = useSelectionGuard();
  useEscape(root, layout.folded, tools.on.close);
  useMoodKeys(root, props.moods?.picked !== undefined, tools.on.stepMood);

  const change: ChangeLayout = (next, settled) => {
    foldedHere.current = next.folded !== layout.folded;
    changeLayout(next, settled);
  };
  // The focus goes with the reader, but only where it was the reader who folded.
  useLayoutEffect(() => {
    if (foldedHere.current) (layout.folded ? tab.current : panel.current)?.focus({ preventScroll: true });
    foldedHere.current = false;
  }, [layout.folded]);

  const searching: JobState | undefined =
    props.threadSearch === 'searching' ? { status: 'running', notices: [] } : undefined;
  const answering = props.questions?.list.find(({ job }) => job.status === 'running')?.job;
  const wrong = props.problem ?? props.searchProblem;
  const problem = wrong && t(`error_${wrong.code}`, ...(wrong.values ?? []));
  const copy = async () => {
    try {
      await tools.on.copy?.();
      say(t('panel_copied'));
    } catch {
      say(t('panel_copy_failed'));
    }
  };

  return (
    <PanelProvider value={tools}>
      <div class="yoyak" ref={root} data-theme={props.theme} data-side={layout.side} dir="ltr" lang={languageOf(t)}>
        {layout.folded && (
          <FoldedTab button={tab} unread={unread} unfold={() => change({ ...layout, folded: false })} />
        )}
        <aside
          class={layout.folded ? 'panel folded' : 'panel'}
          data-part="panel"
          ref={panel}
          tabIndex={-1}
          aria-label={t('panel_label')}
          style={{ '--width': `${layout.width}px`, '--sheet': layout.sheet }}
        >
          <EdgeGrip layout={layout} change={change} />
          <SheetGrip layout={layout} change={change} />
          <div class="scroll">
            <TopBar
              url={page.url}
              mode={props.mode}
              layout={layout}
              change={change}
              copy={ready > 0 && on.copy ? copy : undefined}
              ownModel={props.ownModel}
            />
            <ProgressLine jobs={[article, thread, searching, answering]} />
            <div class="body" {...guard}>
              <h2 data-part="title" dir="auto" title={page.title.length > LONG_TITLE ? page.title : undefined}>
                <NoBreakText text={page.title} />
              </h2>
              <Meta page={page} story={story} favorite={props.favorite} />
              {props.next && <NextArticleNote title={props.next} />}
              {props.problem && <ErrorBox error={props.problem} />}
              {props.offline && <p class="note">{t('panel_offline')}</p>}
              <ArticlePart
                job={article}
                access={props.articleAccess}
                domain={page.domain ?? story?.domain}
                both={thread?.status === 'cancelled'}
              />
              <DigestPart
                job={thread}
                kind={page.kind}
                search={{ state: props.threadSearch, problem: props.searchProblem }}
                story={story}
                early={article?.status === 'running' && !article.summary}
                moods={props.moods}
                article={article}
              />
              {props.questions && <QuestionSection view={props.questions} />}
            </div>
            <Footer article={article} thread={thread} />
          </div>
          {said && (
            <p class="toast" aria-hidden="true">
              {said}
            </p>
          )}
          <Status text={said || problem || (props.next ? t('panel_moved') : statusText(article, thread, t))} />
        </aside>
      </div>
    </PanelProvider>
  );
}

/** How long a short word to the reader stays, in milliseconds. */
const STAYS = 2_500;

/** What was last said to the reader, empty again after a while. */
function useToast(): [string, (text: string) => void] {
  const [said, say] = useState('');
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(say, STAYS, '');
    return () => clearTimeout(timer);
  }, [said]);
  return [said, say];
}

/** The page became another article without loading: what is shown here is about the one before. */
function NextArticleNote({ title }: { title: string }) {
  const t = useText();
  const { on } = usePanelTools();
  return (
    <div class="note" data-part="moved">
      <div>
        <p>{t('panel_moved')}</p>
        <p class="detail" dir="auto">
          {title}
        </p>
        <TextButton act={on.follow}>{t('panel_follow')}</TextButton>
      </div>
    </div>
  );
}

/** The thin line under the top bar: as far as the running jobs are on average, or just moving where nobody knows. */
function ProgressLine({ jobs }: { jobs: (JobState | undefined)[] }) {
  const t = useText();
  const running = jobs.filter((job) => job?.status === 'running');
  if (running.length === 0) return null;
  const ratios = running.map((job) => job?.progress?.ratio).filter((ratio) => ratio !== undefined);
  const percent = ratios.length && Math.round((ratios.reduce((sum, ratio) => sum + ratio, 0) / running.length) * 100);
  return (
    <div
      class={ratios.length ? 'progress late' : 'progress unknown late'}
      role="progressbar"
      aria-label={t('panel_working')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={ratios.length ? percent : undefined}
    >
      <i style={ratios.length ? { width: `${percent}%` } : undefined} />
    </div>
  );
}

interface TabProps {
  button: RefObject<HTMLButtonElement | null>;
  unread: boolean;
  unfold(): void;
}

/** What is left of a folded panel: the seal at the edge, with a dot when something new has come. */
function FoldedTab({ button, unread, unfold }: TabProps) {
  const t = useText();
  const label = t(unread ? 'panel_unfold_new' : 'panel_unfold');
  return (
    <button type="button" class="tab" ref={button} aria-label={label} title={label} onClick={unfold}>
      <span class="seal" aria-hidden="true">
        요
      </span>
      {unread && <i class="unread" />}
    </button>
  );
}

/** Whether more is ready than when the panel was last open. */
function useUnread(folded: boolean, ready: number): boolean {
  const seen = useRef(0);
  if (!folded) seen.current = ready;
  return folded && ready > seen.current;
}
