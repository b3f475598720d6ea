import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from './build.ts';
import { launchFirefox } from './firefox.ts';
import { articleOf } from './leave-page.ts';
import { startServer } from './server.ts';
import { servePage } from './sites.ts';

const ARTICLE = 'https://lamp.example/story';
const BANK = 'https://online.lamp.bank/account';
const REPORT = 'report.lamp.example';

interface Api {
  tabs: {
    create(how: object): Promise<{ id: number }>;
    get(id: number): Promise<{ url?: string; status?: string }>;
    remove(id: number): Promise<void>;
    update(id: number, to: { url: string }): Promise<unknown>;
    sendMessage(id: number, ...rest: unknown[]): Promise<unknown>;
  };
  scripting: {
    executeScript(injection: { target: { tabId: number } }): Promise<{ result: unknown }[]>;
    insertCSS(injection: { target: { tabId: number } }): Promise<void>;
  };
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; error?: { code: string } } | undefined> };
}

export interface Race {
  tries: number;
  /** The panel came before the redirect. */
  shown: number;
  changed: number;
  refused: number;
  /** The article script began in the page that followed. */
  landed: number;
  /** Pages that stayed and got their panel. */
  panels: number;
}

/** When the page leaves: so many milliseconds after the panel was asked for, before the background's nth step on it, or never. */
export type Leave = { delay: number } | { step: number } | 'stays';

/** Runs in the background before the product's code: has the tab leave and arrive before the step that it is told of. */
function leaveBeforeSteps(bank: string): void {
  const { tabs, scripting } = (globalThis as unknown as { browser: Api }).browser;
  const channel = new BroadcastChannel('race');
  let left = 0;
  channel.onmessage = ({ data }) => {
    left = data.step;
    channel.postMessage('armed');
  };
  const wrap = (api: object, name: string, tabIn: (first: unknown) => number) => {
    const real = (api as Record<string, (...values: unknown[]) => unknown>)[name]!.bind(api);
    const value = async (...values: unknown[]) => {
      if (left > 0 && --left === 0) {
        const id = tabIn(values[0]);
        await tabs.update(id, { url: bank });
        for (let at = await tabs.get(id); at.url !== bank || at.status !== 'complete'; at = await tabs.get(id));
      }
      return real(...values);
    };
    Object.defineProperty(api, name, { value, configurable: true });
  };
  const target = (injection: unknown) => (injection as { target: { tabId: number } }).target.tabId;
  wrap(tabs, 'sendMessage', (id) => id as number);
  wrap(scripting, 'insertCSS', target);
  wrap(scripting, 'executeScript', target);
}

/** Runs in a page of the extension: has an article leave for the bank while the panel is brought, and looks there. */
async function race(article: string, bank: string, report: string, leaves: Leave[]): Promise<void> {
  const { tabs, scripting, runtime } = (globalThis as unknown as { browser: Api }).browser;
  const counts = { tries: 0, shown: 0, changed: 0, refused: 0, landed: 0, panels: 0 };
  const run = <T>(id: number, func: (...values: never[]) => T, args: unknown[] = []) =>
    scripting.executeScript({ target: { tabId: id }, func, args } as { target: { tabId: number } });
  const arrived = async (id: number, at: string) => {
    for (;;) {
      const { url, status } = await tabs.get(id);
      if (url === at && status === 'complete') return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const arm = async (step: number) => {
    const channel = new BroadcastChannel('race');
    const armed = new Promise((resolve) => {
      channel.onmessage = resolve;
    });
    channel.postMessage({ step });
    await armed;
    channel.close();
  };
  for (const leave of leaves) {
    const { id } = await tabs.create({ url: article, active: true });
    await arrived(id, article);
    if (leave !== 'stays' && 'step' in leave) await arm(leave.step);
    if (leave !== 'stays' && 'delay' in leave)
      await run(id, (to: string, delay: number) => void setTimeout(() => location.replace(to), delay), [
        bank,
        leave.delay,
      ]);
    const asked = { to: 'background', verb: 'showPanelIn', payload: { tabId: id, url: article } };
    const reply = await runtime.sendMessage(asked);
    counts.tries++;
    if (reply?.ok) counts.shown++;
    else if (reply?.error?.code === 'page_changed') counts.changed++;
    else counts.refused++;
    if (leave === 'stays') {
      const bullets = () => document.querySelector('yoyak-panel, [data-yoyak="panel"]') !== null;
      while (!(await run(id, bullets))[0]?.result) await new Promise((resolve) => setTimeout(resolve, 50));
      counts.panels++;
      await tabs.remove(id);
      continue;
    }
    await arrived(id, bank);
    const [world] = await run(id, () => Object.hasOwn(globalThis, 'yoyakPage'));
    if (world?.result === true) counts.landed++;
    await tabs.remove(id);
  }
  await fetch(`https://${report}/?${new URLSearchParams({ counts: JSON.stringify(counts) })}`);
}

/**
 * Has an article leave for a bank's page at each of these moments while the panel is brought, in headless Firefox. A copy of
 * the build may read every site, and one more page of the extension does what its popup does.
 */
export async function raceInFirefox(leaves: Leave[]): Promise<Race> {
  const server = await startServer();
  servePage(server, ARTICLE, articleOf('lamp'));
  servePage(server, BANK, articleOf('balance'));
  const { promise: reported, resolve } = Promise.withResolvers<Race>();
  server.on(REPORT, ({ search }) => {
    resolve(JSON.parse(new URLSearchParams(search).get('counts') ?? ''));
    return { body: '', headers: { 'access-control-allow-origin': '*' } };
  });
  const folder = mkdtempSync(join(tmpdir(), 'yoyak-firefox-'));
  cpSync(await buildExtension('firefox'), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  manifest.host_permissions.push('*://*/*');
  manifest.background.scripts.unshift('leave.js');
  manifest.background.scripts.push('open-race.js');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'leave.js'), `(${leaveBeforeSteps.toString()})(${JSON.stringify(BANK)});`);
  writeFileSync(join(folder, 'open-race.js'), "browser.tabs.create({ url: 'race.html', active: false });");
  writeFileSync(join(folder, 'race.html'), '<!doctype html><script src="race.js"></script>');
  const values = [ARTICLE, BANK, REPORT, leaves].map((value) => JSON.stringify(value)).join(', ');
  writeFileSync(join(folder, 'race.js'), `(${race.toString()})(${values});`);
  const browser = await launchFirefox(folder, server.port);
  try {
    return await reported;
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
