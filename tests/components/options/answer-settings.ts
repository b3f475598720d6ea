import type { SettingsPatch } from '../../../utils/domain/index.ts';
import { browser } from '../../../utils/lib/browser.ts';
import { changeSettings } from '../../../utils/storage/settings.ts';

/** Answers the pages' messages as the background does, as far as settings go. */
export function answerSettings(): void {
  const send = async ({ verb, payload }: { verb: string; payload: unknown }) => {
    if (verb !== 'changeSettings') throw new Error(`nobody answers ${verb}`);
    await changeSettings(payload as SettingsPatch);
    return { ok: true };
  };
  browser.runtime.sendMessage = send as unknown as typeof browser.runtime.sendMessage;
}
