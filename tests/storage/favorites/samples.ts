import type { Bullet, DigestItem, Favorite } from '../../../utils/domain/index.ts';

/** 2026-11-20 12:00 UTC: the same day in every time zone that people live in but the last. */
export const NOON = Date.UTC(2026, 10, 20, 12);

/** A bullet; the part between `**` is the key phrase. */
export function bullet(marked: string, depth: Bullet['depth'] = 0, sources: Bullet['sources'] = []): Bullet {
  const [before = '', strong = '', after = ''] = marked.split('**');
  return {
    text: before + strong + after,
    ...(strong && { strong: [before.length, before.length + strong.length] as const }),
    depth,
    sources,
    language: 'ko',
  };
}

export function item(marked: string, replies: DigestItem[] = [], rest: Partial<DigestItem> = {}): DigestItem {
  const replyCount = replies.length;
  return { bullet: bullet(marked), commentId: 1, author: 'kexec', mood: 'neutral', replyCount, replies, ...rest };
}

/** A favorite with nothing but what must be there. */
export function favorite(id: string, rest: Partial<Favorite> = {}): Favorite {
  const url = `https://${id}.example/`;
  return { id, url, title: id, tags: [], note: '', savedAt: NOON, updatedAt: NOON, ...rest };
}

/** A favorite with everything that can be there: a field that is added to the model is missed here by the compiler. */
export const FULL: Required<Favorite> = {
  id: 'full',
  savedAt: NOON,
  url: 'https://blog.example.com/posts/(draft)?a=1&b=2',
  title: '작은 팀이 *느린* 빌드를 고친 방법 [2026]',
  siteName: 'Example 블로그',
  storyId: 41234567,
  points: 412,
  commentCount: 530,
  tags: ['빌드', 'dev tools'],
  note: '다음 주 회의에서 볼 것\n# 2번 항목이 핵심',
  updatedAt: NOON + 60_000,
  summary: {
    opening: [
      bullet('빌드 시간을 **40분에서 6분**으로 줄임', 0, [{ kind: 'sentence', block: 3, text: 'It took 40 minutes.' }]),
      bullet('캐시를 "**원격 캐시**"라고 부르며 <script>에 적용함'),
    ],
    sections: [
      {
        heading: '측정부터 시작함',
        bullets: [
          bullet('가장 느린 단계는 **`link`** 단계였음'),
          bullet('1. 단계별 시간을 기록함', 1),
          bullet('- 하위 단계까지 나눔', 2),
          bullet('snake_case_name 과 a*b*c 는 그대로 둠'),
        ],
      },
      { heading: '1. 결과 #정리', bullets: [bullet('**(비용)**이 줄어듦')] },
    ],
  },
  digest: {
    items: [
      item('원격 캐시는 **양날의 검**임', [item('재현 가능한 빌드가 먼저임', [], { commentId: 12, author: null })], {
        commentId: 11,
        bullet: bullet('원격 캐시는 **양날의 검**임', 0, [
          { kind: 'comment', id: 11, text: 'It cuts both ways.' },
          { kind: 'comment', id: 12 },
        ]),
        mood: 'negative',
        replyCount: 38,
        author: 'marisol_k',
      }),
      item('같은 방법으로 절반을 줄였음', [], { commentId: 13, mood: 'positive' }),
    ],
    moods: { positive: 21, neutral: 45, negative: 34 },
  },
  report: { engine: 'extractive', version: '1', translator: 'builtin', milliseconds: 180.5, tokens: 900, cached: true },
  questions: [
    {
      question: '비용은 *얼마나*\n줄었나?',
      bullets: [
        bullet('**40분**이 6분이 됨', 0, [{ kind: 'sentence', block: 3, text: 'It took 40 minutes.' }]),
        { ...bullet('금액은 [확인되지](https://a.example) 않음', 1), unsure: true },
      ],
      askedAt: NOON + 30_000,
      model: 'GPT',
    },
    { question: '# 누가 썼나?', bullets: [], askedAt: NOON + 20_000 },
  ],
};
