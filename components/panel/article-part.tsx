import type { JobState, SummaryDraft } from '../../utils/domain/index.ts';
import { memo } from '../shared/memo.ts';
import { NoBreakText } from '../shared/no-break-text.tsx';
import { useText } from '../shared/text-context.ts';
import { BulletList, BulletPlaceholders } from './bullet-list.tsx';
import { readyCount, summaryOf, visibleNotices } from './panel-contents.ts';
import { usePanelTools } from './panel-context.ts';
import { CancelledNote, ErrorBox, Notices } from './panel-notices.tsx';
import type { ArticleAccess } from './panel-props.ts';

interface ArticleProps {
  job: JobState | undefined;
  access: ArticleAccess;
  domain: string | undefined;
  /** The digest was stopped as well: one note speaks for both. */
  both: boolean;
}

/** The opening bullets and the headed sections, or what stands in their place. */
export function ArticlePart({ job, access, domain, both }: ArticleProps) {
  if (!job && access === 'none') return null;
  if (!job && access === 'ask') return <Ask domain={domain} />;
  return (
    <div class="part" aria-busy={!job || job.status === 'running'}>
      {job?.error && <ErrorBox error={job.error} part="article" />}
      {job && <Notices notices={visibleNotices(job)} part="article" />}
      <ArticleBody job={job} />
      {job?.status === 'cancelled' && (
        <CancelledNote parts={both ? ['article', 'thread'] : ['article']} some={readyCount(job) > 0} />
      )}
    </div>
  );
}

function ArticleBody({ job }: { job: JobState | undefined }) {
  const summary = job && summaryOf(job);
  if (!summary) return !job || job.status === 'running' ? <WaitingArticle /> : null;
  return (
    <>
      {summary.opening.length > 0 && (
        <div class="opening">
          <BulletList bullets={summary.opening} />
        </div>
      )}
      {summary.sections.map((section, index) => (
        <SectionView key={index} section={section} />
      ))}
    </>
  );
}

/** The room of an opening and of what can be seen of the sections below it: the digest is not read where it cannot stay. */
function WaitingArticle() {
  return (
    <div class="early">
      <div class="opening waits">
        <WaitingBullets count={5} />
      </div>
      <div class="section waits">
        <WaitingBullets count={4} />
      </div>
    </div>
  );
}

function WaitingBullets({ count }: { count: number }) {
  return (
    <ul class="bullets">
      {Array.from({ length: count }, (_, i) => (
        <BulletPlaceholders key={i} />
      ))}
    </ul>
  );
}

function Ask({ domain }: { domain: string | undefined }) {
  const t = useText();
  const { on } = usePanelTools();
  return (
    <div class="ask">
      <p>{domain ? t('panel_ask', domain) : t('panel_ask_somewhere')}</p>
      <button type="button" class="main-button" onClick={on.askArticle}>
        {t('panel_ask_button')}
      </button>
    </div>
  );
}

/** One headed section; it renders again only when one of its own bullets came. */
const SectionView = memo(function SectionView({ section }: { section: SummaryDraft['sections'][number] }) {
  return (
    <section class="section" data-part="section">
      {section.heading && (
        <h3 dir="auto">
          <NoBreakText text={section.heading} />
        </h3>
      )}
      <BulletList bullets={section.bullets} />
    </section>
  );
});
