import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../support/build.ts';

/** `npm run build:bench`: our side of outside benches as one file each, in .output/bench/<name>.mjs. */
const PLUGINS = join(ROOT, 'tests/bench/plugins');

/** Runs in the page that a bench opens; the others run in Node. */
const IN_PAGE = new Set(['articles']);

/** Packages of the CommonJS kind ask for `require`, which a module has not. */
const REQUIRE = `import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);`;

for (const file of readdirSync(PLUGINS).filter((entry) => entry.endsWith('.ts') && !entry.endsWith('.d.ts'))) {
  const name = basename(file, '.ts');
  const inPage = IN_PAGE.has(name);
  const { metafile } = await build({
    entryPoints: [join(PLUGINS, file)],
    outfile: join(ROOT, `.output/bench/${name}.mjs`),
    bundle: true,
    format: 'esm',
    platform: inPage ? 'browser' : 'node',
    target: inPage ? 'es2022' : 'node20',
    ...(!inPage && { banner: { js: REQUIRE } }),
    loader: { '.bin': 'binary' },
    metafile: true,
    logLevel: 'error',
  });
  const [out] = Object.entries(metafile.outputs);
  if (out) console.log(`${out[0]}  ${(out[1].bytes / 1000).toFixed(1)} kB`);
}
