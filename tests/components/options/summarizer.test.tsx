// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { SummarizerSetting, useSummarizer } from '../../../components/options/summarizer-section.tsx';
import { failure } from '../../support/summarizer.ts';
import { withSummarizer } from '../../support/with-summarizer.ts';
import { control, press, settle, show, t, words } from './show.tsx';

const browser = withSummarizer();

function Setting({ start = false }: { start?: boolean }) {
  const [on, setOn] = useState(start);
  const row = useSummarizer(() => setOn(true));
  return <SummarizerSetting {...row} on={on} onSwitch={setOn} />;
}

async function showSetting(availability: Availability, start = false) {
  browser.fake.availability = availability;
  await show(<Setting start={start} />);
  await settle();
}
const isOn = () => control(t('options_summarizer')).getAttribute('aria-checked');

test('a browser without one shows nothing of it', async () => {
  await showSetting('unavailable');
  expect(words()).toBe('');
});

test('one that is gone again is still there to be switched off', async () => {
  await showSetting('unavailable', true);
  expect(words()).toContain(t('options_summarizer_missing_hint'));
  await press(t('options_summarizer'));
  expect(words()).toBe('');
});

test('one that is on the device is off until it is switched on', async () => {
  await showSetting('available');
  expect(isOn()).toBe('false');
  await press(t('options_summarizer'));
  expect(isOn()).toBe('true');
  expect(browser.fake.downloads).toBe(0);
});

test('a download is the reader’s click, shows how far it is, and switches on', async () => {
  await showSetting('downloadable');
  expect(browser.fake.downloads).toBe(0);
  expect(document.querySelector('[role="switch"]')).toBeNull();
  const rest = Promise.withResolvers<void>();
  browser.fake.gate.create = rest.promise;
  await press(t('options_summarizer_download'));
  expect(words()).toContain(t('options_pack_waiting'));
  expect(browser.fake.downloads).toBe(1);
  await act(() => browser.fake.created[0]?.monitor && progress(0.42));
  expect(document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('42');
  expect(words()).toContain('42%');
  rest.resolve();
  await settle();
  expect(isOn()).toBe('true');
  expect(browser.fake.open()).toBe(0);
});

test('it can be stopped and tried again', async () => {
  await showSetting('downloadable');
  browser.fake.gate.create = new Promise(() => {});
  await press(t('options_summarizer_download'));
  await press(t('options_pack_cancel'));
  await settle();
  expect(document.querySelector('[role="progressbar"]')).toBeNull();
  browser.fake.gate = {};
  await press(t('options_pack_retry'));
  await settle();
  expect(isOn()).toBe('true');
});

test('a download that fails says what the browser said', async () => {
  await showSetting('downloadable');
  const broken = Promise.withResolvers<void>();
  browser.fake.gate.create = broken.promise;
  await press(t('options_summarizer_download'));
  broken.reject(failure('NetworkError'));
  await settle();
  expect(words()).toContain(t('options_pack_failed', 'NetworkError'));
  expect(control(t('options_pack_retry'))).toBeTruthy();
});

/** What the browser tells while it downloads. */
function progress(loaded: number): void {
  const monitor = new EventTarget();
  browser.fake.created[0]?.monitor?.(monitor as CreateMonitor);
  monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 }));
}
