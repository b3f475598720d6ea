import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { findChromium, findFirefox } from './browsers.ts';

function runs(command: string, args: string[]): boolean {
  console.log(`$ ${[command, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

/** Whether some font here draws Korean; true where fontconfig is missing and it cannot be told. */
function hasKoreanFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=ko', 'family'], {
    encoding: 'utf8',
  });
  return status === null ? !existsSync('/etc/debian_version') : stdout.trim() !== '';
}

/** Debian packages that are missing for the tests. */
function missingPackages(): string[] {
  return [
    ...(findChromium() ? [] : ['chromium']),
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(hasKoreanFont() ? [] : ['fonts-noto-cjk', 'fontconfig']),
  ];
}

/**
 * Brings what the browser tests need: by apt where this is root on Debian, else Chromium alone by Playwright.
 * Throws a plain sentence where a Chromium is still missing; a missing Firefox or font is only said.
 */
export function ensureBrowsers(): void {
  const packages = missingPackages();
  if (packages.length && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${packages.join(', ')} …`);
    const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
    if (!runs('apt-get', ['update', '-q'])) console.log('apt-get update failed; trying with the lists that are here.');
    runs('apt-get', install);
  }
  if (!findChromium()) runs('npx', ['playwright', 'install', '--with-deps', 'chromium']);
  if (!findChromium()) {
    throw new Error(
      'No Chromium, and none could be installed. Install one (Debian: apt-get install chromium fonts-noto-cjk), or name one by CHROMIUM=/path.',
    );
  }
  if (!findFirefox())
    console.log('No Firefox: its tests will fail. Debian: apt-get install firefox-esr, or FIREFOX=/path.');
  if (!hasKoreanFont())
    console.log('No Korean font: pictures will show boxes. Debian: apt-get install fonts-noto-cjk.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureBrowsers();
