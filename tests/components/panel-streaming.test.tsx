// @vitest-environment jsdom
import { options, type VNode } from 'preact';
import { afterEach, expect, test } from 'vitest';
import type { JobEvent, JobState } from '../../utils/domain/index.ts';
import { applyJobEvent, EMPTY_JOB } from '../../utils/domain/job-state.ts';
import { bullet, item, REPORT } from './samples.ts';
import { callbacks, showPanel } from './show-panel.tsx';

let panel: ReturnType<typeof showPanel>;
const before = options.diffed;
afterEach(() => {
  options.diffed = before;
  panel.leave();
});

const after = (events: JobEvent[], from: JobState = EMPTY_JOB) => events.reduce(applyJobEvent, from);

/** The texts of all bullets that rendered while `work` ran. */
function rendered(work: () => void): string[] {
  const texts: string[] = [];
  options.diffed = (vnode: VNode) => {
    const { bullet } = vnode.props as { bullet?: { text: string } };
    if (typeof vnode.type === 'function' && vnode.type.name === 'BulletText' && bullet) texts.push(bullet.text);
    before?.(vnode);
  };
  work();
  options.diffed = before;
  return texts;
}

test('a bullet that arrives renders alone', () => {
  const first = after([
    { type: 'outline', opening: 3, sections: [{ heading: '절', bullets: 2 }] },
    { type: 'bullet', section: -1, index: 0, bullet: bullet('처음') },
    { type: 'bullet', section: 0, index: 0, bullet: bullet('절의 첫째') },
  ]);
  panel = showPanel({ article: first });
  const next = after([{ type: 'bullet', section: -1, index: 1, bullet: bullet('새로 온') }], first);
  // The entrypoint's callbacks are new ones at every render.
  expect(rendered(() => panel.update({ article: next, on: callbacks() }))).toEqual(['새로 온']);
  expect(panel.all('[data-part=bullet]').map((b) => b.textContent)).toEqual(['처음', '새로 온', '절의 첫째']);
});

test('the elements of what has come stay the same', () => {
  const first = after([
    { type: 'threads', items: 2 },
    { type: 'moods', moods: { positive: 1, neutral: 0, negative: 1 } },
    { type: 'item', index: 0, item: item(1, '하나', 'positive') },
  ]);
  panel = showPanel({ thread: first });
  const element = panel.part('digest-item');
  panel.update({ thread: after([{ type: 'item', index: 1, item: item(2, '둘', 'negative') }], first) });
  expect(panel.part('digest-item')).toBe(element);
  expect(panel.all('[data-part=digest-item]')).toHaveLength(2);
});

test('the live region says few things', () => {
  const said: string[] = [];
  const listen = () => {
    const text = panel.one('[aria-live=polite]')?.textContent ?? '';
    if (said.at(-1) !== text) said.push(text);
  };
  let job = EMPTY_JOB;
  panel = showPanel({ article: job, thread: undefined });
  listen();
  const events: JobEvent[] = [
    { type: 'progress', progress: { stage: 'summarising' } },
    { type: 'outline', opening: 2, sections: [{ heading: '절', bullets: 2 }] },
    { type: 'bullet', section: -1, index: 0, bullet: bullet('하나') },
    { type: 'bullet', section: -1, index: 1, bullet: bullet('둘') },
    { type: 'bullet', section: 0, index: 0, bullet: bullet('셋') },
    { type: 'bullet', section: 0, index: 1, bullet: bullet('넷') },
    { type: 'done', report: REPORT },
  ];
  for (const event of events) {
    job = applyJobEvent(job, event);
    panel.update({ article: job });
    listen();
  }
  expect(said).toEqual([
    '요약을 시작했습니다.',
    '요점 2개가 나왔습니다.',
    '요약을 마쳤습니다. 요점 2개, 의견 0개입니다.',
  ]);
});
