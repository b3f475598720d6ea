import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packRecords, putPack } from './keep-pack.ts';

/**
 * A copy of the Firefox build whose background keeps a pack of ours when it starts: Firefox lets no test into the
 * extension's own pages. Nothing else differs. Returns its folder, which is the caller's to remove.
 */
export function withPack(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'yoyak-firefox-'));
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { background: { scripts: string[] } };
  manifest.background.scripts.unshift('keep-pack.js');
  writeFileSync(file, JSON.stringify(manifest));
  writeFileSync(join(copy, 'keep-pack.js'), `(${putPack.toString()})(${JSON.stringify(packRecords())});`);
  return copy;
}
