import { describe, expect, test } from 'vitest';
import { heightAfter, SHEET_HEIGHTS_PERCENT, snapSheet } from '../../components/panel/panel-layout.ts';
import { ageText, numberText, percents, secondsText } from '../../components/shared/format.ts';
import { sentenceUrl, webUrl } from '../../components/shared/links.ts';
import en from '../../public/_locales/en/messages.json';
import ko from '../../public/_locales/ko/messages.json';
import { textsFrom, translateWith } from '../../utils/i18n/texts.ts';

const korean = translateWith(textsFrom(ko));
const english = translateWith(textsFrom(en));
const NOW = Date.parse('2026-11-23T18:00:00Z');

test.each([
  ['2026-11-23T17:59:40Z', '방금', 'just now'],
  ['2026-11-23T17:01:00Z', '59분 전', '59 minutes ago'],
  ['2026-11-22T20:30:00Z', '21시간 전', '21 hours ago'],
  ['2026-11-20T18:00:00Z', '3일 전', '3 days ago'],
  ['2026-11-22T17:00:00Z', '1일 전', '1 day ago'],
  ['2024-11-20T18:00:00Z', '2년 전', '2 years ago'],
  // A clock that is wrong does not make the past the future.
  ['2026-11-24T18:00:00Z', '방금', 'just now'],
  ['yesterday', '', ''],
])('%s is %s', (iso, inKorean, inEnglish) => {
  expect(ageText(iso, NOW, korean)).toBe(inKorean);
  expect(ageText(iso, NOW, english)).toBe(inEnglish);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [1_234_567, '1,234,567'],
])('%i is written %s', (value, expected) => {
  expect(numberText(value)).toBe(expected);
});

test.each([
  [20, '0.1초 미만'],
  [180, '0.2초'],
  [9_940, '9.9초'],
  [12_400, '12초'],
])('%i ms are %s', (milliseconds, expected) => {
  expect(secondsText(milliseconds, korean)).toBe(expected);
});

test.each([
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [112, 238, 180],
    [21, 45, 34],
  ],
  [
    [0, 0, 5],
    [0, 0, 100],
  ],
  [
    [0, 0, 0],
    [0, 0, 0],
  ],
])('%j in percent', (parts, expected) => {
  expect(percents(parts)).toEqual(expected);
});

describe('addresses', () => {
  test.each([
    ['https://www.example.org/a', 'https://www.example.org/a'],
    ['http://example.org', 'http://example.org/'],
    ['javascript:alert(1)', undefined],
    ['not a url', undefined],
  ])('%s', (url, web) => {
    expect(webUrl(url)).toBe(web);
  });

  test('a sentence becomes a text fragment, a long one by its ends, hyphens coded', () => {
    expect(sentenceUrl('https://a.example/b#c', 'Well-known facts, twice')).toBe(
      'https://a.example/b#:~:text=Well%2Dknown%20facts%2C%20twice',
    );
    const long = Array.from({ length: 20 }, (_, i) => `w${i}`).join(' ');
    expect(sentenceUrl('https://a.example/', long)).toBe(
      'https://a.example/#:~:text=w0%20w1%20w2%20w3%20w4,w15%20w16%20w17%20w18%20w19',
    );
    expect(sentenceUrl('file:///a', 'x')).toBeUndefined();
  });
});

describe('the sheet', () => {
  const layout = { side: 'right', width: 416, sheet: 0.6, folded: false } as const;
  test.each([
    [0.7, { ...layout, sheet: 0.6 }],
    [0.9, { ...layout, sheet: 0.92 }],
    [0.3, { ...layout, sheet: 0.32 }],
    [0.1, { ...layout, folded: true }],
  ])('let go at %d', (share, expected) => {
    expect(snapSheet(layout, share)).toEqual(expected);
  });

  test('has an upper and a lower end', () => {
    expect(heightAfter(0.92, 1)).toBe(SHEET_HEIGHTS_PERCENT[2]);
    expect(heightAfter(0.32, -1)).toBe(SHEET_HEIGHTS_PERCENT[0]);
  });
});
