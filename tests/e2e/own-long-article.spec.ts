import { addModel, MODEL_HOST, MODEL_SITE } from '../support/add-model.ts';
import { type Asked, modelHandler } from '../support/model-servers.ts';
import { panelIn } from '../support/panel.ts';
import { servePage } from '../support/sites.ts';
import { expect, test } from '../support/test.ts';
import { t } from '../support/texts.ts';

const MODEL = 'tiny-1';
const URL = 'https://ledger.example/forty-harbours';
const CHAPTERS = 40;

test.use({ start: { consents: MODEL_SITE } });

/** A chapter that no other is like: it has its own figures. */
const chapter = (n: number) =>
  `<h2>Harbour ${n} of the coast</h2>${Array.from(
    { length: 4 },
    (_, i) =>
      `<p>The keeper of harbour ${n} paid ${1000 + 10 * n + i} crowns for oil in his ${i + 1}. year, and he wrote the sum into a book that nobody asked for. The council of the coast counted ${200 + n} boats there, and it never learned what the lamps had cost. A clerk copied the page by hand, because the book of harbour ${n} was not to leave the house.</p>`,
  ).join('')}`;
const PAGE = `<!doctype html><html lang="en"><title>Forty harbours</title><body><article><h1>Forty harbours</h1>
${Array.from({ length: CHAPTERS }, (_, n) => chapter(n + 1)).join('\n')}</article></body></html>`;

const line = (value: object) => `${JSON.stringify(value)}\n`;
const sentences = ({ prompt }: Asked) => [...prompt.matchAll(/^\[S(\d+)\] (.*)$/gm)];
const isOpening = ({ system }: Asked) => system.includes('the opening of');

const POINTS = ['등대', '기름값', '장부', '배', '서기'].map((word) => `해안의 항구마다 **${word}**에 대한 기록이 남음`);

/** What a model says of its part: one section, about its first and its last sentence. Of all parts: five points. */
function answerTo(asked: Asked): string[] {
  const numbers = sentences(asked).map(([, number]) => Number(number));
  if (isOpening(asked))
    return [
      line({ kind: 'title', text: '항구 마흔 곳의 장부' }),
      ...POINTS.map((text, i) => line({ kind: 'opening', text, src: [numbers[i % numbers.length]] })),
    ];
  // Headings and points that are told twice are shown once.
  const harbours = [...asked.prompt.matchAll(/harbour (\d+)/g)].map(([, number]) => number);
  const [first, last] = [harbours[0], harbours.at(-1)];
  return [
    line({ kind: 'heading', text: `항구 ${first}의 장부` }),
    line({ kind: 'bullet', depth: 0, text: `항구 ${first}에서 기름값을 장부에 적음`, src: [numbers[0]] }),
    line({ kind: 'bullet', depth: 0, text: `항구 ${last}에서도 값을 적어 둠`, src: [numbers.at(-1)] }),
  ];
}

test('an article longer than a question is read in parts, whole, and said so truly', async ({ extension, server }) => {
  servePage(server, URL, PAGE);
  const asked: Asked[] = [];
  const reply = (one: Asked) => {
    asked.push(one);
    return { text: answerTo(one) };
  };
  server.mount(MODEL_HOST, modelHandler('openai', { models: [{ id: MODEL, context: 8_000 }], reply }));
  await addModel(extension, { id: MODEL, context: 8_000 });

  const page = await extension.openPage(URL);
  const open = async () => (await extension.clickAction(page)).locator('[data-part="summarise"]').click();
  await open();
  const panel = panelIn(page);
  await panel.done();
  await panel.part('own').click();
  const madeBy = panel.part('engine').filter({ hasText: MODEL });
  await expect(madeBy).toBeVisible();

  const parts = asked.filter((one) => !isOpening(one));
  expect(parts.length).toBeGreaterThan(1);
  expect(asked).toHaveLength(parts.length + 1);
  const sent = parts.map(({ prompt }) => prompt).join('\n');
  for (let n = 1; n <= CHAPTERS; n++) expect(sent).toContain(`The council of the coast counted ${200 + n} boats`);

  await expect(panel.part('title')).toHaveText('항구 마흔 곳의 장부');
  await expect(panel.opening).toHaveCount(5);
  await expect(panel.sections).toHaveCount(parts.length);
  await expect(panel.part('coverage')).toContainText(t('panel_coverage_whole', '\0').split('\0')[0] ?? '');
  await expect(panel.box).not.toContainText(t('notice_article_cut'));

  // The last section leads to the end of the article.
  await panel.sections.last().locator('[data-part="bullet"] a').last().click();
  const lit = () => page.evaluate(() => [...(CSS.highlights.get('yoyak-source') ?? [])].map(String).join(''));
  await expect.poll(lit).toContain(`The keeper of harbour ${CHAPTERS} paid`);

  const paid = asked.length;
  await page.reload();
  await open();
  await expect(madeBy).toContainText(t('panel_cached'));
  await expect(panel.sections).toHaveCount(parts.length);
  expect(asked).toHaveLength(paid);
});
