/** A record by the name of its store; put into the database as it is. */
export type PlantedRecord = readonly [store: string, record: unknown];

/** Puts records straight into the extension's database; runs in one of its own pages. `filler`: characters of one more note. */
export async function plantRecords({
  records,
  filler = 0,
}: {
  records: PlantedRecord[];
  filler?: number;
}): Promise<void> {
  const opening = indexedDB.open('yoyak');
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = () => reject(opening.error);
  });
  const stores = [...new Set(records.map(([store]) => store)), 'favorites'];
  const transaction = opening.result.transaction(stores, 'readwrite');
  for (const [store, record] of records) transaction.objectStore(store).put(record);
  if (filler > 0) {
    const note = 'x'.repeat(filler);
    const huge = { id: 'huge', url: 'https://huge.example/', urlKey: 'huge.example/', title: 'Huge', tags: [], note };
    transaction.objectStore('favorites').put({ ...huge, savedAt: 5, updatedAt: 5 });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  opening.result.close();
}
