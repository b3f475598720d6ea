/** The only import of webextension-polyfill. */

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
