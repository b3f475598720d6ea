import { readFileSync } from 'node:fs';
import type { Favorite } from '../../utils/domain/index.ts';
import { UserError } from '../../utils/domain/user-error.ts';
import { jsonFormat } from '../../utils/storage/favorites/formats/json.ts';
import { markdownFormat } from '../../utils/storage/favorites/formats/markdown.ts';
import { createSearch } from '../../utils/storage/favorites/search-favorites.ts';
import { parseFavorite } from '../../utils/storage/favorites/stored-favorite.ts';
import { distorted, seeded } from '../storage/favorites/hostile-values.ts';
import { FULL, favorite } from '../storage/favorites/samples.ts';
import type { Attack } from './run.ts';

const ROUNDS = 200_000;
const t = (key: string) => key;

/** Reads a file in pieces of any length, as a stream brings them. */
function read(text: string, random: () => number): Favorite[] {
  const reader = jsonFormat.reader!();
  for (let at = 0; at < text.length; ) {
    const length = 1 + Math.floor(random() ** 4 * text.length);
    reader.push(text.slice(at, at + length));
    at += length;
  }
  return reader.end();
}

export const attack: Attack = {
  title:
    'distorted files of favorites: each is read whole or told by a sentence, and what is read can be kept and shown',
  async run(log) {
    const random = seeded(11);
    const whole = jsonFormat.write([FULL, favorite('b'), favorite('c', { tags: ['x'], note: '메모' })], t);
    const outcomes = new Map<string, number>();
    const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    for (let round = 0; round < ROUNDS; round++) {
      let text = distorted(whole, random);
      try {
        if (random() < 0.3) text = distorted(text, random);
      } catch {
        // It is no JSON any more.
      }
      let favorites: Favorite[];
      try {
        favorites = read(text, random);
      } catch (error) {
        if (!(error instanceof UserError) || !error.code.startsWith('import_')) throw error;
        count(error.code);
        continue;
      }
      count('read');
      for (const one of favorites) {
        if (!parseFavorite({ ...structuredClone(one), urlKey: one.url })) throw new Error(`kept and broken: ${text}`);
      }
      if (JSON.stringify(read(jsonFormat.write(favorites, t), random)) !== JSON.stringify(favorites))
        throw new Error(text);
      markdownFormat.write(favorites, t);
      createSearch(favorites)('요약 ㅇㅇ #x');
    }
    log(`${ROUNDS} files: ${[...outcomes].map(([outcome, times]) => `${outcome} ${times}`).join(', ')}`);

    const before = process.memoryUsage.rss();
    const line = `${JSON.stringify(favorite('a', { note: readFileSync(import.meta.filename, 'utf8') }))},\n`;
    const reader = jsonFormat.reader!();
    reader.push('{"format":"yoyak-favorites","version":1,"favorites":[');
    let bytes = 0;
    let times = 0;
    for (; bytes + line.length < 100_000_000 && times < 49_000; bytes += line.length, times++) reader.push(line);
    reader.push(`${JSON.stringify(favorite('z'))}]}`);
    log(
      `a file of ${Math.round(bytes / 1e6)} MB: ${reader.end().length} favorites, ${Math.round((process.memoryUsage.rss() - before) / 1e6)} MB more memory`,
    );
    if (({} as { polluted?: unknown }).polluted !== undefined) throw new Error('a prototype was changed');
  },
};
