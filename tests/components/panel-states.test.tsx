// @vitest-environment jsdom

import { afterEach, describe, expect, test } from 'vitest';
import type { PanelProps } from '../../components/panel/panel-props.ts';
import { t } from '../support/texts.ts';
import { bullet, done, REPORT, running, STORY, SUMMARY, threadDone } from './samples.ts';
import { click, english, showPanel } from './show-panel.tsx';

let panel: ReturnType<typeof showPanel>;
afterEach(() => panel.leave());

const articlePage: PanelProps['page'] = {
  kind: 'article',
  url: 'https://bridges.example/drones',
  title: '다리를 드론으로 점검한 18개월',
  domain: 'bridges.example',
  now: 0,
};

describe('everything done', () => {
  test('shows title, meta line, bullets, sections, digest, what was read and by what', () => {
    panel = showPanel();
    expect(panel.part('title')?.textContent).toBe('다리를 드론으로 점검한 18개월');
    for (const fact of ['412점', 'by danso', '21시간 전', '저장', '댓글 530개', 'bridges.example'])
      expect(panel.part('meta')?.textContent).toContain(fact);
    expect(panel.all('[data-part=bullet]')).toHaveLength(5);
    expect(panel.all('[data-part=section] h3').map((h) => h.textContent)).toEqual(['비용과 정확도']);
    expect(panel.all('[data-part=digest-item]')).toHaveLength(2);
    expect(panel.part('coverage')?.textContent).toBe('댓글 530개 중 530개, 본문 전체 1,234자');
    expect(panel.part('engine')?.textContent).toBe('이 기기에서 요약 · 0.4초');
    expect(panel.part('error')).toBeNull();
  });

  test('the digest heading leads to the thread, the mood bar tells shares in words', () => {
    panel = showPanel();
    const heading = panel.one('[data-part=digest] h3 a');
    expect(heading?.textContent).toBe('Hacker News 의견');
    expect(heading?.getAttribute('href')).toBe('https://news.ycombinator.com/item?id=41000001');
    expect(panel.part('mood')?.textContent).toBe('긍정 34%중립 33%부정 33%');
  });

  test('replies stand below their comment, each mood in words for those who do not see its shape', () => {
    panel = showPanel();
    const [first] = panel.all('[data-part=digest-item]');
    expect(first?.textContent).toBe('부정: 놓친 균열의 값이 빠져 있음author11답글 1개긍정: 사람도 비슷하게 놓침');
    expect(first?.querySelectorAll('ul > li')).toHaveLength(1);
  });

  test('speaks English too, one comment as one', () => {
    panel = showPanel({ page: { ...articlePage, story: { ...STORY, commentCount: 1 } } }, english);
    expect(panel.part('meta')?.textContent).toContain('1 comment');
    expect(panel.part('meta')?.textContent).not.toContain('1 comments');
    expect(panel.part('coverage')?.textContent).toBe('530 of 530 comments, whole article (1,234 characters)');
  });

  test('a kept result says so, an engine without a name of ours shows its id, tokens are told', () => {
    const report = { ...REPORT, engine: 'some-model', milliseconds: 12_400, tokens: 18_234, cached: true };
    panel = showPanel({ article: done(SUMMARY, { report }), thread: threadDone({ report: undefined }) });
    expect(panel.part('engine')?.textContent).toBe('some-model · 12초 · 18,234토큰 · 저장된 결과');
  });

  test('a kept part and a fresh one of the free engine are one line; what was paid for stays apart', () => {
    const kept = { ...REPORT, cached: true };
    panel = showPanel({ article: done(SUMMARY, { report: kept }), thread: threadDone({ report: REPORT }) });
    expect(panel.all('[data-part=engine]')).toHaveLength(1);
    expect(panel.part('engine')?.textContent).not.toContain('저장된 결과');
    panel.update({ article: done(SUMMARY, { report: { ...kept, cost: 0.02 } }) });
    expect(panel.all('[data-part=engine]')).toHaveLength(2);
  });

  test('what was cut is told', () => {
    panel = showPanel({
      article: done(SUMMARY, { coverage: { unit: 'characters', read: 60_000, total: 412_345 } }),
      thread: threadDone({ coverage: { unit: 'comments', read: 200, total: 530 } }),
    });
    expect(panel.part('coverage')?.textContent).toBe('댓글 530개 중 200개, 본문 412,345자 중 60,000자');
  });
});

describe('what stands in place of a part', () => {
  test('an article that must be asked for: one button', () => {
    panel = showPanel({ article: undefined, articleAccess: 'ask' });
    expect(panel.all('[data-part=bullet]')).toHaveLength(0);
    expect(panel.all('[data-part=digest-item]')).toHaveLength(2);
    click(panel.button('원문 읽기 허용하기'));
    expect(panel.said).toEqual([['askArticle']]);
  });

  test('no article at all: nothing', () => {
    panel = showPanel({ article: undefined, articleAccess: 'none' });
    expect(panel.one('.opening')).toBeNull();
    expect(panel.one('.ask')).toBeNull();
    expect(panel.part('digest')).not.toBeNull();
  });

  test.each([
    ['idle', 'Hacker News 의견 찾기', 'findThread'],
    ['searching', '그만 찾기', 'cancelSearch'],
    ['none', '다시 찾기', 'findThread'],
  ] as const)('an article whose thread is not known (%s)', (threadSearch, label, said) => {
    panel = showPanel({ page: articlePage, thread: undefined, threadSearch });
    expect(panel.part('digest')).toBeNull();
    click(panel.button(label));
    expect(panel.said).toEqual([[said]]);
    expect(panel.mount.textContent?.includes(t('panel_find_none'))).toBe(threadSearch === 'none');
    expect(panel.one('[role=progressbar]') !== null).toBe(threadSearch === 'searching');
  });

  test('a search that failed says why where it was asked for, and can be tried again', () => {
    panel = showPanel({ page: articlePage, thread: undefined, searchProblem: { code: 'rate_limited' } });
    expect(panel.one('[data-part=find]')?.textContent).toContain('잠시 막혔습니다');
    expect(panel.one('p.sr[role=status]')?.textContent).toContain('잠시 막혔습니다');
    click(panel.button('다시 찾기'));
    expect(panel.said).toEqual([['findThread']]);
  });

  test('the search for a thread waits until the article has its place', () => {
    panel = showPanel({ page: articlePage, article: running(), thread: undefined, threadSearch: 'idle' });
    expect(panel.one('[data-part=find]')).toBeNull();
    panel.update({ article: { ...running(), summary: { opening: [null], sections: [] } } });
    expect(panel.one('[data-part=find]')).not.toBeNull();
  });

  test('a thread without comments says so, without a bar or a count of nothing', () => {
    panel = showPanel({
      thread: threadDone({
        digest: { items: [], moods: { positive: 0, neutral: 0, negative: 0 } },
        notices: [{ code: 'thread_empty' }],
        coverage: { unit: 'comments', read: 0, total: 0 },
      }),
    });
    expect(panel.part('digest')?.textContent).toContain('아직 댓글이 없습니다.');
    expect(panel.part('mood')).toBeNull();
    expect(panel.part('coverage')?.textContent).toBe('본문 전체 1,234자');
  });

  test('a thread whose comments say too little to be told says so', () => {
    const moods = { positive: 0, neutral: 2, negative: 0 };
    panel = showPanel({
      thread: threadDone({ digest: { items: [], moods }, coverage: { unit: 'comments', read: 2, total: 2 } }),
    });
    expect(panel.part('digest')?.textContent).toContain(t('panel_digest_none'));
    expect(panel.part('mood')).not.toBeNull();
  });

  test('where nothing could be read nobody claims to have made a summary, and it can be tried again', () => {
    const report = { engine: 'extractive', version: '1', milliseconds: 3 };
    const article = { status: 'done' as const, notices: [{ code: 'article_not_found' as const }], report };
    panel = showPanel({ page: articlePage, article, thread: undefined });
    expect(panel.mount.textContent).toContain('본문을 찾지 못했습니다');
    expect(panel.part('engine')).toBeNull();
    click(panel.button(t('panel_again')));
    expect(panel.said).toEqual([['retry', 'article']]);
  });
});

describe('while it runs', () => {
  test('places are held, the stage is told, one button stops both', () => {
    panel = showPanel({
      article: running({
        progress: { stage: 'translating', ratio: 0.42 },
        summary: { opening: [bullet('하나'), null, null], sections: [] },
      }),
      thread: running({ progress: { stage: 'reading' } }),
    });
    expect(panel.all('[data-part=bullet]')).toHaveLength(1);
    expect(panel.all('.opening .waiting')).toHaveLength(2);
    expect(panel.one('footer')?.textContent).toContain('본문 번역하는 중 42% · 댓글 읽는 중');
    expect(panel.one('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('21');
    click(panel.button('중지'));
    expect(panel.said).toEqual([
      ['cancel', 'article'],
      ['cancel', 'thread'],
    ]);
  });

  test('nothing known yet: places for five bullets, a bar without a figure', () => {
    panel = showPanel({ article: running(), thread: undefined });
    expect(panel.all('.opening .waiting')).toHaveLength(5);
    expect(panel.one('[role=progressbar]')?.hasAttribute('aria-valuenow')).toBe(false);
  });

  test('cancelled: what came stays, empty places go, it can go on', () => {
    panel = showPanel({
      article: {
        status: 'cancelled',
        notices: [],
        summary: { opening: [bullet('하나'), null], sections: [{ heading: '빈 절', bullets: [null] }] },
      },
    });
    expect(panel.all('[data-part=bullet]')).toHaveLength(1);
    expect(panel.all('.waiting')).toHaveLength(0);
    expect(panel.part('section')).toBeNull();
    expect(panel.mount.textContent).toContain('지금까지 나온 내용만 보여 줍니다.');
    click(panel.button('이어서 하기'));
    expect(panel.said).toEqual([['retry', 'article']]);
  });
});

test('both parts stopped: one note, one button that lets both go on', () => {
  panel = showPanel({
    article: { status: 'cancelled', notices: [], summary: { opening: [bullet('하나'), null], sections: [] } },
    thread: { status: 'cancelled', notices: [], digest: { items: [null] } },
  });
  expect(panel.mount.textContent?.match(/중지했습니다/g)).toHaveLength(2);
  expect(panel.all('button').filter(({ textContent }) => textContent === '이어서 하기')).toHaveLength(1);
  click(panel.button('이어서 하기'));
  expect(panel.said).toEqual([
    ['retry', 'article'],
    ['retry', 'thread'],
  ]);
});

describe('errors and notices', () => {
  test('a failed part says what happened and what to do; the other part stands', () => {
    const error = { code: 'server', values: ['hn.algolia.com', '503'] } as const;
    panel = showPanel({ thread: { status: 'failed', notices: [], error: { ...error, values: [...error.values] } } });
    expect(panel.part('error')?.textContent).toContain('hn.algolia.com 서버에 문제가 있습니다(오류 503).');
    expect(panel.all('[data-part=bullet]')).toHaveLength(5);
    click(panel.button('다시 시도'));
    expect(panel.said).toEqual([['retry', 'thread']]);
  });

  test.each(['not_html', 'too_large', 'extension_updated', 'no_article'] as const)(
    '%s offers no useless retry',
    (code) => {
      panel = showPanel({ article: { status: 'failed', notices: [], error: { code } } });
      expect(panel.part('error')).not.toBeNull();
      expect(panel.all('[data-part=error] button')).toHaveLength(0);
    },
  );

  test('a missing permission is asked for', () => {
    const error = { code: 'no_permission' as const, values: ['bridges.example'] };
    panel = showPanel({ article: { status: 'failed', notices: [], error } });
    click(panel.button('원문 읽기 허용하기'));
    expect(panel.said).toEqual([['askArticle']]);
  });

  test('a thread that only the API has is fetched after the reader allowed it, and can be tried again', () => {
    panel = showPanel({ thread: { status: 'failed', notices: [], error: { code: 'thread_consent' } } });
    click(panel.button('글 번호를 보내 받기 허용'));
    click(panel.button('다시 시도'));
    expect(panel.said).toEqual([['askThread'], ['retry', 'thread']]);
  });

  test('a problem of the whole panel is shown and read out', () => {
    panel = showPanel({ problem: { code: 'quota_full' } });
    expect(panel.part('error')?.textContent).toContain('저장 공간이 가득 찼습니다.');
    expect(panel.one('[aria-live=polite]')?.textContent).toContain('저장 공간이 가득 찼습니다.');
  });

  test('a missing translator is told once and leads to the options', () => {
    const notices = [{ code: 'translator_missing' as const }];
    panel = showPanel({ article: done(SUMMARY, { notices }), thread: threadDone({ notices }) });
    expect(panel.mount.textContent?.split(t('notice_translator_missing'))).toHaveLength(2);
    click(panel.button(t('panel_translator_options')));
    expect(panel.said).toEqual([['openOptions', 'translator']]);
  });

  test('a missing translator is told in the digest only once no article above it may tell it', () => {
    const notices = [{ code: 'translator_missing' as const }];
    panel = showPanel({ article: running(), thread: threadDone({ notices }) });
    expect(panel.part('digest')?.textContent).not.toContain(t('notice_translator_missing'));
    panel.update({ article: { status: 'failed', notices: [], error: { code: 'forbidden' } } });
    expect(panel.part('digest')?.textContent).toContain(t('notice_translator_missing'));
  });

  test('a missing translator is not worth a word where nothing is shown', () => {
    const notices = [{ code: 'thread_empty' as const }, { code: 'translator_missing' as const }];
    const digest = { items: [], moods: { positive: 0, neutral: 0, negative: 0 } };
    panel = showPanel({ article: undefined, articleAccess: 'ask', thread: threadDone({ digest, notices }) });
    expect(panel.part('digest')?.textContent).toContain('아직 댓글이 없습니다.');
    expect(panel.part('digest')?.textContent).not.toContain('번역기');
  });
});
