import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModelDraft } from '../../utils/domain/index.ts';
import { CONSENT_VERSION } from '../../utils/llm/account/model-consent.ts';

interface Manifest {
  background: { scripts: string[] };
  host_permissions: string[];
  browser_specific_settings: { gecko: { data_collection_permissions: { required: string[]; optional: string[] } } };
}

interface Runtime {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean } | undefined> };
}

/** Says what the options page says after the reader pressed “allow”, until the background has heard it. */
async function saveModel(form: { draft: ModelDraft; consent: number }): Promise<void> {
  const { browser } = globalThis as unknown as { browser: Runtime };
  const say = () => browser.runtime.sendMessage({ to: 'background', verb: 'saveModel', payload: form });
  while (!(await say().catch(() => undefined))?.ok) await new Promise((resolve) => setTimeout(resolve, 100));
}

/**
 * A copy of the Firefox build in which the reader connected the model `draft`: headless Firefox shows nobody its question
 * for a permission, and lets no test into the extension's own pages. So the server's host and the consent to send pages' text
 * are in the manifest, and one more page of the extension sends the options page's own message; background, database and
 * content scripts are the product's. Returns its folder, which is the caller's to remove.
 */
export function withModel(folder: string, draft: ModelDraft): string {
  const copy = mkdtempSync(join(tmpdir(), 'yoyak-firefox-'));
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const { data_collection_permissions: consents } = manifest.browser_specific_settings.gecko;
  manifest.host_permissions.push(`${new URL(draft.baseUrl).origin}/*`);
  consents.required = ['websiteContent'];
  consents.optional = consents.optional.filter((what) => what !== 'websiteContent');
  manifest.background.scripts.push('open-save-model.js');
  writeFileSync(file, JSON.stringify(manifest));
  writeFileSync(join(copy, 'open-save-model.js'), "browser.tabs.create({ url: 'save-model.html', active: false });");
  writeFileSync(join(copy, 'save-model.html'), '<!doctype html><script src="save-model.js"></script>');
  const form = JSON.stringify({ draft, consent: CONSENT_VERSION });
  writeFileSync(join(copy, 'save-model.js'), `(${saveModel.toString()})(${form});`);
  return copy;
}
