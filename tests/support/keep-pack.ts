import { PACKS } from '../../utils/translation/bergamot/packs.ts';
import { fakePack } from './fake-pack.ts';

/** What our pack translates everything to; sentences without figures and names pass the checks with it. */
const SAYS = ['회사는', '장비를', '직접', '사서', '쓰기로', '결정했다.'];

/** How that begins in the panel, where endings are nominal. */
export const SAID = SAYS.slice(0, -1).join(' ');

/** What `putPack` wants: our own pack under the names of the one that the product fetches. */
export function packRecords() {
  const made = fakePack(SAYS);
  return PACKS.flatMap(({ id, files }) =>
    files.map(({ role, name, sha256 }) => ({ pack: id, name, sha256, bytes: [...made[role]] })),
  );
}

/** Keeps a pack as a finished download does. It runs inside one of the extension's own pages: `page.evaluate`. */
export async function putPack(records: ReturnType<typeof packRecords>): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('yoyak-packs', 1);
    opening.onupgradeneeded = () => {
      for (const store of ['files', 'facts']) opening.result.createObjectStore(store);
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction(['files', 'facts'], 'readwrite');
  for (const { pack, name, sha256, bytes } of records) {
    transaction.objectStore('files').put(Uint8Array.from(bytes).buffer, sha256);
    transaction.objectStore('facts').put({ pack, name, size: bytes.length }, sha256);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
