import type { Page } from '@playwright/test';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import { type Asked, modelHandler, type Reply } from '../support/model-servers.ts';
import { type PanelView, panelIn } from '../support/panel.ts';
import { hold, type TestServer } from '../support/server.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const THREAD = sampleUrl(samplePage('thread'));
const HOST = 'api.openai.com';
const MODEL = 'tiny-1';
const QUESTION = '점검 비용은 줄었나요?';

test.use({ start: { consents: [`https://${HOST}/*`] } });

const line = (text: string, src: string) => `${JSON.stringify({ kind: 'answer', depth: 0, text, src: [src] })}\n`;
const FIRST = '써 보니 점검에 드는 시간이 크게 줄었음';
const SECOND = '운영하는 사람의 품도 함께 따져야 함';
const ANSWER = [line(FIRST, 'C1'), line(SECOND, 'C3')];

function serve(server: TestServer, reply: (asked: Asked) => Reply | Promise<Reply>): Asked[] {
  const asked: Asked[] = [];
  const answer = (one: Asked) => {
    asked.push(one);
    return reply(one);
  };
  server.mount(HOST, modelHandler('openai', { models: [{ id: MODEL }], reply: answer }));
  return asked;
}

async function connect(options: Page): Promise<void> {
  await options.getByRole('button', { name: t('models_add'), exact: true }).click();
  await options.locator('#model-key').fill('sk-test-0123456789abcdef-WXYZ');
  await options.locator('#model-id').fill(MODEL);
  await options.locator('#model-priceIn').fill('1');
  await options.locator('#model-priceOut').fill('10');
  await options.getByRole('button', { name: t('models_save'), exact: true }).click();
  await expect(options.locator('[data-model]')).toContainText(MODEL);
}

const field = (panel: PanelView) => panel.part('question-field');
const asked = (panel: PanelView) => panel.part('question');
const answer = (panel: PanelView) => asked(panel).first().locator('[data-part="bullet"]');

async function ask(panel: PanelView, question = QUESTION): Promise<void> {
  await field(panel).fill(question);
  await field(panel).press('Enter');
}

test('a question is answered with sources, found again with the favorite, and not paid for twice', async ({
  extension,
  server,
}) => {
  const calls = serve(server, () => ({ text: ANSWER }));
  await connect(await extension.openOwn('options.html#models'));
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();

  await test.step('nothing is sent while it is typed; what it would take is told; the page hears no key', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['keydown', 'keyup', 'input', 'beforeinput']) {
        document.addEventListener(type, () => heard.push(type));
      }
    });
    await field(panel).click();
    await expect(panel.part('question-takes')).toContainText(/약 [\d,]+토큰 · 약 \$0\.\d+/);
    await page.keyboard.type('next? p', { delay: 5 });
    // A syllable that is still being composed: its Enter belongs to the input method.
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: '뭐', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
    await session.send('Input.insertText', { text: '뭐' });
    await expect(field(panel)).toHaveValue('next? p뭐');
    expect(await page.evaluate(() => (globalThis as { heard?: string[] }).heard)).toEqual([]);
    expect(calls).toEqual([]);
  });

  await test.step('the answer comes in bullets that lead to their comments', async () => {
    await ask(panel);
    await expect(answer(panel)).toHaveText([FIRST, SECOND]);
    await expect(panel.part('answer-facts')).toContainText(/tiny-1 .*\$0\.\d+/);
    expect(await page.evaluate(() => scrollY), 'the page stays where it is').toBe(0);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.prompt).toContain(`The reader asks: ${QUESTION}`);
    await answer(panel).first().locator('.source').click();
    expect(await page.evaluate(() => [...CSS.highlights.values()].some((one) => one.size > 0))).toBe(true);
  });

  await test.step('asked once more it is the same answer, and nothing is paid', async () => {
    await ask(panel, ` ${QUESTION} `);
    await expect(panel.part('answer-facts')).toContainText(t('panel_cached'));
    await expect(asked(panel)).toHaveCount(1);
    expect(calls).toHaveLength(1);
  });

  await test.step('a page that nobody starred has it after a reload', async () => {
    await page.reload();
    await expect(asked(panel)).toHaveCount(1);
    await expect(panel.part('star')).toHaveAttribute('aria-pressed', 'false');
    await asked(panel).first().locator('summary').click();
    await expect(answer(panel)).toHaveText([FIRST, SECOND]);
    await panel.done();
    expect(calls).toHaveLength(1);
  });

  await test.step('the star keeps it: after a reload it is below the field, folded', async () => {
    await panel.part('star').click();
    await ask(panel, '사람은 얼마나 필요한가요?');
    await expect(asked(panel)).toHaveCount(2);
    await expect(answer(panel)).toHaveCount(2);
    await page.reload();
    await expect(asked(panel)).toHaveCount(2);
    await expect(answer(panel).first()).toBeHidden();
    await asked(panel).first().locator('summary').click();
    await expect(answer(panel)).toHaveText([FIRST, SECOND]);
    expect(calls).toHaveLength(2);
  });

  await test.step('it stands with the favorite, until it is deleted', async () => {
    const favorites = await extension.openOwn('favorites.html');
    const kept = favorites.locator('[data-part="kept-questions"]');
    if (!(await kept.isVisible())) await favorites.locator('[data-part="favorite"], .row').first().click();
    await expect(kept).toContainText(QUESTION);
    await expect(kept).toContainText(FIRST);
    await page.bringToFront();
    await asked(panel).nth(1).locator('summary').click();
    await asked(panel)
      .nth(1)
      .getByRole('button', { name: t('panel_question_forget') })
      .click();
    await expect(asked(panel)).toHaveCount(1);
    await expect(kept).not.toContainText(QUESTION);
    await favorites.bringToFront();
    await kept.locator('[data-part="forget-question"]').click();
    await expect(kept).toHaveCount(0);
    await expect(asked(panel)).toHaveCount(0);
    await favorites.locator('[data-part="undo"]').click();
    await expect(kept).toContainText('사람은 얼마나 필요한가요?');
    await expect(asked(panel)).toHaveCount(1);
  });
});

test('an answer that is stopped keeps what came, and is asked again by a click alone', async ({
  extension,
  server,
}) => {
  const gate = hold();
  const calls = serve(server, () => ({ text: ANSWER, stallAfter: 2, resume: gate.opened }));
  const options = await extension.openOwn('options.html#models');
  await connect(options);
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  await ask(panel);
  await expect(answer(panel)).toHaveText([FIRST]);
  await asked(panel)
    .getByRole('button', { name: t('panel_cancel') })
    .click();
  await expect(asked(panel)).toContainText(t('panel_cancelled_partly'));
  await expect(answer(panel)).toHaveText([FIRST]);
  await options.reload();
  await expect(options.locator('[data-part="today"]')).toContainText(/\$0\.\d+/);
  expect(calls).toHaveLength(1);

  gate.open();
  await asked(panel)
    .getByRole('button', { name: t('panel_question_again') })
    .click();
  await expect(answer(panel)).toHaveText([FIRST, SECOND]);
  expect(calls).toHaveLength(2);
});

test('a background that is stopped in the middle asks nothing twice; the question stays', async ({
  extension,
  server,
}) => {
  const gate = hold();
  const calls = serve(server, () => ({ text: ANSWER, stallAfter: 2, resume: gate.opened }));
  await connect(await extension.openOwn('options.html#models'));
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  await ask(panel);
  await expect(answer(panel)).toHaveText([FIRST]);
  await extension.stopWorker();
  await expect(asked(panel)).toContainText(t('error_answer_cut'));
  await expect(asked(panel)).toContainText(QUESTION);
  await expect(answer(panel)).toHaveText([FIRST]);
  expect(calls).toHaveLength(1);
  gate.open();
  await asked(panel)
    .getByRole('button', { name: t('panel_question_again') })
    .click();
  await expect(answer(panel)).toHaveText([FIRST, SECOND]);
  expect(calls).toHaveLength(2);
});

test('what the page does not say, and what the provider refuses, is a sentence', async ({ extension, server }) => {
  let refuse = false;
  serve(server, () => (refuse ? { fail: 'key' } : { text: '{"kind":"none","text":""}' }));
  await connect(await extension.openOwn('options.html#models'));
  const page = await extension.openPage(THREAD);
  const panel = panelIn(page);
  await panel.done();
  await ask(panel);
  await expect(asked(panel)).toContainText(t('panel_question_none'));
  refuse = true;
  await ask(panel, '왜요?');
  await expect(asked(panel).first()).toContainText(t('error_model_key', 'OpenAI'));
});

test('without a model of their own there is nowhere to ask', async ({ extension }) => {
  const panel = panelIn(await extension.openPage(THREAD));
  await panel.done();
  await expect(panel.part('questions')).toHaveCount(0);
});
