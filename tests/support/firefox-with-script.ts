import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Manifest {
  content_scripts: { matches: string[]; js: string[]; run_at: string }[];
}

/**
 * A copy of the Firefox build with one more content script on `matches`, which stands for a content script of ours in a page's
 * process that was taken over: Puppeteer reaches no content script's world in Firefox. Returns the folder, which is the
 * caller's to remove.
 */
export function withContentScript(folder: string, matches: string[], script: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'yoyak-firefox-'));
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  manifest.content_scripts.push({ matches, js: ['attack.js'], run_at: 'document_start' });
  writeFileSync(file, JSON.stringify(manifest));
  writeFileSync(join(copy, 'attack.js'), script);
  return copy;
}
