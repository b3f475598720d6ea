import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JobState } from '../../utils/model.ts';
import { languageOf } from '../shared/format.ts';
import { useText } from '../shared/text.ts';
import { WholeWords } from '../shared/words.tsx';
import { ArticlePart } from './article-part.tsx';
import { PanelProvider, useToolsFor } from './context.ts';
import { DigestPart } from './digest-part.tsx';
import { FoldedTab, useUnread } from './folded-tab.tsx';
import { Footer } from './footer.tsx';
import { EdgeGrip, SheetGrip } from './grips.tsx';
import { Meta } from './meta.tsx';
import { MovedOn } from './moved-on.tsx';
import { ErrorBox } from './notes.tsx';
import { ProgressLine } from './progress-line.tsx';
import type { PanelProps } from './props.ts';
import { Questions } from './questions.tsx';
import { readyCount } from './ready.ts';
import { Status, statusText } from './status.tsx';
import { TopBar } from './top-bar.tsx';
import { useEscape } from './use-escape.ts';
import { type ChangeLayout, useLayout } from './use-layout.ts';
import { useMoodKeys } from './use-mood-keys.ts';
import { useSaid } from './use-said.ts';
import { useSelectionGuard } from './use-selection-guard.ts';

/** Characters; what is longer may be cut off in the panel, and is told whole to who points at it. */
const LONG_TITLE = 100;

/**
 * The panel beside a page, to be rendered into a shadow root with tokens.css and style.css. Everything it shows is in
 * its props; everything the reader does goes to `on`. The element to focus on demand is `[data-part=panel]`.
 */
export function Panel(props: PanelProps) {
  const { page, article, thread, on } = props;
  const t = useText();
  const story = page.story ?? thread?.story;
  const articleUrl = article?.article?.url ?? (page.kind === 'article' ? page.url : (story?.url ?? page.url));
  const tools = useToolsFor(on, articleUrl);
  const [layout, changeLayout] = useLayout(props.layout, tools.on.layout);
  const [said, say] = useSaid();
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
                <WholeWords text={page.title} />
              </h2>
              <Meta page={page} story={story} favorite={props.favorite} />
              {props.next && <MovedOn title={props.next} />}
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
              {props.questions && <Questions view={props.questions} />}
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
