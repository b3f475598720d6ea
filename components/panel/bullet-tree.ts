import type { Bullet } from '../../utils/domain/index.ts';

/** A bullet with those below it; `null` is one whose text is still being made. */
export interface BulletBranch {
  index: number;
  bullet: Bullet | null;
  below: BulletBranch[];
}

/** The tree that the depths of a flat list mean. A depth that skips a level hangs from what is there. */
export function bulletTree(bullets: readonly (Bullet | null)[]): BulletBranch[] {
  const top: BulletBranch[] = [];
  const path: BulletBranch[][] = [top];
  bullets.forEach((bullet, index) => {
    const branch: BulletBranch = { index, bullet, below: [] };
    const depth = Math.min(bullet?.depth ?? 0, path.length - 1);
    path.length = depth + 1;
    path[depth]!.push(branch);
    if (bullet) path.push(branch.below);
  });
  return top;
}
