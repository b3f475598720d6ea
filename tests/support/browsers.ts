import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The first of `names` that is a file: absolute paths as they are, the rest looked up on PATH. */
function firstOf(names: (string | undefined)[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names.filter((n) => n !== undefined)) {
    const places = name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name));
    const found = places.find((place) => existsSync(place));
    if (found) return found;
  }
  return undefined;
}

/**
 * A Chromium that loads unpacked extensions: `$CHROMIUM`, the system's, or the one that Playwright installs.
 * Branded Chrome is not asked for: since 137 it ignores `--load-extension`.
 */
export function findChromium(): string | undefined {
  return firstOf([
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    'chromium',
    'chromium-browser',
    chromium.executablePath(),
  ]);
}

/** `$FIREFOX`, or the system's: ESR first, as Debian names it. */
export function findFirefox(): string | undefined {
  return firstOf([process.env.FIREFOX, '/usr/bin/firefox-esr', 'firefox-esr', 'firefox']);
}

/** The Chromium of `findChromium`. Throws a sentence that says what to do where there is none. */
export function chromiumOrThrow(): string {
  const found = findChromium();
  if (!found) throw new Error('No Chromium here: install one, or name it by CHROMIUM=/path/to/chromium.');
  return found;
}

/**
 * Chromium's switches: quiet, no sandbox (it runs as root in containers), every host name led to `port` of this machine,
 * and `extension`, a folder, loaded.
 */
export function chromiumArgs({ port, extension }: { port: number; extension?: string }): string[] {
  return [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=OptimizationHints,MediaRouter,Translate,DialMediaRouteProvider,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
    '--ignore-certificate-errors',
    `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
    ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
  ];
}
