import type { UserManifestFn } from 'wxt';
export const manifest: UserManifestFn = ({ browser }) => ({
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  default_locale: 'ko',
  ...(browser === 'firefox' && {
    browser_specific_settings: { gecko: { id: 'yoyak@example.org', strict_min_version: '140.0' } },
  }),
});
