/** Writes the sample pages that are made from data: `node tests/support/write-samples.ts`. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { SAMPLE_NOW, SAMPLE_PAGES } from '../pages/samples/index.ts';

for (const { file, render } of SAMPLE_PAGES) {
  if (!render) continue;
  const html = render(SAMPLE_NOW);
  writeFileSync(file, html);
  console.log(`${relative('.', file)}: ${html.length} characters`);
}
