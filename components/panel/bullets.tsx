import { useMemo } from 'preact/hooks';
import type { Bullet } from '../../utils/model.ts';
import { pure } from '../shared/pure.ts';
import { BulletText } from './bullet.tsx';
import { type Branch, nest } from './nest.ts';

/** The place of a bullet whose text is still being made: two quiet lines, the height of most bullets. */
export function Waiting({ lines = 2 }: { lines?: number }) {
  return (
    <li class="waiting" aria-hidden="true">
      {Array.from({ length: lines }, (_, i) => (
        <i key={i} />
      ))}
    </li>
  );
}

function Branches({ branches }: { branches: Branch[] }) {
  return (
    <ul class="bullets">
      {branches.map(({ index, bullet, below }) =>
        bullet ? (
          <li key={index} data-part="bullet" dir="auto">
            <BulletText bullet={bullet} />
            {below.length > 0 && <Branches branches={below} />}
          </li>
        ) : (
          <Waiting key={index} />
        ),
      )}
    </ul>
  );
}

/** Bullets as nested lists. */
export const Bullets = pure(function Bullets({ bullets }: { bullets: readonly (Bullet | null)[] }) {
  return <Branches branches={useMemo(() => nest(bullets), [bullets])} />;
});
