// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { RecentFavorites } from '../../../components/popup/recent-favorites.tsx';
import { SiteModes } from '../../../components/popup/site-modes.tsx';
import { EditFavorite } from '../../../components/popup/this-page.tsx';
import type { Favorite, SiteMode } from '../../../utils/domain/index.ts';
import { control, key, press, show, t, type, words } from './show.tsx';

describe('the switch of a site', () => {
  const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  const showMode = async (mode: SiteMode, more: Partial<Parameters<typeof SiteModes>[0]> = {}) => {
    const onChange = vi.fn();
    await show(<SiteModes mode={mode} lacking={false} denied={false} onChange={onChange} {...more} />);
    return onChange;
  };

  test.each([
    ['on', 'true', 'false', 'popup_mode_on'],
    ['click', 'false', 'true', 'popup_mode_click'],
    ['off', 'false', 'false', 'popup_mode_off'],
  ] as const)('shows %s', async (mode, checked, pressed, sentence) => {
    await showMode(mode);
    expect(part('site-toggle').getAttribute('role')).toBe('switch');
    expect(part('site-toggle').getAttribute('aria-checked')).toBe(checked);
    expect(part('site-click').getAttribute('aria-pressed')).toBe(pressed);
    expect(words()).toContain(t(sentence));
  });

  test.each([
    ['on', 'site-toggle', 'off'],
    ['off', 'site-toggle', 'on'],
    ['click', 'site-toggle', 'on'],
    ['on', 'site-click', 'click'],
    ['off', 'site-click', 'click'],
    ['click', 'site-click', 'off'],
  ] as const)('leads from %s by %s to %s', async (from, name, to) => {
    const onChange = await showMode(from);
    part(name).click();
    expect(onChange).toHaveBeenCalledExactlyOnceWith(to);
  });

  test('cannot be switched on where nothing is read by itself, and says why', async () => {
    const onChange = await showMode('click', { untouched: t('popup_why_bank') });
    part('site-toggle').click();
    expect(onChange).not.toHaveBeenCalled();
    expect(words()).toContain(t('popup_why_bank'));
  });

  test('says that it was not allowed', async () => {
    await showMode('click', { denied: true });
    expect(words()).toContain(t('popup_site_denied'));
  });

  test('says that the permission is gone, with the way to it', async () => {
    const onChange = await showMode('on', { lacking: true });
    expect(words()).not.toContain(t('popup_mode_on'));
    await press(t('options_allow'));
    expect(onChange).toHaveBeenCalledWith('on');
  });
});

describe('tags and note', () => {
  const edits: unknown[] = [];
  const showEdit = (tags: string[], suggestions: string[] = []) => {
    edits.length = 0;
    return show(
      <EditFavorite
        favorite={{ tags, note: '' }}
        suggestions={suggestions}
        savedAt={null}
        onEdit={(e) => edits.push(e)}
      />,
    );
  };
  const field = () => control<HTMLInputElement>(t('popup_tags'));

  test('Enter adds what was typed', async () => {
    await showEdit(['ai']);
    await type(field(), ' #데이터베이스 ');
    await key(field(), 'Enter');
    expect(edits).toEqual([{ tags: ['ai', '데이터베이스'], note: '' }]);
    expect(field().value).toBe('');
  });

  test('Enter belongs to the input method while a syllable is put together', async () => {
    await showEdit([]);
    await type(field(), '데이');
    await key(field(), 'Enter', { isComposing: true });
    expect(edits).toEqual([]);
    expect(field().value).toBe('데이');
  });

  test('a comma adds, doubles do not', async () => {
    await showEdit(['ai']);
    await type(field(), 'ai, rust,');
    expect(edits).toEqual([{ tags: ['ai', 'rust'], note: '' }]);
  });

  test('Backspace in the empty field takes the last one out, in a word it does not', async () => {
    await showEdit(['ai', 'rust']);
    await type(field(), 'x');
    await key(field(), 'Backspace');
    expect(edits).toEqual([]);
    await type(field(), '');
    await key(field(), 'Backspace');
    expect(edits).toEqual([{ tags: ['ai'], note: '' }]);
  });

  test('offers the tags in use that fit what is typed', async () => {
    await showEdit(['ai'], ['ai', 'rust', '러스트', 'go']);
    const offers = () => [...document.querySelectorAll('.offer')].map((offer) => offer.textContent?.slice(2));
    expect(offers()).toEqual(['rust', '러스트', 'go']);
    await type(field(), 'ru');
    expect(offers()).toEqual(['rust']);
    await press('+ rust');
    expect(edits).toEqual([{ tags: ['ai', 'rust'], note: '' }]);
  });

  test('every stroke of the note is told, with the tags as they are', async () => {
    await showEdit([]);
    await type(field(), 'ai');
    await key(field(), 'Enter');
    await type(control<HTMLTextAreaElement>(t('popup_note')), '나중에');
    expect(edits.at(-1)).toEqual({ tags: ['ai'], note: '나중에' });
  });
});

describe('recent favorites', () => {
  const favorite = (change: Partial<Favorite> = {}): Favorite => ({
    id: 'a/b',
    url: 'https://www.wired.com/story',
    title: '느린 데이터베이스',
    tags: [],
    note: '',
    savedAt: 0,
    updatedAt: 0,
    ...change,
  });
  const showRecent = (favorites: Favorite[], query = '', found: number | null = null) => {
    const onOpen = vi.fn();
    const list = (
      <RecentFavorites
        favorites={favorites}
        query={query}
        found={found}
        now={7_200_000}
        onQuery={() => {}}
        onOpen={onOpen}
      />
    );
    return show(list).then(() => onOpen);
  };

  test('a row opens the article, and says where and when', async () => {
    const onOpen = await showRecent([favorite()]);
    expect(words()).toContain('wired.com');
    expect(words()).toContain('2시간 전');
    await press('느린 데이터베이스');
    expect(onOpen).toHaveBeenCalledWith('https://www.wired.com/story');
  });

  test('a kept summary has a link of its own', async () => {
    const onOpen = await showRecent([favorite({ summary: { opening: [], sections: [] } }), favorite({ id: 'c' })]);
    expect(document.querySelectorAll('.favorite-kept')).toHaveLength(1);
    await press(t('popup_kept_summary'));
    expect(onOpen).toHaveBeenCalledWith('/favorites.html#a%2Fb');
  });

  test('an address that is none of the web leads nowhere', async () => {
    const onOpen = await showRecent([favorite({ url: 'javascript:alert(1)' })]);
    expect(control<HTMLAnchorElement>('느린 데이터베이스').getAttribute('href')).toBeNull();
    await press('느린 데이터베이스');
    expect(onOpen).not.toHaveBeenCalled();
  });

  test('says so where there is nothing', async () => {
    await showRecent([]);
    expect(words()).toContain(t('popup_recent_none'));
    await showRecent([], '없는 말', 0);
    expect(words()).toContain(t('popup_found_none'));
    await showRecent([favorite()], '느린', 1);
    expect(words()).toContain(t('popup_found_count', 1));
  });
});
