import { expect, test } from 'vitest';
import { createGroundingChecker } from '../../../utils/grounding/grounding.ts';
import { createSources, type SourceEntry } from '../../../utils/grounding/numbered-sources.ts';
import { createBulletMaker } from '../../../utils/llm/answers/make-bullet.ts';

const FACT = 'The bill fell from $118,400 to $23,650 in May.';
const entry: SourceEntry = {
  label: 'S1',
  text: FACT,
  source: { kind: 'sentence', block: 0, text: FACT },
  citable: true,
};
const maker = createBulletMaker(createGroundingChecker(createSources([entry], 'Leaving the cloud'), 'S'), () => FACT);
const make = (text: string) => maker.make({ kind: 'bullet', text, depth: 0, sources: ['S1'] })?.bullet;

test('a line is told in a few hundred characters, however long it is', () => {
  const text = make(`청구액이 $118,400에서 $23,650으로 줄었음 ${'그리고 '.repeat(5_000)}`)?.text;
  expect(text).toMatch(/^청구액이 \$118,400에서 \$23,650으로 줄었음 그리고/);
  expect(text?.length).toBeLessThanOrEqual(701);
});
