import { panelIn } from '../support/panel.ts';
import { servePage } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';

/** A Korean article of which one sentence ends in entities that the reader sees as letters. */
const ENTITIES = `<!doctype html><html lang="ko"><title>이름을 바꾼 회사</title><article><h1>이름을 바꾼 회사</h1>${Array.from(
  { length: 8 },
  (_, n) =>
    `<p>회사는 ${2001 + n}년에 이름을 한 번 더 바꾸었다&amp;gt;&amp;gt;</p><p>직원 ${30 + n}명은 새 이름을 신문에서 처음 읽었고, 간판은 ${n + 2}주 뒤에 도착했다. 사장은 비용이 ${n + 3}억 원이었다고 밝혔다.</p>`,
).join('')}</article></html>`;

/** A page of nothing but code, most of it blank. */
const BLANK = `<!doctype html><title>Blank</title><article><pre>${'\n'.repeat(300_000)}# The lamp in the corridor was lit before dusk on two hundred days.
${'x = 1\n'.repeat(80)}</pre></article>`;

const ORDINARY = `<!doctype html><title>The lamp</title><article><h1>The lamp</h1>${Array.from(
  { length: 12 },
  (_, n) =>
    `<p>In year ${n} the lamp in the corridor was lit before dusk on ${200 + 3 * n} days, and the keeper wrote the hour into book ${n}. The harbour office paid ${n} crowns for the oil and asked him why.</p>`,
).join('')}</article>`;

test.describe('text that was made to hold the extension up', () => {
  test('entities beside each other at the end of a sentence are shown, and other pages are answered after them', async ({
    extension,
    server,
  }) => {
    servePage(server, 'https://names.example/company', ENTITIES);
    servePage(server, 'https://harbour.example/lamp', ORDINARY);
    const hostile = await extension.openPage('https://names.example/company');
    await (await extension.clickAction(hostile)).locator('[data-part="summarise"]').click();
    await expect.poll(() => panelIn(hostile).opening.count()).toBeGreaterThan(0);
    await panelIn(hostile).done();
    const page = await extension.openPage('https://harbour.example/lamp');
    await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
    await expect(panelIn(page).opening).toHaveCount(5);
  });

  test('a code block of 300,000 blank lines keeps no other page waiting', async ({ extension, server }) => {
    servePage(server, 'https://blank.example/code', BLANK);
    servePage(server, 'https://harbour.example/lamp', ORDINARY);
    const hostile = await extension.openPage('https://blank.example/code');
    await (await extension.clickAction(hostile)).locator('[data-part="summarise"]').click();
    const page = await extension.openPage('https://harbour.example/lamp');
    await (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
    await expect(panelIn(page).opening).toHaveCount(5);
    await expect.poll(() => panelIn(hostile).opening.count()).toBeGreaterThan(0);
  });
});
