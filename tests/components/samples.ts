import type {
  Bullet,
  Digest,
  DigestItem,
  EngineReport,
  JobState,
  Mood,
  Story,
  Summary,
  SummaryDraft,
} from '../../utils/domain/index.ts';

export const bullet = (text: string, more: Partial<Bullet> = {}): Bullet => ({
  text,
  depth: 0,
  language: 'ko',
  sources: [{ kind: 'sentence', block: 2, text: `The source of: ${text}` }],
  ...more,
});

export const item = (id: number, text: string, mood: Mood, replies: DigestItem[] = []): DigestItem => ({
  bullet: bullet(text, { sources: [{ kind: 'comment', id }] }),
  commentId: id,
  author: `author${id}`,
  mood,
  replyCount: replies.length,
  replies,
});

export const STORY: Story = {
  id: 41000001,
  kind: 'story',
  title: 'What a city learned',
  url: 'https://bridges.example/drones',
  domain: 'bridges.example',
  author: 'danso',
  points: 412,
  createdAt: '2026-11-22T20:30:00Z',
  commentCount: 530,
};

export const SUMMARY: Summary = {
  opening: [bullet('비용이 40% 줄었음', { strong: [4, 7] }), bullet('균열의 12%를 놓침')],
  sections: [
    {
      heading: '비용과 정확도',
      bullets: [
        bullet('한 곳당 1,290달러로 내려감'),
        bullet('교통 통제가 짧아짐', { depth: 1 }),
        bullet('보험사는 말이 없음', { sources: [] }),
      ],
    },
  ],
};

export const DIGEST: Digest = {
  moods: { positive: 1, neutral: 1, negative: 1 },
  items: [
    item(11, '놓친 균열의 값이 빠져 있음', 'negative', [item(12, '사람도 비슷하게 놓침', 'positive')]),
    item(13, '밧줄을 타는 시간이 줄었음', 'positive'),
  ],
};

export const REPORT: EngineReport = { engine: 'extractive', version: '1', milliseconds: 180 };

export const running = (more: Partial<JobState> = {}): JobState => ({ status: 'running', notices: [], ...more });

export const done = (summary: SummaryDraft, more: Partial<JobState> = {}): JobState => ({
  status: 'done',
  notices: [],
  summary,
  coverage: { unit: 'characters', read: 1234, total: 1234 },
  report: REPORT,
  ...more,
});

export const threadDone = (more: Partial<JobState> = {}): JobState => ({
  status: 'done',
  notices: [],
  digest: DIGEST,
  coverage: { unit: 'comments', read: 530, total: 530 },
  report: REPORT,
  ...more,
});
