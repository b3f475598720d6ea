import { describe, expect, test } from 'vitest';
import type { Bullet, DigestItem, JobState } from '../../../utils/domain/index.ts';
import { createLlmEngine } from '../../../utils/llm/llm-engine.ts';
import { samplePage } from '../../pages/samples/index.ts';
import { ANSWERS } from '../../support/own-model/answers.ts';
import { never, run } from '../../support/own-model/samples.ts';
import { CONFIG, scripted } from '../../support/own-model/scripted-model.ts';
import { answerTo } from '../../support/own-model/show.ts';
import { readSample } from '../../support/pipeline.ts';

const itemBullets = (item: DigestItem | null): Bullet[] =>
  item ? [item.bullet, ...item.replies.flatMap(itemBullets)] : [];
const bulletsIn = ({ summary, digest }: JobState): Bullet[] => [
  ...(summary?.opening ?? []).filter((bullet) => bullet !== null),
  ...(summary?.sections.flatMap(({ bullets }) => bullets.filter((bullet) => bullet !== null)) ?? []),
  ...(digest?.items.flatMap(itemBullets) ?? []),
];

/** What becomes of the written answer, changed by `change`. */
async function madeOf(name: string, change: (answer: string) => string = (answer) => answer): Promise<Bullet[]> {
  const reading = readSample(samplePage(name));
  const engine = createLlmEngine(
    scripted((call) => change(answerTo(call, name))),
    CONFIG,
  );
  if (reading?.kind === 'article') return bulletsIn((await run(engine.summarise(reading.article, never()))).state);
  if (reading?.kind === 'thread')
    return bulletsIn((await run(engine.digest(reading.thread, new Map(), never()))).state);
  throw new Error(`${name} is neither article nor thread`);
}

describe.each(Object.keys(ANSWERS))('an answer about %s that is true', (name) => {
  const wanted = (ANSWERS[name] ?? []).filter(({ from }) => from);

  test('is shown whole, with its sources, and nothing of it is doubted', async () => {
    const bullets = await madeOf(name);
    expect(bullets).toHaveLength(wanted.length);
    expect(bullets.filter(({ unsure }) => unsure).map(({ text }) => text)).toEqual([]);
    expect(bullets.filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(bullets.every(({ text }) => !/(?:니다|한다|이다|[어아]요)\.?$/.test(text))).toBe(true);
  });

  test('with its large numbers changed is doubted', async () => {
    const changed = await madeOf(name, (answer) =>
      answer.replace(/"text":"[^"]*"/g, (text) =>
        text.replace(/(?<![\d,.])\d(?=\d[\d,]*)(?!\d{3}년)/, (digit) => String((Number(digit) % 9) + 1)),
      ),
    );
    const numbered = wanted.filter(({ text }) => /(?<![\d,.])\d\d/.test(text)).length;
    expect(changed.filter(({ unsure }) => unsure).length).toBeGreaterThanOrEqual(numbered * 0.7);
  });
});
