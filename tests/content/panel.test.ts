// @vitest-environment jsdom
import { options } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ko from '../../public/_locales/ko/messages.json';
import type { PanelConfig, PanelHandle } from '../../utils/content/show-panel.tsx';
import type { JobRequest, JobState, Story } from '../../utils/domain/index.ts';
import { textsFrom } from '../../utils/i18n/texts.ts';
import type { PageState } from '../../utils/messaging/index.ts';

interface Started {
  request: JobRequest;
  show(state: JobState): void;
}
const jobs = vi.hoisted(() => ({ started: [] as Started[] }));
vi.mock('../../utils/jobs/job-client.ts', () => ({
  startJob(request: JobRequest, show: (state: JobState) => void) {
    jobs.started.push({ request, show });
    return { wanted() {}, cancel() {}, close() {} };
  },
}));
vi.mock('../../utils/messaging/index.ts', () => ({ request: async () => undefined }));
const { showPanel } = await import('../../utils/content/show-panel.tsx');

const STORY: Story = { id: 7, kind: 'story', title: 'Lamps of the town', points: 12 };
const WELCOME: PageState = {
  mode: 'on',
  layout: { side: 'right', width: 400, sheet: 0.6, folded: false },
  texts: textsFrom(ko),
  badges: true,
  favorite: false,
  articleGranted: true,
};
const FACTS = { url: 'https://news.ycombinator.com/item?id=7', title: '' };
const PLAN: PanelConfig = {
  kind: 'thread',
  url: FACTS.url,
  title: '',
  thread: { kind: 'thread-at', storyId: 7 },
  articleAccess: 'none',
  facts: () => FACTS,
  jump: () => true,
};

let panel: PanelHandle | undefined;
let inside: ShadowRoot;
let frames: FrameRequestCallback[];

const show = (plan: Partial<PanelConfig> = {}) => {
  panel = showPanel({ ...PLAN, ...plan }, WELCOME, () => {});
  draw();
  return panel;
};
const draw = () => {
  for (const frame of frames.splice(0)) frame(0);
};
const host = () => document.querySelector<HTMLElement>('[data-yoyak="panel"]');

beforeEach(() => {
  frames = [];
  jobs.started.length = 0;
  document.body.replaceChildren();
  vi.stubGlobal('matchMedia', () => new EventTarget());
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  // Effects come without the timer that Preact waits for frames with: it would outlive the test.
  options.requestAnimationFrame = queueMicrotask;
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, how) {
    inside = attach.call(this, how);
    return inside;
  });
});
afterEach(() => {
  panel?.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a page that could not be read', () => {
  it('has the title and the facts of the thread that was read elsewhere', () => {
    const shown = show();
    jobs.started[0]!.show({ status: 'running', notices: [], story: STORY });
    draw();
    expect(inside.querySelector('[data-part=title]')?.textContent).toBe(STORY.title);
    expect(shown.made().facts).toEqual({ url: FACTS.url, title: STORY.title, story: STORY });
  });
});

describe('an article that may be read', () => {
  const article: JobRequest = { kind: 'article-at', url: 'https://a.example/' };
  const granted = { article, articleAccess: 'granted' } as const;
  const failed: JobState = { status: 'failed', notices: [], error: { code: 'no_permission', values: ['a.example'] } };
  const read = () => jobs.started.filter(({ request }) => request === article);

  it('is read when that is allowed again after it was taken back', () => {
    const shown = show(granted);
    read()[0]!.show(failed);
    shown.change({ articleAccess: 'ask' });
    expect(read()).toHaveLength(1);
    shown.change(granted);
    expect(read()).toHaveLength(2);
  });

  it('is not read again by what else changes', () => {
    const shown = show(granted);
    read()[0]!.show(failed);
    shown.change(granted);
    expect(read()).toHaveLength(1);
  });
});

describe('the keyboard', () => {
  const enter = () => inside.querySelector<HTMLElement>('[data-part=panel]')?.focus();

  it('goes back to where it came from when the panel is closed under it', () => {
    const button = document.body.appendChild(document.createElement('button'));
    const shown = show();
    button.focus();
    enter();
    expect(document.activeElement).toBe(host());
    shown.close();
    expect(document.activeElement).toBe(button);
  });

  it('stays where it is when the panel is closed from elsewhere', () => {
    const [before, now] = [1, 2].map(() => document.body.appendChild(document.createElement('button')));
    const shown = show();
    before!.focus();
    enter();
    now!.focus();
    shown.close();
    expect(document.activeElement).toBe(now);
  });
});

describe('a page that takes the panel away', () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('has it back, its own elements around it drawn anew', async () => {
    show();
    host()!.remove();
    await settled();
    expect(host()?.isConnected).toBe(true);
    const root = document.documentElement;
    root.replaceWith(document.createElement('html'));
    await settled();
    expect(host()?.isConnected).toBe(true);
    document.documentElement.replaceWith(root);
  });

  it('and does so whenever it is there, has it no more, until the reader asks for it', async () => {
    const shown = show();
    for (let times = 0; times < 20; times++) {
      host()?.remove();
      await settled();
    }
    expect(host()).toBeNull();
    shown.focus();
    expect(host()).not.toBeNull();
  });

  it('has none after it was closed', async () => {
    show().close();
    document.documentElement.append(document.createElement('i'));
    await settled();
    expect(host()).toBeNull();
  });
});
