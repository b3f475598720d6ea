import { defineConfig } from 'wxt';
import { manifest } from './utils/manifest.ts';
import { packagedFiles } from './utils/packaged-files.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  hooks: {
    'build:publicAssets': (_, files) => void files.push(...packagedFiles()),
  },
});
