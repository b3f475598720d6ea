import type { Bullet, DigestItem } from '../../utils/model.ts';
import { numberText } from '../shared/format.ts';
import { MoodMark } from '../shared/mood.tsx';
import { pure } from '../shared/pure.ts';
import { useText } from '../shared/text.ts';
import { BulletText } from './bullet.tsx';
import { counted } from './counted.tsx';

/** A comment is a source of its own words. */
function withSource({ bullet, commentId }: DigestItem): Bullet {
  return bullet.sources.length > 0 ? bullet : { ...bullet, sources: [{ kind: 'comment', id: commentId }] };
}

/** A comment of the digest with its replies; `top` is what stands on its own. */
export const DigestItemView = pure(function DigestItemView({ item, top }: { item: DigestItem; top: boolean }) {
  const t = useText();
  const replies = item.replyCount > 0 && counted(t, 'panel_replies', item.replyCount, numberText(item.replyCount));
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
