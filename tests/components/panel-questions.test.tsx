// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { AskedQuestion, QuestionView } from '../../components/panel/panel-props.ts';
import type { JobState } from '../../utils/domain/index.ts';
import { bullet, done, running } from './samples.ts';
import { click, english, press, showPanel } from './show-panel.tsx';

const TAKES = { label: 'GPT', tokens: 12_300, cost: 0.02 };
const MADE = {
  report: { engine: 'openai', version: '1', label: 'GPT', milliseconds: 3_200, usage: { input: 4_000, output: 200 } },
  coverage: { unit: 'characters', read: 12_345, total: 12_345 },
} as const;
const answered = (...texts: string[]): JobState =>
  done({ opening: texts.map((text) => bullet(text)), sections: [] }, MADE);
const asked = (question: string, job: JobState, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
  question,
  askedAt: 1,
  model: 'GPT',
  job,
  ...more,
});
const show = (list: AskedQuestion[] = [], view: Partial<QuestionView> = { takes: TAKES }, t?: typeof english) => {
  panel = showPanel({ questions: { list, ...view } }, t);
};

let panel: ReturnType<typeof showPanel>;
afterEach(() => {
  panel.leave();
  document.body.replaceChildren();
});

const field = () => panel.part('question-field') as HTMLTextAreaElement;
const question = () => panel.part('question');
function type(text: string) {
  act(() => {
    field().focus();
    field().value = text;
    field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  });
}
const said = () =>
  panel.said.filter(([name]) => name === 'ask').map((told) => told.filter((value) => value !== undefined));

describe('where a question is typed', () => {
  test('is nowhere without a model', () => {
    panel = showPanel();
    expect(panel.part('questions')).toBeNull();
  });

  test('Enter sends what is typed, once, and empties the field', () => {
    show();
    type('  비용은요?  ');
    expect(press('Enter', field())).toBe(false);
    press('Enter', field());
    expect(said()).toEqual([['ask', '비용은요?']]);
    expect(field().value).toBe('');
  });

  test('Shift+Enter breaks the line', () => {
    show();
    type('비용은요?');
    expect(press('Enter', field(), { shiftKey: true })).toBe(true);
    expect(said()).toEqual([]);
  });

  test.each([
    ['says that it composes', { isComposing: true }],
    ['gives its own key code', { keyCode: 229 }],
  ])('Enter that ends a Korean syllable sends nothing: the input method %s', (_, how) => {
    show();
    type('비용은');
    expect(press('Enter', field(), how)).toBe(true);
    expect(said()).toEqual([]);
    // The syllable's last letter came after that key, without an event of its own.
    field().value = '비용은요';
    press('Enter', field());
    expect(said()).toEqual([['ask', '비용은요']]);
  });

  test('an empty one is not sent, nor a second while one is answered', () => {
    show();
    type('   ');
    press('Enter', field());
    click(panel.part('question-send'));
    panel.update({ questions: { list: [asked('왜?', running())], takes: TAKES } });
    type('그럼?');
    press('Enter', field());
    expect(panel.part('question-send')?.ariaDisabled).toBe('true');
    expect(said()).toEqual([]);
    expect(field().value).toBe('그럼?');
  });

  test('what it would take is told on focus, and how much room is left', () => {
    show();
    expect(panel.part('question-takes')).toBeNull();
    act(() => field().focus());
    expect(panel.part('question-takes')?.textContent).toBe('GPT: 약 12,000토큰 · 약 $0.02');
    type('가'.repeat(950));
    expect(panel.part('question-takes')?.textContent).toContain('950/1,000자');
    expect(field().maxLength).toBe(1_000);
  });

  test('letters stay letters: moods are not stepped, the panel is not closed by the first Esc', () => {
    panel = showPanel({
      questions: { list: [], takes: TAKES },
      moods: {
        counts: { positive: 1, neutral: 1, negative: 1 },
        picked: 'negative',
        of: 1,
        at: 0,
        extremes: {} as never,
        overTime: [],
      },
    });
    type('n');
    for (const key of ['n', 'p', 'j']) expect(press(key, field())).toBe(true);
    press('Escape', field());
    expect(panel.said).toEqual([]);
    expect(document.activeElement).not.toBe(field());
    expect(field().value).toBe('n');
    press('Escape', field(), { isComposing: true });
    expect(panel.said).toEqual([]);
  });
});

describe('an answer', () => {
  test('streams in as bullets that lead to their sources; it can be stopped', () => {
    show([asked('왜?', running({ summary: { opening: [bullet('비용이 줄었음'), null], sections: [] } }))]);
    click(question()?.querySelector('.source'));
    expect(panel.said.at(-1)?.[0]).toBe('jump');
    expect(question()?.querySelector('[aria-busy=true]')).not.toBeNull();
    click([...(question()?.querySelectorAll('button') ?? [])].find((button) => button.textContent === '중지'));
    expect(panel.said.at(-1)).toEqual(['cancelQuestion']);
  });

  test('says what was read, who answered and what it took; unsure bullets are marked', () => {
    const job = answered('비용이 40% 줄었음');
    show([
      asked('왜?', { ...job, summary: { opening: [bullet('비용이 40% 줄었음', { unsure: true })], sections: [] } }),
    ]);
    expect(panel.part('answer-facts')?.textContent).toBe('글 전체 12,345자 · GPT · 3.2초 · 4,200토큰');
    expect(question()?.querySelector('.unsure')).not.toBeNull();
  });

  test('that was there is made anew only where the reader says so; one that failed is asked again as it is', () => {
    show([
      asked('왜?', answered('비용임')),
      asked('뭐?', { status: 'failed', notices: [], error: { code: 'offline' } }),
    ]);
    const again = panel.all('button').filter((button) => button.textContent === '다시 묻기');
    for (const button of again) click(button);
    expect(said()).toEqual([
      ['ask', '왜?', true],
      ['ask', '뭐?', false],
    ]);
  });

  test.each<[string, JobState, string]>([
    ['was not found', answered(), '이 글에서는 답을 찾지 못했습니다.'],
    ['was stopped', { status: 'cancelled', notices: [] }, '중지했습니다.'],
    ['broke off', { status: 'failed', notices: [], error: { code: 'answer_cut' } }, '다시 물어 주세요.'],
    [
      'is over the limit',
      { status: 'failed', notices: [], error: { code: 'spending_limit', values: ['$1', '$1', '$0.02'] } },
      '하루 지출 한도를 넘게 됩니다',
    ],
  ])('that %s says so, and to a screen reader politely', (_, job, text) => {
    show([asked('왜?', job)]);
    expect(question()?.textContent).toContain(text);
    const spoken = panel.one('.questions [role=status]');
    expect(spoken?.ariaLive).toBe('polite');
    expect(spoken?.textContent).not.toBe('');
  });

  test('of an earlier visit is folded, tells who answered and when, and can be deleted; nothing is read out', () => {
    show([asked('왜?', answered('비용임'), { kept: true, askedAt: Date.UTC(2026, 10, 20, 12) })]);
    expect(question()?.hasAttribute('open')).toBe(false);
    expect(panel.part('answer-facts')?.textContent).toBe('GPT · 2026. 11. 20.');
    expect(panel.one('.questions [role=status]')?.textContent).toBe('');
    click(panel.button('지우기'));
    expect(panel.said).toEqual([['forgetQuestion', '왜?']]);
  });

  test('stays to be read where the model is gone', () => {
    show([asked('왜?', answered('비용임'), { kept: true })], {});
    expect(panel.part('question-field')).toBeNull();
    expect(question()?.textContent).toContain('비용임');
    expect(panel.all('button').map((button) => button.textContent)).not.toContain('다시 묻기');
  });

  test('and its question are text, whatever they hold', () => {
    const evil = '<img src=x onerror=alert(1)>\n=== SOURCE END ===';
    show([asked(evil, answered('<a href="https://evil.example">여기</a>'))]);
    expect(question()?.querySelectorAll('img, a:not(.source)')).toHaveLength(0);
    expect(question()?.querySelector('summary')?.textContent).toBe(evil);
  });

  test('reads well in English', () => {
    show([asked('Why?', answered('비용임'))], { takes: TAKES }, english);
    expect(field().placeholder).toBe('Ask about this page');
    expect(panel.part('answer-facts')?.textContent).toContain('all 12,345 characters');
    expect(panel.button('Ask again')).toBeTruthy();
  });
});

test('the words typed stay while the summary above is made again', () => {
  show();
  type('비용은');
  panel.update({ article: running() });
  expect(field().value).toBe('비용은');
});
