import type { ConfigEnv, UserManifest } from 'wxt';
import { ALL_SITES } from '../permissions/match-patterns.ts';
import { builtInPatterns } from '../sites/registry.ts';

/** The manifest's own part; entrypoints add theirs. Nothing is asked at install but the sites Yoyak is for. */
export function manifest({ browser }: ConfigEnv): UserManifest {
  const firefox = browser === 'firefox';
  return {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'ko',
    permissions: [
      'storage',
      'activeTab',
      'scripting',
      'contextMenus',
      // Without a warning of its own: it is for the extension's own requests alone.
      'declarativeNetRequestWithHostAccess',
      ...(firefox ? [] : ['offscreen']),
    ],
    // The same sites that have content scripts: no further warning, and a new installation reaches their open tabs.
    host_permissions: builtInPatterns(),
    optional_host_permissions: [...ALL_SITES],
    // The translator's runtime is WebAssembly from this package; scripts come from nowhere else.
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
      // Where pages are parsed: neither an origin nor a network.
      ...(!firefox && { sandbox: "sandbox allow-scripts; default-src 'none'; script-src 'self'" }),
    },
    icons: icons(''),
    action: { default_title: '__MSG_action_title__', default_icon: icons('') },
    commands: {
      'toggle-panel': { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_command_panel__' },
      'star-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_star__' },
    },
    ...(firefox ? { browser_specific_settings: GECKO } : { minimum_chrome_version: '128' }),
  };
}

const icons = (kind: string) => Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${kind}${size}.png`]));

/** 140: the first Firefox that asks for data collection by itself; nothing is collected without a click. */
const GECKO = {
  gecko: {
    id: 'yoyak@yoyak.example',
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none' as const], optional: ['websiteContent', 'browsingActivity'] },
  },
};
