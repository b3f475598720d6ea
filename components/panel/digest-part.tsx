import { useEffect, useRef } from 'preact/hooks';
import type { Bullet, DigestItem, JobState, Story } from '../../utils/domain/index.ts';
import { HACKER_NEWS, itemUrl } from '../../utils/sites/registry.ts';
import { numberText } from '../shared/format.ts';
import { Icon } from '../shared/icons.tsx';
import { memo } from '../shared/memo.ts';
import { MoodMark } from '../shared/mood-mark.tsx';
import { useText } from '../shared/text-context.ts';
import { BulletPlaceholders } from './bullet-list.tsx';
import { BulletText } from './bullet-view.tsx';
import { countText } from './comment-count.tsx';
import { MoodBar } from './mood-bar.tsx';
import { MoodMore } from './mood-more.tsx';
import { digestItemsOf, readyCount, visibleNotices } from './panel-contents.ts';
import { usePanelTools } from './panel-context.ts';
import { CancelledNote, ErrorBox, Notices } from './panel-notices.tsx';
import type { MoodView, PanelProps } from './panel-props.ts';

interface Search {
  state: PanelProps['threadSearch'];
  problem: PanelProps['searchProblem'];
}

interface DigestProps {
  job: JobState | undefined;
  kind: PanelProps['page']['kind'];
  search: Search;
  story: Story | undefined;
  /** Nothing stands above yet whose place is known: what may wait would be pushed down under the reader's hand. */
  early: boolean;
  /** What can be done with the moods of the page's comments. */
  moods: MoodView | undefined;
  /** What stands above; its notices are not told twice. */
  article: JobState | undefined;
}

/** "Hacker News 의견": mood bar and the comments worth reading, or the button that looks for the thread. */
export function DigestPart({ job, kind, search, story, early, moods, article }: DigestProps) {
  const t = useText();
  const { on } = usePanelTools();
  if (!job && kind === 'article') return early ? null : <FindThread {...search} />;
  const items = job && digestItemsOf(job);
  const waits = !job || (job.status === 'running' && !job.digest);
  const counts = job?.digest?.moods ?? (job?.digest && moods?.counts);
  const told = article ? visibleNotices(article) : [];
  const notices = job
    ? visibleNotices(job, article).filter(({ code }) => !told.some((notice) => notice.code === code))
    : [];
  return (
    <section class="part digest" data-part="digest" aria-busy={!job || job.status === 'running'}>
      <DigestHeading story={story} />
      {job?.error && <ErrorBox error={job.error} part="thread" />}
      <Notices notices={notices} part="thread" />
      {(counts || waits || job.status === 'running') && (
        <MoodBar moods={counts} picked={moods?.picked} pick={moods && on.pickMood} />
      )}
      {moods?.picked && <MoodFilterBar view={moods} />}
      <ul class={waits ? 'comments waits' : 'comments'}>
        {items?.map((item, index) =>
          item ? <DigestItemView key={index} item={item} top /> : <BulletPlaceholders key={index} />,
        )}
        {waits && [0, 1, 2].map((i) => <BulletPlaceholders key={i} lines={3} />)}
      </ul>
      {job?.status === 'done' && job.coverage?.total !== 0 && items?.length === 0 && (
        <p class="note">{t('panel_digest_none')}</p>
      )}
      {job?.status === 'cancelled' && article?.status !== 'cancelled' && (
        <CancelledNote parts={['thread']} some={readyCount(job) > 0} />
      )}
      {moods && !waits && <MoodMore view={moods} />}
    </section>
  );
}

function DigestHeading({ story }: { story: Story | undefined }) {
  const t = useText();
  return (
    <h3>
      {story ? (
        <a href={itemUrl(HACKER_NEWS, story.id)} target="_blank" rel="noopener noreferrer">
          {t('panel_digest')}
          <Icon name="out" />
        </a>
      ) : (
        t('panel_digest')
      )}
    </h3>
  );
}

/** One button throughout, so that the focus stays on it while it searches; it and Esc give the search up. */
function FindThread({ state = 'idle', problem }: Search) {
  const t = useText();
  const { on } = usePanelTools();
  const searching = state === 'searching';
  const part = useRef<HTMLDivElement>(null);
  // What went wrong stands above the button, and pushes it out of sight at the end of a panel.
  useEffect(() => {
    if (problem && part.current?.matches(':focus-within')) part.current.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  const label = {
    idle: problem ? 'panel_find_again' : 'panel_find',
    searching: 'panel_find_cancel',
    none: 'panel_find_again',
  } as const;
  const said = { idle: 'panel_find_what', searching: 'panel_finding', none: 'panel_find_none' } as const;
  const onClick = ({ detail }: MouseEvent) => {
    // The second half of a double click is no wish to stop.
    if (!searching) on.findThread();
    else if (detail < 2) on.cancelSearch();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!searching || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    on.cancelSearch();
  };
  return (
    <div class="find" data-part="find" ref={part}>
      {problem && <ErrorBox error={problem} />}
      <button type="button" class="wide-button" onClick={onClick} onKeyDown={onKeyDown}>
        {t(label[state])}
      </button>
      <p role="status">{t(said[state])}</p>
    </div>
  );
}

/** A comment is a source of its own words. */
function withSource({ bullet, commentId }: DigestItem): Bullet {
  return bullet.sources.length > 0 ? bullet : { ...bullet, sources: [{ kind: 'comment', id: commentId }] };
}

/** A comment of the digest with its replies; `top` is what stands on its own. */
const DigestItemView = memo(function DigestItemView({ item, top }: { item: DigestItem; top: boolean }) {
  const t = useText();
  const replies = item.replyCount > 0 && countText(t, 'panel_replies', item.replyCount, numberText(item.replyCount));
  return (
    <li data-part={top ? 'digest-item' : undefined} dir="auto">
      <MoodMark mood={item.mood} named />
      <BulletText bullet={withSource(item)} />
      {top && (item.author || replies) && (
        <span class="who" dir="ltr">
          {item.author && <bdi>{item.author}</bdi>}
          {replies && <span>{replies}</span>}
        </span>
      )}
      {item.replies.length > 0 && (
        <ul class="comments">
          {item.replies.map((reply) => (
            <DigestItemView key={reply.commentId} item={reply} top={false} />
          ))}
        </ul>
      )}
    </li>
  );
});

/** From one comment of the picked mood to the next. */
const MoodFilterBar = memo(function MoodWalk({ view: { of, at } }: { view: MoodView }) {
  const t = useText();
  const { on } = usePanelTools();
  return (
    <div class="walk">
      <button type="button" class="step" aria-label={t('moods_previous')} onClick={() => on.stepMood(-1)}>
        <Icon name="back" />
      </button>
      <span role="status">{at ? t('moods_at', at, of) : t('moods_of', of)}</span>
      <button type="button" class="step" aria-label={t('moods_next')} onClick={() => on.stepMood(1)}>
        <Icon name="forward" />
      </button>
      <button type="button" class="text-button" onClick={() => on.pickMood(undefined)}>
        {t('moods_clear')}
      </button>
    </div>
  );
});
