import { resolve } from 'node:path';
import { licenseTexts } from './packaged-licenses.ts';

const RUNTIME = 'node_modules/@browsermt/bergamot-translator/worker';

/** Files of other projects that are packaged as they were published: where they are, and where they go. Build time only. */
export const packagedFiles = () =>
  ['bergamot-translator-worker.js', 'bergamot-translator-worker.wasm'].map((name) => ({
    absoluteSrc: resolve(RUNTIME, name),
    relativeDest: `bergamot/${name}`,
  }));

/** Files that the build writes into the package: the licences of all others. Build time only. */
export const generatedFiles = () => [{ contents: licenseTexts(), relativeDest: 'licenses.txt' }];
