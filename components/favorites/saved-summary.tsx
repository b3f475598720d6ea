import type { Bullet, Digest, DigestItem, Favorite, Source, Summary } from '../../utils/domain/index.ts';
import { HACKER_NEWS, itemUrl } from '../../utils/sites/registry.ts';
import { type BulletBranch, bulletTree } from '../panel/bullet-tree.ts';
import { BulletMarks, BulletWords } from '../panel/bullet-view.tsx';
import { countText } from '../panel/comment-count.tsx';
import { MoodBar } from '../panel/mood-bar.tsx';
import { languageOf, numberText } from '../shared/format.ts';
import { sentenceUrl } from '../shared/links.ts';
import { memo } from '../shared/memo.ts';
import { MoodMark } from '../shared/mood-mark.tsx';
import { NoBreakText } from '../shared/no-break-text.tsx';
import { useText } from '../shared/text-context.ts';

/** A bullet that was kept, leading to where it came from. */
function KeptBullet({ bullet, url }: { bullet: Bullet; url: string }) {
  const t = useText();
  const lang = bullet.language === languageOf(t) || bullet.language === 'other' ? undefined : bullet.language;
  const [source] = bullet.sources;
  const href = source && hrefOf(source, url);
  if (!href) {
    return (
      <span lang={lang}>
        <BulletWords bullet={bullet} />
        <BulletMarks bullet={bullet} />
      </span>
    );
  }
  return (
    <>
      <a class="source" href={href} lang={lang} target="_blank" rel="noopener noreferrer" draggable={false}>
        <BulletWords bullet={bullet} />
      </a>
      <BulletMarks bullet={bullet} />
    </>
  );
}

const hrefOf = (source: Source, url: string): string | undefined =>
  source.kind === 'comment' ? itemUrl(HACKER_NEWS, source.id) : sentenceUrl(url, source.text);

/** Bullets that were kept, as nested lists. */
export function SavedBullets({ branches, url }: { branches: BulletBranch[]; url: string }) {
  return (
    <ul class="bullets">
      {branches.map(
        ({ index, bullet, below }) =>
          bullet && (
            <li key={index} dir="auto">
              <KeptBullet bullet={bullet} url={url} />
              {below.length > 0 && <SavedBullets branches={below} url={url} />}
            </li>
          ),
      )}
    </ul>
  );
}

/** The opening bullets and the headed sections. */
export const SavedSummary = memo(function KeptSummary({ summary, url }: { summary: Summary; url: string }) {
  return (
    <>
      {summary.opening.length > 0 && (
        <div class="opening">
          <SavedBullets branches={bulletTree(summary.opening)} url={url} />
        </div>
      )}
      {summary.sections.map(({ heading, bullets }, index) => (
        <section key={index} class="section">
          {heading && (
            <h3 dir="auto">
              <NoBreakText text={heading} />
            </h3>
          )}
          <SavedBullets branches={bulletTree(bullets)} url={url} />
        </section>
      ))}
    </>
  );
});

/** "Hacker News 의견": mood bar and comments. */
export const SavedDigest = memo(function KeptDigest({ digest, favorite }: { digest: Digest; favorite: Favorite }) {
  const t = useText();
  const { storyId } = favorite;
  return (
    <section class="digest">
      <h3>
        {storyId === undefined ? (
          t('panel_digest')
        ) : (
          <a href={itemUrl(HACKER_NEWS, storyId)} target="_blank" rel="noopener noreferrer">
            {t('panel_digest')}
          </a>
        )}
      </h3>
      <MoodBar moods={digest.moods} />
      <Comments items={digest.items} top />
    </section>
  );
});

function Comments({ items, top = false }: { items: readonly DigestItem[]; top?: boolean }) {
  const t = useText();
  return (
    <ul class="comments">
      {items.map(({ bullet, commentId, mood, author, replyCount, replies }, index) => (
        <li key={index} dir="auto">
          <MoodMark mood={mood} named />
          <KeptBullet bullet={{ ...bullet, sources: [{ kind: 'comment', id: commentId }] }} url="" />
          {top && (author || replyCount > 0) && (
            <span class="who" dir="ltr">
              {author && <bdi>{author}</bdi>}
              {replyCount > 0 && <span>{countText(t, 'panel_replies', replyCount, numberText(replyCount))}</span>}
            </span>
          )}
          {replies.length > 0 && <Comments items={replies} />}
        </li>
      ))}
    </ul>
  );
}
