import type { Article, Story, Thread, ThreadRequest } from '../domain/index.ts';
import { prefetchJob } from '../jobs/prefetch.ts';
import { createYielder, nextTask } from '../lib/yield-to-main.ts';
import { type PageState, request } from '../messaging/index.ts';
import { pageKind, readHead, readThreadPaced } from '../sites/hacker-news.ts';
import { HACKER_NEWS, itemUrl, withoutSiteName } from '../sites/registry.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { startPage } from './page-session.ts';
import { readEarly } from './read-early.ts';
import { createSourceScroller } from './scroll-to-source.ts';
import { type PanelConfig, type PanelHandle, showPanel } from './show-panel.tsx';
import { decorateThread, type ThreadDecoration } from './thread-decoration.ts';

/** Milliseconds of reading before the page gets its turn: the first screen of comments waits for it. */
const SLICE = 16;

/** Milliseconds that badges leave the page to the panel, which may be waiting for a translator. */
const PANEL_FIRST = 400;

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const itemId = (url: string) => Number(new URL(url).searchParams.get('id'));

/** A text post is an article too: what its author wrote. */
function textPost(story: Story): Article | undefined {
  if (!story.text || story.kind === 'comment') return undefined;
  const blocks = story.text
    .split('\n')
    .filter(Boolean)
    .map((text) => ({ kind: 'paragraph' as const, text }));
  return { url: itemUrl(HACKER_NEWS, story.id), title: story.title, language: detectLanguage(story.text), blocks };
}

type ArticleParts = Pick<PanelConfig, 'article' | 'articleAccess'>;

/** The article part, by what the reader granted. One request object each: the same one is never run twice. */
function articlePartOf(story: Story): (welcome: PageState) => ArticleParts {
  const post = textPost(story);
  if (post) {
    const parts: ArticleParts = { article: { kind: 'article', article: post }, articleAccess: 'here' };
    return () => parts;
  }
  if (!story.url) return () => ({ articleAccess: 'none' });
  const granted: ArticleParts = { article: { kind: 'article-at', url: story.url }, articleAccess: 'granted' };
  return ({ articleGranted }) => (articleGranted ? granted : { articleAccess: 'ask' });
}

/** What is known of a page before its comments are read, and where they cannot be: the API has them, and the panel says why. */
function unread(document: Document, url: string): { story: Story; thread: Thread | null; made: ThreadRequest } {
  const id = itemId(url);
  const title = withoutSiteName(document.title, HACKER_NEWS);
  const made: ThreadRequest = { kind: 'thread-at', storyId: id, notice: { code: 'markup_changed' } };
  return { story: { id, kind: 'story', title }, thread: null, made };
}

const starredOf = ({ url, id }: Story): string => url ?? itemUrl(HACKER_NEWS, id);

/** Resolves when the whole page is parsed. */
const parsed = (document: Document) =>
  document.readyState === 'loading' &&
  new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));

/** A Hacker News item page, from the beginning of its loading on: panel, digest, badges. */
export async function startThreadPage(document: Document, url: string): Promise<void> {
  if (!itemId(url)) return;
  // A background that was stopped starts while the page loads.
  void request('warmUp', {}).catch(() => undefined);
  const early = readEarly(document);
  await parsed(document);
  if (pageKind(document, url) !== 'thread') return;
  let { story, thread, made } = unread(document, url);
  let articlePart = articlePartOf(story);
  // The background is asked about what the head says; its answer comes when the rest is read.
  let about = starredOf(readHead(document, url) ?? story);
  const ready = readThreadPaced(document, url, createYielder(SLICE), early).then((read) => {
    if (read) {
      story = read.story;
      thread = read;
      made = { kind: 'thread', thread: read };
      articlePart = articlePartOf(story);
    }
    about = starredOf(story);
    // The background works on it while the page is laid out.
    prefetchJob(made);
  });
  const known = () => (thread ? { story } : {});
  let decoration: ThreadDecoration | undefined;
  let shown: PanelHandle | undefined;
  const firstLine = Promise.withResolvers<void>();
  const moods = () => ({ moods: decoration?.moods() });
  const facts = () => ({ url: starredOf(story), title: story.title, ...known() });

  await startPage({
    url,
    get article() {
      return about;
    },
    ready,
    metadata: facts,
    panel(welcome, onClose) {
      shown = showPanel(
        {
          kind: 'thread',
          url,
          title: story.title,
          ...(story.domain && { domain: story.domain }),
          ...known(),
          thread: made,
          ...articlePart(welcome),
          facts,
          firstLine: () => void nextTask().then(firstLine.resolve),
          jump: createSourceScroller(document, story.url),
          pickMood: (mood) => decoration?.pickMood(mood),
          stepMood: (by) => decoration?.stepMood(by),
          ...moods(),
        },
        welcome,
        () => {
          shown = undefined;
          onClose();
        },
      );
      return shown;
    },
    decorate({ badges }, t) {
      const waiting = shown && Promise.race([firstLine.promise, after(PANEL_FIRST)]);
      const how = { badges, ...(waiting && { after: waiting }) };
      decoration = decorateThread(document, thread?.comments ?? [], t, how, () => shown?.change(moods()));
      return decoration;
    },
    refresh: (panel, welcome) => panel.change(articlePart(welcome)),
  });
}
