import { buildExtension, runNode } from './build.ts';

/** `npm run lint:firefox`: the store's own check of the Firefox package as it would be shipped. */
const folder = await buildExtension('firefox', 'production');
process.exitCode = await runNode('node_modules/web-ext/bin/web-ext.js', ['lint', '--source-dir', folder]);
