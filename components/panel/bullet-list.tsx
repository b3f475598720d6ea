import { useMemo } from 'preact/hooks';
import type { Bullet } from '../../utils/domain/index.ts';
import { memo } from '../shared/memo.ts';
import { type BulletBranch, bulletTree } from './bullet-tree.ts';
import { BulletText } from './bullet-view.tsx';

/** The place of a bullet whose text is still being made: two quiet lines, the height of most bullets. */
export function BulletPlaceholders({ lines = 2 }: { lines?: number }) {
  return (
    <li class="waiting" aria-hidden="true">
      {Array.from({ length: lines }, (_, i) => (
        <i key={i} />
      ))}
    </li>
  );
}

function Branches({ branches }: { branches: BulletBranch[] }) {
  return (
    <ul class="bullets">
      {branches.map(({ index, bullet, below }) =>
        bullet ? (
          <li key={index} data-part="bullet" dir="auto">
            <BulletText bullet={bullet} />
            {below.length > 0 && <Branches branches={below} />}
          </li>
        ) : (
          <BulletPlaceholders key={index} />
        ),
      )}
    </ul>
  );
}

/** Bullets as nested lists. */
export const BulletList = memo(function Bullets({ bullets }: { bullets: readonly (Bullet | null)[] }) {
  return <Branches branches={useMemo(() => bulletTree(bullets), [bullets])} />;
});
