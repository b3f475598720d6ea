// @vitest-environment jsdom

import { afterEach, describe, expect, test } from 'vitest';
import type { CostEstimate, EngineReport, JobState } from '../../utils/domain/index.ts';
import { t } from '../support/texts.ts';
import { done, REPORT, running, SUMMARY, threadDone } from './samples.ts';
import { click, english, showPanel } from './show-panel.tsx';

const OFFER: CostEstimate = { label: 'GPT', input: 11_000, output: 1_340, cost: 0.012 };
const MADE: EngineReport = {
  engine: 'openai',
  version: '1',
  label: 'GPT',
  milliseconds: 12_400,
  usage: { input: 9_000, output: 1_000 },
  cost: 0.02,
};
const offered = (more: Partial<JobState> = {}) => ({
  ownModel: 'GPT',
  article: done(SUMMARY, { estimate: OFFER, ...more }),
  thread: threadDone({ estimate: { ...OFFER, input: 30_000, cost: 0.03 }, ...more }),
});
const byOwn = () => offered({ byUserModel: true, report: MADE });

let panel: ReturnType<typeof showPanel>;
afterEach(() => panel.leave());

describe('a model of the reader’s own', () => {
  test('is offered with what it would take, before anything is sent', () => {
    panel = showPanel(offered());
    expect(panel.part('own-takes')?.textContent).toBe('GPT: 약 44,000토큰 · 약 $0.04');
    click(panel.part('own'));
    expect(panel.said).toEqual([
      ['remake', 'article', 'own'],
      ['remake', 'thread', 'own'],
    ]);
  });

  test.each([
    [0, '무료'],
    [undefined, '비용 계산 안 됨'],
  ])('that costs %s says so', (cost, text) => {
    const estimate: CostEstimate = { label: 'GPT', input: 500, output: 60, ...(cost !== undefined && { cost }) };
    panel = showPanel({ article: done(SUMMARY, { estimate }), thread: threadDone() });
    expect(panel.part('own-takes')?.textContent).toBe(`GPT: 약 560토큰 · ${text}`);
  });

  test('is not offered for what it made; that says who made it and what it cost', () => {
    panel = showPanel(byOwn());
    expect(panel.part('own-takes')).toBeNull();
    expect(panel.part('engine')?.textContent).toBe('GPT · 25초 · 20,000토큰 · $0.04');
  });

  test('makes anew only from a menu that says what that takes', () => {
    panel = showPanel(byOwn());
    click(panel.button('다시 요약'));
    expect(panel.one('.menu-heading')?.textContent).toContain('44,000토큰');
    click(panel.button('내장 요약으로 바꾸기'));
    expect(panel.said).toEqual([
      ['remake', 'article', 'embedded'],
      ['remake', 'thread', 'embedded'],
    ]);
  });

  test('is offered for the part that it did not make yet', () => {
    panel = showPanel({ ...byOwn(), thread: threadDone({ estimate: OFFER }) });
    expect(panel.all('[data-part=engine]').map((line) => line.textContent)).toHaveLength(2);
    click(panel.part('own'));
    expect(panel.said).toEqual([['remake', 'thread', 'own']]);
  });

  test('leaves the plain button to the embedded engine: no click on it costs anything', () => {
    panel = showPanel(offered());
    click(panel.button(t('panel_again')));
    expect(panel.said.map(([, , by]) => by)).toEqual(['embedded', 'embedded']);
  });

  test('that may not run says why and leads to the options', () => {
    const problem = { code: 'model_permission' as const, values: ['api.one.example'] };
    panel = showPanel({ article: done(SUMMARY, { estimate: { ...OFFER, problem } }) });
    expect(panel.part('own-problem')?.textContent).toContain('api.one.example에 연결할 권한이 없습니다.');
    expect(panel.part('own')).toBeNull();
    click(panel.button('모델 설정 열기'));
    expect(panel.said).toEqual([['openOptions', 'models']]);
  });

  test('that failed is told with its reason, beside the embedded summary', () => {
    const reason = { code: 'spending_limit' as const, values: ['$1.00', '$0.99', '$0.04'] };
    const notices = [{ code: 'model_failed' as const, values: ['GPT'], reason }];
    panel = showPanel({ article: done(SUMMARY, { notices, report: REPORT }) });
    const told = panel.one('.note')?.textContent;
    expect(told).toContain('내장 요약을 보여 줍니다.');
    expect(told).toContain('하루 지출 한도를 넘게 됩니다(한도 $1.00, 오늘 $0.99, 이번 예상 $0.04)');
  });

  test('that failed says why at its button, too, which may be tried again', () => {
    const notices = [
      { code: 'model_failed' as const, values: ['GPT'], reason: { code: 'model_key' as const, values: ['OpenAI'] } },
    ];
    panel = showPanel({ article: done(SUMMARY, { estimate: OFFER, notices, report: REPORT }), thread: threadDone() });
    expect(panel.part('own-problem')?.textContent).toContain('OpenAI');
    expect(panel.part('own-takes')).toBeNull();
    click(panel.part('own'));
    expect(panel.said).toEqual([['remake', 'article', 'own']]);
  });

  test('that works says so, with the tokens so far, and can be stopped', () => {
    panel = showPanel({
      article: running({ byUserModel: true, usage: { input: 3_000, output: 200 } }),
      thread: threadDone(),
    });
    expect(panel.one('.facts')?.textContent).toMatch(/내 모델 · .*3,200토큰/);
    click(panel.button('중지'));
    expect(panel.said).toEqual([['cancel', 'article']]);
  });

  test('reads well in English', () => {
    panel = showPanel(offered(), english);
    expect(panel.part('own-takes')?.textContent).toBe('GPT: about 44,000 tokens · about $0.04');
    expect(panel.part('own')?.textContent).toBe('Use my model');
  });
});

describe('without one', () => {
  test('the menu leads to where one is connected', () => {
    panel = showPanel();
    click(panel.button('더 보기'));
    click(panel.button('내 모델 연결하기'));
    expect(panel.said).toEqual([['openOptions', 'models']]);
    expect(panel.part('own-takes')).toBeNull();
  });

  test('with one the menu has no such line', () => {
    panel = showPanel({ ownModel: 'GPT' });
    click(panel.button('더 보기'));
    expect(panel.all('[role=menuitem]').map((line) => line.textContent)).not.toContain('내 모델 연결하기');
  });
});

describe('what the reader’s own model made in part', () => {
  test('says how much is missing and why, and goes on by one button for that part', () => {
    const reason = { code: 'rate_limited' as const, values: ['GPT'] };
    const { thread } = byOwn();
    panel = showPanel({
      ...byOwn(),
      thread: { ...thread, notices: [{ code: 'comments_left', values: ['120'], reason }] },
    });
    expect(panel.one('[data-part=digest]')?.textContent).toContain('댓글 120개를 읽지 못해');
    expect(panel.one('[data-part=digest]')?.textContent).toContain('짧은 시간에 요청이 많아');
    click(panel.button('이어서 하기'));
    expect(panel.said).toEqual([['remake', 'thread', 'own']]);
  });
});
