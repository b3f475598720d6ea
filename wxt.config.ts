import { defineConfig } from 'wxt';
import { manifest } from './utils/build/manifest.ts';
import { generatedFiles, packagedFiles } from './utils/build/packaged-files.ts';
import { licenseCheck } from './utils/build/packaged-licenses.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest,
  vite: () => ({ plugins: [licenseCheck()] }),
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  hooks: {
    'build:publicAssets': (_, files) => void files.push(...packagedFiles(), ...generatedFiles()),
  },
});
