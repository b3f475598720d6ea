// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { GrantCard } from '../../../components/grant/grant.tsx';
import { ReadingsTable, RequestsTable } from '../../../components/options/privacy-tables.tsx';
import { parseTypedSite } from '../../../components/options/site-rows.ts';
import { AddSite, SiteList } from '../../../components/options/sites-section.tsx';
import { Erase, StorageList } from '../../../components/options/storage-section.tsx';
import { PAGE_READS, REQUESTS } from '../../../utils/domain/requests-table.ts';
import { control, key, press, show, t, type, words } from './show.tsx';

test('the table names every host and every sentence of the requests', async () => {
  await show(<RequestsTable requests={REQUESTS} />);
  expect(document.querySelectorAll('tbody tr')).toHaveLength(REQUESTS.length);
  for (const { host, to, when, sent } of REQUESTS) {
    for (const text of [host ?? '', t(to), t(when), t(sent)]) expect(words()).toContain(text);
  }
});

test('the table of what is read says what is kept of it', async () => {
  await show(<ReadingsTable readings={PAGE_READS} />);
  for (const { what, when, kept } of PAGE_READS)
    for (const text of [what, when, kept]) expect(words()).toContain(t(text));
});

describe('sites', () => {
  const site = { host: 'wired.com', mode: 'on', granted: true, builtIn: false } as const;
  const showSites = async (change: object = {}) => {
    const verbs = { onMode: vi.fn(), onAllow: vi.fn(), onRemove: vi.fn() };
    await show(<SiteList sites={[{ ...site, ...change }]} {...verbs} />);
    return verbs;
  };

  test('each can be changed and removed', async () => {
    const { onMode, onRemove } = await showSites();
    expect(words()).toContain(t('options_site_granted'));
    await press(t('options_mode_off'));
    expect(onMode).toHaveBeenCalledExactlyOnceWith('wired.com', 'off');
    await press(t('options_site_remove_label', 'wired.com'));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('wired.com');
  });

  test('one that lost its permission can get it back', async () => {
    const { onAllow } = await showSites({ granted: false });
    expect(words()).toContain(t('options_site_not_granted'));
    await press(t('options_allow'));
    expect(onAllow).toHaveBeenCalledWith('wired.com');
  });

  test('a built-in one stays', async () => {
    await showSites({ builtIn: true, name: 'Hacker News' });
    expect(words()).not.toContain(t('options_site_remove'));
  });

  test('a new one is asked for by its address, nonsense is not', async () => {
    const onAdd = vi.fn();
    await show(<AddSite siteOf={parseTypedSite} onAdd={onAdd} />);
    const field = control<HTMLInputElement>(t('options_site_add_label'));
    await type(field, 'not a site');
    await press(t('options_site_add'));
    expect(onAdd).not.toHaveBeenCalled();
    expect(words()).toContain(t('options_site_add_wrong'));
    await type(field, 'www.wired.com');
    await press(t('options_site_add'));
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('https://www.wired.com/');
    expect(words()).not.toContain(t('options_site_add_wrong'));
    expect(field.value).toBe('');
  });
});

describe('deleting everything', () => {
  const showErase = async () => {
    const onErase = vi.fn();
    await show(<Erase busy={false} onErase={onErase} />);
    await press(t('options_erase'));
    return { onErase, field: control<HTMLInputElement>(t('options_erase_ask', t('options_erase_word'))) };
  };
  const send = (field: HTMLInputElement) => field.form?.requestSubmit();

  test('wants its word first', async () => {
    const { onErase, field } = await showErase();
    send(field);
    await type(field, '삭');
    send(field);
    expect(onErase).not.toHaveBeenCalled();
    await type(field, ' 삭제 ');
    send(field);
    expect(onErase).toHaveBeenCalledOnce();
  });

  test('Escape leaves all as it is', async () => {
    const { onErase, field } = await showErase();
    await type(field, '삭제');
    await key(field, 'Escape');
    expect(document.querySelector('form')).toBeNull();
    expect(onErase).not.toHaveBeenCalled();
  });
});

test.each([
  [1_234_000, 5_000_000_000, '1.2MB', '5GB'],
  [240_000, 11_000_000_000, '240kB', '11GB'],
])('%i of %i bytes are %s of %s', async (bytes, quota, used, all) => {
  await show(
    <StorageList
      counts={{ favorites: 1234, cache: 0, translations: 0, stories: 0, jobs: 0, parts: 0, engines: 0, spending: 0 }}
      bytes={bytes}
      quota={quota}
      packs={51_900_000}
    />,
  );
  expect(words()).toContain(`${t('options_store_packs')}52MB`);
  expect(words()).toContain(t('options_storage_of', used, all));
  expect(words()).toContain('1,234개');
});

describe('the question for a site', () => {
  const showGrant = async (host: string | null, state: 'asking' | 'denied' | 'granted' = 'asking') => {
    const verbs = { onAllowSite: vi.fn(), onAllowAll: vi.fn(), onClose: vi.fn() };
    await show(<GrantCard host={host} state={state} {...verbs} />);
    return verbs;
  };

  test('names the site and has three answers', async () => {
    const verbs = await showGrant('wired.com');
    expect(words()).toContain('wired.com의 글을 읽어 요약할까요?');
    await press(t('grant_allow_site', 'wired.com'));
    expect(verbs.onAllowSite).toHaveBeenCalledOnce();
    await press(t('grant_allow_all'));
    expect(verbs.onAllowAll).toHaveBeenCalledOnce();
    await press(t('grant_cancel'));
    expect(verbs.onClose).toHaveBeenCalledOnce();
  });

  test('can be answered again after a denial', async () => {
    await showGrant('wired.com', 'denied');
    expect(words()).toContain(t('grant_denied'));
    expect(control(t('grant_allow_site', 'wired.com'))).toBeTruthy();
  });

  test('is not asked for an address that cannot be read', async () => {
    await showGrant(null);
    expect(words()).toContain(t('grant_bad'));
    expect(words()).not.toContain(t('grant_allow_all'));
  });
});
