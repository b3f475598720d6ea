import { UserError } from '../domain/user-error.ts';
import { FirebaseItem, parseShape } from './api-schemas.ts';
import { fetchJson, type HttpDeps, type HttpOptions } from './fetch-json.ts';

const HOST = 'hacker-news.firebaseio.com';

/** One item of the Firebase API; `kids` in Hacker News' own order. Throws `not_found` where there is none, else as `fetchJson`. */
export async function fetchItem(id: number, options?: HttpOptions, world?: HttpDeps): Promise<FirebaseItem> {
  const value = await fetchJson(`https://${HOST}/v0/item/${id}.json`, options, world);
  if (value === null) throw new UserError('not_found', [HOST]);
  return parseShape(FirebaseItem, value, HOST);
}
