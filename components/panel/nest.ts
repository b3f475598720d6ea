import type { Bullet } from '../../utils/model.ts';

/** A bullet with those below it; `null` is one whose text is still being made. */
export interface Branch {
  index: number;
  bullet: Bullet | null;
  below: Branch[];
}

/** The tree that the depths of a flat list mean. A depth that skips a level hangs from what is there. */
export function nest(bullets: readonly (Bullet | null)[]): Branch[] {
  const top: Branch[] = [];
  const path: Branch[][] = [top];
  bullets.forEach((bullet, index) => {
    const branch: Branch = { index, bullet, below: [] };
    const depth = Math.min(bullet?.depth ?? 0, path.length - 1);
    path.length = depth + 1;
    path[depth]!.push(branch);
    if (bullet) path.push(branch.below);
  });
  return top;
}
