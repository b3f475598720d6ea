import type { Story } from '../../utils/domain/index.ts';
import { HACKER_NEWS, itemUrl } from '../../utils/sites/registry.ts';
import { ageText, numberText } from '../shared/format.ts';
import { Icon } from '../shared/icons.tsx';
import { webUrl } from '../shared/links.ts';
import { useText } from '../shared/text-context.ts';
import { LinkedCount } from './comment-count.tsx';
import { usePanelTools } from './panel-context.ts';
import type { PanelPage } from './panel-props.ts';

/** "412점 by danso 21시간 전 ★ 저장됨 댓글 530개 wired.com". */
export function Meta({ page, story, favorite }: { page: PanelPage; story: Story | undefined; favorite: boolean }) {
  const t = useText();
  return (
    <div class="meta" data-part="meta">
      {story?.points !== undefined && (
        <LinkedCount t={t} of="panel_points" count={story.points}>
          <b>{numberText(story.points)}</b>
        </LinkedCount>
      )}
      {story?.author && (
        <span class="author" dir="auto">
          {t('panel_by', story.author)}
        </span>
      )}
      {story?.createdAt && <time dateTime={story.createdAt}>{ageText(story.createdAt, page.now, t)}</time>}
      <Star favorite={favorite} />
      {story?.commentCount !== undefined && <CommentCount story={story} count={story.commentCount} page={page} />}
      <Domain page={page} story={story} />
    </div>
  );
}

function Star({ favorite }: { favorite: boolean }) {
  const t = useText();
  const { on } = usePanelTools();
  return (
    <button type="button" class="star" data-part="star" aria-pressed={favorite} onClick={on.star}>
      <Icon name="star" filled={favorite} />
      {t(favorite ? 'panel_saved' : 'panel_save')}
    </button>
  );
}

function CommentCount({ story, count, page }: { story: Story; count: number; page: PanelPage }) {
  const t = useText();
  const text = (
    <LinkedCount t={t} of="panel_comments" count={count}>
      <b>{numberText(count)}</b>
    </LinkedCount>
  );
  if (page.kind === 'thread') return text;
  return (
    <a href={itemUrl(HACKER_NEWS, story.id)} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}

/** On a thread the way to the article; on the article itself just its name. */
function Domain({ page, story }: { page: PanelPage; story: Story | undefined }) {
  const domain = page.domain ?? story?.domain;
  if (!domain) return null;
  const href = page.kind === 'thread' ? webUrl(story?.url) : undefined;
  if (!href) return <span class="domain">{domain}</span>;
  return (
    <a class="domain" href={href} target="_blank" rel="noopener noreferrer">
      {domain}
    </a>
  );
}
