import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** One way to attack the product that takes too long for `npm test`: `tests/attack/<name>.attack.ts` exports it as `attack`. */
export interface Attack {
  /** One sentence: what is tried. */
  title: string;
  /** Tries it, says how often and with what result. Throws where the product did not hold. */
  run(log: (line: string) => void): Promise<void>;
}

const FOLDER = dirname(fileURLToPath(import.meta.url));

/** `npm run attack -- name …`: the attacks of these names, or all of them. Exits with 1 where one got through. */
const wanted = process.argv.slice(2);
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.attack.ts'))
  .map((file) => file.replace('.attack.ts', ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

for (const name of names) {
  const { attack } = (await import(pathToFileURL(join(FOLDER, `${name}.attack.ts`)).href)) as { attack: Attack };
  console.log(`\n── ${name}: ${attack.title}`);
  try {
    await attack.run((line) => console.log(`   ${line}`));
    console.log('   held');
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}
