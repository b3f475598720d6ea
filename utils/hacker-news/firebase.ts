import { UserError } from '../errors.ts';
import { fetchJson, type HttpOptions, type HttpWorld } from './http.ts';
import { FirebaseItem, shaped } from './shapes.ts';

const HOST = 'hacker-news.firebaseio.com';

/** One item of the Firebase API; `kids` in Hacker News' own order. Throws `not_found` where there is none, else as `fetchJson`. */
export async function fetchItem(id: number, options?: HttpOptions, world?: HttpWorld): Promise<FirebaseItem> {
  const value = await fetchJson(`https://${HOST}/v0/item/${id}.json`, options, world);
  if (value === null) throw new UserError('not_found', [HOST]);
  return shaped(FirebaseItem, value, HOST);
}
