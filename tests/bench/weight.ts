import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';

export interface Weight {
  name: string;
  /** Bytes, as shipped: minified. */
  raw: number;
  /** Bytes, by gzip -9. */
  gzipped: number;
}

/** Every script and style that can come into a page, of a built extension: one file each, by WXT's way of building. */
export function contentScripts(folder: string): Weight[] {
  const scripts = readdirSync(join(folder, 'content-scripts')).map((name) => join('content-scripts', name));
  const unlisted = readdirSync(folder).filter((name) => name === 'detector.js');
  return [...scripts, ...unlisted].toSorted().map((name) => {
    const bytes = readFileSync(join(folder, name));
    return { name: basename(name), raw: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
  });
}

async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Bytes of the JavaScript heap of `url` once `ready`, all worlds of the page together. */
export async function heapAt(
  context: BrowserContext,
  url: string,
  ready: (page: Page) => Promise<unknown>,
): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  await ready(page);
  const heap = await heapOf(page);
  await page.close();
  return heap;
}
