import type { EngineEvent } from '../../../utils/domain/engine.ts';
import type { Article, Bullet, Comment, DigestItem, JobState, Thread } from '../../../utils/domain/index.ts';
import { applyJobEvent, EMPTY_JOB } from '../../../utils/domain/job-state.ts';
import type { AnswerCache } from '../../../utils/llm/llm-engine.ts';
import type { ModelCall } from '../../../utils/llm/providers/provider.ts';
import { jsonLines, type Script } from './scripted-model.ts';

const FACTS = [
  'Ferrywright moved 57 services to eight servers of its own.',
  'The monthly bill fell from $118,400 to $23,650.',
  'Tobias Ekdal spent three weeks tagging resources.',
  'The first Friday after the move took the ticket counters down for 41 minutes.',
  'A second rack stands 290 kilometres away in Newcastle.',
  'The team merged the services into four programs.',
  'Brekke would merge the services before moving anything.',
  'Raghunath warned that growth would change the answer.',
  'The database was the last thing to move.',
  'Backups are restored once a week as a test.',
  'Nobody was hired for the new machines.',
  'The company sells about 212,000 tickets on its busiest day.',
  'Support calls fell by 12 percent.',
];

/** An article of thirteen sentences, written for these tests. */
export const ARTICLE: Article = {
  url: 'https://northfield.example/cloud',
  title: 'Leaving the cloud',
  language: 'en',
  blocks: [
    { kind: 'paragraph', text: FACTS.slice(0, 5).join(' ') },
    { kind: 'heading', text: 'What it took', level: 2 },
    { kind: 'paragraph', text: FACTS.slice(5).join(' ') },
  ],
};

/** What a model that does as it is told answers about it. */
export const GOOD_LINES = [
  { kind: 'title', text: '클라우드를 떠난 회사' },
  { kind: 'opening', text: 'Ferrywright가 57개 서비스를 **자체 서버 8대**로 옮겼습니다.', src: [1] },
  { kind: 'opening', text: '월 청구액이 118,400달러에서 23,650달러로 줄었다', src: [2] },
  { kind: 'opening', text: '이전 뒤 첫 금요일에 발권 창구가 41분 동안 멈췄음', src: [4] },
  { kind: 'opening', text: '서비스를 네 개의 프로그램으로 합쳤음', src: [6] },
  { kind: 'opening', text: '새 장비를 위해 사람을 더 뽑지 않았음', src: [11] },
  { kind: 'heading', text: '비용과 장애' },
  { kind: 'bullet', depth: 0, text: 'Tobias Ekdal이 3주 동안 자원에 꼬리표를 붙였음', src: [3] },
  { kind: 'bullet', depth: 1, text: '데이터베이스를 마지막에 옮겼음', src: [9] },
  { kind: 'heading', text: '다른 의견' },
  { kind: 'bullet', depth: 0, text: 'Brekke는 옮기기 전에 합치는 쪽을 권함', src: [7] },
  { kind: 'bullet', depth: 0, text: 'Raghunath는 성장하면 답이 달라진다고 경고함', src: [8] },
];
export const GOOD = jsonLines(...GOOD_LINES);

const comment = (id: number, depth: number, text: string, more: Partial<Comment> = {}): Comment => ({
  id,
  depth,
  author: `user${id}`,
  text,
  ...more,
});

/** A thread of `tops` top comments with two below each; every text says its own number. */
export function threadOf(tops: number, words = 12, extra: Comment[] = []): Thread {
  const filler = Array.from({ length: words }, (_, i) => `word${i}`).join(' ');
  const comments = Array.from({ length: tops }, (_, i) => {
    const id = 1000 + i * 10;
    return [
      comment(id, 0, `Opinion ${id} about servers. ${filler}`),
      comment(id + 1, 1, `Answer ${id + 1} to it. ${filler}`),
      comment(id + 2, 2, `Deeper ${id + 2}. ${filler}`),
    ];
  }).flat();
  const all = [...comments, ...extra];
  return {
    story: { id: 7, kind: 'story', title: 'Leaving the cloud', commentCount: all.length },
    comments: all,
    from: 'page',
  };
}

/** The events, and the state that they end in. */
export async function run(events: AsyncIterable<EngineEvent>): Promise<{ events: EngineEvent[]; state: JobState }> {
  const seen: EngineEvent[] = [];
  let state = EMPTY_JOB;
  for await (const event of events) {
    seen.push(event);
    state = applyJobEvent(state, event);
  }
  return { events: seen, state };
}

const line = (bullet: Bullet | null) =>
  bullet ? `${'  '.repeat(bullet.depth)}${bullet.text}${bullet.unsure ? ' ?' : ''}` : '…';

/** What a panel would show of a summary, line by line. */
export const shown = ({ summary }: JobState): string[] => [
  ...(summary?.opening.map(line) ?? []),
  ...(summary?.sections.flatMap(({ heading, bullets }) => [`# ${heading}`, ...bullets.map(line)]) ?? []),
];

const itemLines = (item: DigestItem): string[] => [
  `${item.commentId} ${line(item.bullet)}`,
  ...item.replies.map((reply) => `  ${reply.commentId} ${reply.bullet.text}`),
];
/** The same of a digest. */
export const shownItems = ({ digest }: JobState): string[] =>
  digest?.items.flatMap((item) => (item ? itemLines(item) : ['…'])) ?? [];

export const noticesOf = ({ notices }: JobState): string[] => notices.map(({ code }) => code);
export const never = () => new AbortController().signal;

/** The comments of a call by label: [label, id as the text says it, depth]. */
export function commentsIn(call: ModelCall) {
  return [...call.prompt.matchAll(/^\[(C\d+) d(\d+)( x)?\] \w+ (\d+)/gm)].map(([, label, depth, x, id]) => ({
    label: label!,
    depth: Number(depth),
    id: Number(id),
    citable: !x,
  }));
}
const mostOf = (call: ModelCall) => Number(/at most (\d+)/.exec(call.system)![1]);

/** A model that tells the first top comments of its part, each with the answer below it. */
export const faithful: Script = (call) => {
  const comments = commentsIn(call).filter(({ citable }) => citable);
  const tops = comments.filter(({ depth }) => depth === 0).slice(0, mostOf(call));
  return jsonLines(
    ...tops.flatMap(({ label, id }) => {
      const reply = comments.find((comment) => comment.id === id + 1);
      return [
        { kind: 'thread', text: `서버에 대한 의견 ${id}임`, src: [label] },
        ...(reply ? [{ kind: 'reply', text: `그에 대한 답 ${reply.id}임`, src: [reply.label] }] : []),
      ];
    }),
  );
};

/** A memory of answers and ledgers, empty at first. */
export function memory(): AnswerCache & { store: Map<string, unknown> } {
  const store = new Map<string, unknown>();
  return {
    store,
    get: async (key) => structuredClone(store.get(key)),
    put: async (key, value) => void store.set(key, structuredClone(value)),
  };
}
