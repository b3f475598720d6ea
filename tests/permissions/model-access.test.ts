import { describe, expect, test } from 'vitest';
import { contentConsents, isConsented, maySearch, maySendContent } from '../../utils/permissions/data-consents.ts';
import { isModelGranted, removeModelAccess, requestModelAccess } from '../../utils/permissions/model-access.ts';
import { stubPermissions } from './stub.ts';

describe('a model’s server', () => {
  test.each([
    ['https://api.one.example/v1', 'https://api.one.example/*'],
    ['http://localhost:11434', 'http://localhost/*'],
    ['http://127.0.0.1:8080/v1', 'http://127.0.0.1/*'],
  ])('%s is asked for as %s, whatever its port', async (baseUrl, pattern) => {
    const { request } = stubPermissions();
    expect(await isModelGranted(baseUrl)).toBe(false);
    expect(await requestModelAccess(baseUrl, [])).toBe(true);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [pattern] });
    expect(await isModelGranted(baseUrl)).toBe(true);
    await removeModelAccess(baseUrl);
    expect(await isModelGranted(baseUrl)).toBe(false);
  });

  test('that does not exist wants no permission: the browser’s own model', async () => {
    const { request } = stubPermissions();
    expect(await requestModelAccess('', ['websiteContent'])).toBe(true);
    expect(await isModelGranted('')).toBe(true);
    expect(request).not.toHaveBeenCalled();
  });

  test('a denial is told', async () => {
    stubPermissions({ answer: false });
    expect(await requestModelAccess('https://api.one.example', [])).toBe(false);
  });
});

describe('what Firefox has to be asked', () => {
  test('is the text of pages, in the same question as the server', async () => {
    const { request } = stubPermissions();
    await requestModelAccess('https://api.one.example', contentConsents(true));
    expect(request).toHaveBeenCalledWith({
      origins: ['https://api.one.example/*'],
      data_collection: ['websiteContent'],
    });
    expect(contentConsents(false)).toEqual([]);
  });

  test.each([
    [true, ['websiteContent'], true],
    [true, ['browsingActivity'], false],
    [false, [], true],
  ])('in Firefox: %s, agreed to %j: %s', async (firefox, collection, may) => {
    stubPermissions({ collection });
    expect(await maySendContent(firefox)).toBe(may);
  });

  test.each([
    [true, ['browsingActivity'], true],
    [true, ['websiteContent'], false],
    [true, [], false],
    [false, [], true],
  ])('in Firefox: %s, agreed to %j: an address or a number may be sent: %s', async (firefox, collection, may) => {
    stubPermissions({ collection });
    expect(await isConsented('browsingActivity', firefox)).toBe(may);
    expect(await maySearch(firefox)).toBe(may);
  });
});
