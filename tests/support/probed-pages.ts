import { readFileSync } from 'node:fs';
import { samplePage, sampleUrl } from '../pages/samples/index.ts';
import type { TestServer } from './server.ts';
import { SHADOW_PROBE } from './shadow-probe.ts';
import { servePage } from './sites.ts';

/** `html` with a script of the page's own before everything else. */
export const withScript = (html: string, script: string): string => {
  const at = /<head[^>]*>/i.exec(html);
  const end = at ? at.index + at[0].length : 0;
  return `${html.slice(0, end)}<script>${script}</script>${html.slice(end)}`;
};

/** Serves the sample page `name` with `script` in its head. Returns its address. */
export function serveHostile(server: TestServer, name: string, script: string = SHADOW_PROBE): string {
  const page = samplePage(name);
  const html = page.render?.(new Date()) ?? readFileSync(page.file, 'utf8');
  const url = sampleUrl(page);
  servePage(server, url, withScript(html, script));
  return url;
}
