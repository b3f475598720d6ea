/** The only import of webextension-polyfill. */
import browser from 'webextension-polyfill';

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
export { browser };

/** Chrome's offscreen documents, which the polyfill passes through and has no types for. */
interface Offscreen {
  hasDocument(): Promise<boolean>;
  createDocument(document: { url: string; reasons: 'DOM_PARSER'[]; justification: string }): Promise<void>;
}

/** Absent in Firefox, whose background has a DOM. */
export const offscreen = (): Offscreen | undefined => (browser as unknown as { offscreen?: Offscreen }).offscreen;
