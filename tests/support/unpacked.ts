import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { chromiumArgs, chromiumOrThrow } from './browsers.ts';

export interface LaunchOptions {
  /** Of the local server that answers for every host. */
  port: number;
  /**
   * Match patterns to which the reader will say yes: `permissions.request` resolves to true without the prompt, which nobody
   * can press in a headless browser. Nothing is granted before it is asked for.
   */
  consents?: string[];
  /** Match patterns that are granted when the browser starts. */
  granted?: string[];
  locale?: string;
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  viewport?: { width: number; height: number };
  headed?: boolean;
}

// Playwright drops targets of type `other`, which a popup is while it opens; this is its own switch to keep them.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

interface Permissions {
  api: string[];
  explicit_host: string[];
  manifest_permissions: string[];
  scriptable_host: string[];
}
interface Preferences {
  extensions: {
    settings: Record<
      string,
      {
        active_permissions: Permissions;
        granted_permissions: Permissions;
        runtime_granted_permissions?: Permissions;
        pending_on_installed_event_dispatch_info?: unknown;
      }
    >;
  };
}

/** A copy of the built extension at a path of its own, so that its manifest can change for a moment. */
export class Unpacked {
  readonly folder = mkdtempSync(join(tmpdir(), 'yoyak-'));
  readonly path = join(this.folder, 'extension');
  readonly #profiles = new Map<string, string>();

  constructor(built: string) {
    cpSync(built, this.path, { recursive: true });
  }

  /** A new profile folder in which the reader granted `granted`, and will consent to `consents`. */
  async profile({ port, granted = [], consents = [] }: LaunchOptions): Promise<string> {
    const folder = mkdtempSync(join(this.folder, 'profile-'));
    if (granted.length + consents.length === 0) return folder;
    const key = JSON.stringify([granted.toSorted(), consents.toSorted()]);
    const template = this.#profiles.get(key) ?? (await this.#template(port, granted, consents));
    this.#profiles.set(key, template);
    cpSync(template, folder, { recursive: true });
    return folder;
  }

  // Started once, so that Chromium notes the extension; then its note is edited as if the reader had pressed "allow" for
  // both lists, and had taken `consents` back, which is asked for without a prompt from then on.
  async #template(port: number, granted: string[], consents: string[]): Promise<string> {
    const folder = mkdtempSync(join(this.folder, 'template-'));
    const context = await launchContext(folder, this.path, { port });
    const { host: id } = new URL((await firstWorker(context)).url());
    await welcomed(context);
    await context.close();
    const file = join(folder, 'Default/Preferences');
    const preferences = JSON.parse(readFileSync(file, 'utf8')) as Preferences;
    const note = preferences.extensions.settings[id];
    if (!note) throw new Error('Chromium keeps its notes on extensions in another place now.');
    // Chromium may stop before it has noted that the extension heard of its installation, and would tell it at the next start.
    delete note.pending_on_installed_event_dispatch_info;
    const empty: Permissions = { api: [], explicit_host: [], manifest_permissions: [], scriptable_host: [] };
    note.runtime_granted_permissions = { ...empty, explicit_host: [...granted, ...consents] };
    note.granted_permissions.explicit_host.push(...granted, ...consents);
    note.active_permissions.explicit_host.push(...granted);
    writeFileSync(file, JSON.stringify(preferences));
    return folder;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts Chromium on `profile` with the unpacked extension at the path `extension`. */
export function launchContext(profile: string, extension: string, options: LaunchOptions): Promise<BrowserContext> {
  const { port, headed = false, locale = 'ko-KR', viewport = { width: 1280, height: 900 } } = options;
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumOrThrow(),
    ignoreHTTPSErrors: true,
    headless: !headed,
    locale,
    viewport: headed ? null : viewport,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    // The CDP verb that presses an extension's toolbar button wants this switch.
    args: ['--enable-unsafe-extension-debugging', ...chromiumArgs({ port, extension })],
  });
}

const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');

/** The background worker of ours that runs, or the next one that starts. */
export async function firstWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', { predicate: isOurs }));
}

/** A fresh profile is an installation: its welcome page comes in front once, and would close a popup that is open then. */
export async function welcomed(context: BrowserContext): Promise<void> {
  const predicate = (page: Page) => page.url().endsWith('/welcome.html');
  const page = context.pages().find(predicate) ?? (await context.waitForEvent('page', { predicate }));
  await page.waitForLoadState();
}
