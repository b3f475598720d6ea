// @vitest-environment jsdom
import { File as NodeFile } from 'node:buffer';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFavorites } from '../../../components/favorites/use-favorites.ts';
import { useFavoritesPage } from '../../../components/favorites/use-favorites-page.ts';
import type { Favorite } from '../../../utils/domain/index.ts';
import type { Translate } from '../../../utils/i18n/texts.ts';
import { getAllFavorites, importFavorites, updateFavorite } from '../../../utils/storage/favorites/favorites-store.ts';
import { jsonFormat } from '../../../utils/storage/favorites/formats/json.ts';
import { favorite } from '../../storage/favorites/samples.ts';
import { freshDatabase } from '../../storage/fresh.ts';
import { answerStars } from '../answer-stars.ts';

type Page = ReturnType<typeof useFavoritesPage> & {
  list: readonly Pick<Favorite, 'id' | 'note' | 'questions'>[] | null;
};
const t: Translate = (key) => key;
const root = document.createElement('div');
let page: Page;
let opened: string | null;

function Probe() {
  const favorites = useFavorites();
  page = { ...useFavoritesPage(favorites, open, t), list: favorites.list };
  return null;
}
const open = (id: string | null) => {
  opened = id;
};
const ids = () => page.list?.map(({ id }) => id);
const kinds = () => page.sayings.map(({ kind }) => kind);
/** As browsers have it: the test's document knows no streams. */
const file = (text: string) => new NodeFile([text], 'favorites.json') as unknown as File;

beforeEach(async () => {
  opened = null;
  answerStars();
  await freshDatabase();
  await importFavorites([favorite('a', { savedAt: 3 }), favorite('b', { savedAt: 2 }), favorite('c', { savedAt: 1 })]);
  act(() => render(<Probe />, root));
  await vi.waitFor(() => expect(ids()).toEqual(['a', 'b', 'c']));
});
afterEach(() => act(() => render(null, root)));

async function remove(id: string): Promise<void> {
  const before = page.sayings.length;
  page.verbs.remove(id);
  await vi.waitFor(() => expect(page.sayings).toHaveLength(before + 1));
}

test('several deletions are undone one by one, the last first', async () => {
  await remove('a');
  await remove('c');
  expect(ids()).toEqual(['b']);
  page.verbs.undo();
  await vi.waitFor(() => expect(ids()).toEqual(['b', 'c']));
  expect(opened).toBe('c');
  page.verbs.undo();
  await vi.waitFor(() => expect(ids()).toEqual(['a', 'b', 'c']));
  expect(page.sayings).toEqual([]);
});

test('the button of an older deletion brings that one back', async () => {
  await remove('a');
  await remove('b');
  page.verbs.undo(page.sayings[0]?.key);
  await vi.waitFor(() => expect(ids()).toEqual(['a', 'c']));
  expect(kinds()).toEqual(['removed']);
});

test('a question is deleted and brought back, the favorite stays', async () => {
  const asked = [
    { question: '왜?', bullets: [], askedAt: 2 },
    { question: '언제?', bullets: [], askedAt: 1 },
  ];
  const kept = favorite('q', { savedAt: 4, url: 'https://a.example/asked', questions: asked });
  await importFavorites([kept]);
  await vi.waitFor(() => expect(ids()).toContain('q'));
  const questions = () => page.list?.find(({ id }) => id === 'q')?.questions?.map(({ question }) => question);
  page.verbs.forget(kept.url, asked[0]!);
  await vi.waitFor(() => expect(questions()).toEqual(['언제?']));
  await vi.waitFor(() => expect(kinds()).toEqual(['question']));
  opened = 'b';
  page.verbs.undo();
  await vi.waitFor(() => expect(questions()).toEqual(['왜?', '언제?']));
  expect(page.sayings).toEqual([]);
  expect(opened).toBe('b');
});

test('several files are taken in together and counted', async () => {
  const one = jsonFormat.write([favorite('a', { savedAt: 3 }), favorite('d')], t);
  const other = jsonFormat.write([favorite('b', { note: '다른 기기' }), favorite('e')], t);
  page.verbs.importFiles([file(one), file(other)]);
  await vi.waitFor(() => expect(page.sayings).toHaveLength(1));
  expect(page.sayings).toMatchObject([{ kind: 'imported', counts: { added: 2, merged: 1, unchanged: 1 } }]);
  expect(ids()?.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('one bad file of two changes nothing and says the line', async () => {
  const before = await getAllFavorites();
  page.verbs.importFiles([file(jsonFormat.write([favorite('d')], t)), file('{"format":\n"yoyak-favorites"')]);
  await vi.waitFor(() => expect(page.sayings).toHaveLength(1));
  expect(page.sayings).toMatchObject([
    { kind: 'failed', error: { code: 'import_line', values: ['2', expect.anything()] } },
  ]);
  expect(await getAllFavorites()).toEqual(before);
});

test('a file beyond all measure is not read', async () => {
  const huge = file('{}');
  Object.defineProperty(huge, 'size', { value: 2e9 });
  page.verbs.importFiles([huge]);
  await vi.waitFor(() => expect(page.sayings).toMatchObject([{ kind: 'failed', error: { code: 'import_size' } }]));
});

test('what another tab changed is shown by itself', async () => {
  await updateFavorite('b', { note: '다른 탭에서' });
  await vi.waitFor(() => expect(page.list?.find(({ id }) => id === 'b')?.note).toBe('다른 탭에서'));
});

test('favorites that did not change stay the same objects', async () => {
  const [a, b] = page.list ?? [];
  await updateFavorite('b', { note: '새 메모' });
  await vi.waitFor(() => expect(page.list?.[1]?.note).toBe('새 메모'));
  expect(page.list?.[0]).toBe(a);
  expect(page.list?.[1]).not.toBe(b);
});

test('an edit that cannot be stored is told', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await page.verbs.edit('a', { note: '메모' })).toBe(false);
  put.mockRestore();
  await vi.waitFor(() => expect(page.sayings).toMatchObject([{ kind: 'failed', error: { code: 'quota_full' } }]));
});
