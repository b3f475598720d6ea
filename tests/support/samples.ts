import type { ProviderId } from '../../utils/domain/index.ts';
import { readMood } from '../../utils/sentiment/index.ts';
import { SAMPLE_NOW, SAMPLE_PAGES, type SamplePage, sampleUrl } from '../pages/samples/index.ts';
import { ownModelSample } from './own-model/show.ts';
import { formatPanel } from './panel-text.ts';
import { finishedJob, readSample } from './pipeline.ts';
import type { PageReading } from './site-readers.ts';
import { stateText } from './state-text.ts';
import { t, tEn } from './texts.ts';

/**
 * `npm run samples`: what the panel says on every shipped page, without a browser. `-- thread --en`: some, in English.
 * `-- --engine openai`: the prompts that a model of the reader's own is sent, and what becomes of an answer; `--context 8000`.
 */
const args = process.argv.slice(2);
const taken = (option: string) => (args.includes(option) ? args.splice(args.indexOf(option), 2)[1] : undefined);
const engine = taken('--engine') as ProviderId | undefined;
const context = Number(taken('--context')) || undefined;
const say = args.includes('--en') ? tEn : t;
const names = args.filter((arg) => !arg.startsWith('--'));
const now = SAMPLE_NOW.getTime();

const sampleAt = (url: string | undefined) => SAMPLE_PAGES.find((page) => sampleUrl(page) === url);

async function panelOf(page: SamplePage, reading: PageReading | null): Promise<string> {
  if (reading?.kind === 'list') return `(${reading.stories.length} stories)`;
  if (reading?.kind === 'topic') {
    const lines = reading.topic.comments.map(
      ({ author, text }) => `  ${readMood(text)?.mood ?? '-'}  ${author}: ${text.slice(0, 80)}`,
    );
    return [`★ ${reading.topic.facts.title}`, ...lines].join('\n');
  }
  if (reading?.kind === 'article') {
    const article = await finishedJob({ kind: 'article', article: reading.article });
    return formatPanel(stateText({ title: reading.article.title, now }, { article }, say));
  }
  if (reading?.kind === 'thread') {
    const { story } = reading.thread;
    const thread = await finishedJob({ kind: 'thread', thread: reading.thread });
    const linked = sampleAt(story.url);
    const article = linked && story.url ? await finishedJob({ kind: 'article-at', url: story.url }) : undefined;
    return formatPanel(stateText({ title: story.title, story, now }, { thread, ...(article && { article }) }, say));
  }
  const id = Number(/item\?id=(\d+)/.exec(page.path)?.[1]);
  if (!id) return '(no article)';
  const thread = await finishedJob({ kind: 'thread-at', storyId: id, notice: { code: 'markup_changed' } });
  return formatPanel(stateText({ title: thread.story?.title ?? '', now }, { thread }, say));
}

for (const page of SAMPLE_PAGES) {
  if (names.length && !names.some((name) => page.name.includes(name))) continue;
  const reading = readSample(page);
  const own = engine && (await ownModelSample(page.name, reading, engine, { now, ...(context && { context }) }, say));
  if (engine && !own) continue;
  console.log(`\n━━ ${page.name}  ${sampleUrl(page)}\n`);
  console.log(own ?? (await panelOf(page, reading)));
}
