/** Every website; what `everywhere: 'on'` needs. Stands alone because the manifest is computed from it at build time. */
export const ALL_SITES: readonly string[] = ['*://*/*'];
