import { describe, expect, test } from 'vitest';
import { hostOfModel } from '../../../utils/domain/user-model.ts';
import { modelAddress } from '../../../utils/llm/account/model-address.ts';
import { PRESETS, presetOf } from '../../../utils/llm/account/presets.ts';
import { isOnThisComputer } from '../../../utils/sites/shared/private-hosts.ts';

describe('an address that was typed', () => {
  test.each([
    ['https://api.one.example/v1', 'https://api.one.example/v1'],
    [' https://api.one.example/v1/ ', 'https://api.one.example/v1'],
    ['api.one.example/v1', 'https://api.one.example/v1'],
    ['https://API.One.example', 'https://api.one.example'],
    ['https://api.one.example/v1/chat/completions', 'https://api.one.example/v1'],
    ['https://api.one.example/v1/messages?beta=1#x', 'https://api.one.example/v1'],
    ['http://localhost:11434/api/chat', 'http://localhost:11434'],
    ['localhost:1234/v1', 'http://localhost:1234/v1'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['https://localhost:8443', 'https://localhost:8443'],
  ])('%s is %s', (typed, address) => expect(modelAddress(typed)).toBe(address));

  test.each([
    '',
    '   ',
    'http://api.one.example/v1',
    'http://192.168.0.5:11434',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'https://user:pass@api.one.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://api.one.example',
    'chrome-extension://abc/x',
    'https://',
    'https://intranet',
    'not an address',
  ])('%s is none', (typed) => expect(modelAddress(typed)).toBeNull());
});

test('what is on this computer is known by its address', () => {
  expect(['', 'http://localhost:1', 'http://127.0.0.1:1/v1'].every(isOnThisComputer)).toBe(true);
  expect(['https://api.one.example', 'https://localhost.evil.example'].some(isOnThisComputer)).toBe(false);
  expect(hostOfModel('http://localhost:11434')).toBe('localhost:11434');
});

describe('presets', () => {
  test.each(PRESETS.filter(({ baseUrl }) => baseUrl).map((preset) => [preset.id, preset] as const))(
    '%s has an address that may be stored, and is known by it',
    (_, preset) => {
      expect(modelAddress(preset.baseUrl)).toBe(preset.baseUrl);
      expect(presetOf(preset)).toBe(preset);
    },
  );

  test('a server of one’s own is the other one', () => {
    expect(presetOf({ provider: 'openai', baseUrl: 'https://llm.home.example/v1' }).id).toBe('other');
    expect(presetOf({ provider: 'ollama', baseUrl: 'https://ollama.home.example' }).id).toBe('ollama');
    expect(presetOf({ provider: 'language-model', baseUrl: '' }).id).toBe('browser');
  });
});
