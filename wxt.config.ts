import { defineConfig } from 'wxt';
import { manifest } from './utils/manifest.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
});
