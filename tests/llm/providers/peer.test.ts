import { expect, it } from 'vitest';
import { endpointOf, headerKeyOf } from '../../../utils/llm/providers/endpoint.ts';
import { isInside } from '../../../utils/sites/shared/private-hosts.ts';

it.each([
  ['localhost', true],
  ['my-pc', true],
  ['box.local', true],
  ['127.0.0.1', true],
  ['192.168.0.7', true],
  ['172.20.1.1', true],
  ['172.40.1.1', false],
  ['10.1.2.3', true],
  ['[::1]', true],
  ['[fd12::1]', true],
  ['[2606:4700::1111]', false],
  ['api.openai.com', false],
  ['10.example.com', false],
  ['localhost.example.com', false],
])('%s is in the own network: %s', (host, expected) => {
  expect(isInside(host)).toBe(expected);
});

it.each([
  ['  sk-1  ', false, 'sk-1'],
  [undefined, false, ''],
  ['', false, ''],
])('the key %j is sent as it should be', (key, required, expected) => {
  expect(headerKeyOf({ key }, required, endpointOf({ baseUrl: 'https://models.example', model: 'm' }, '/v1', []))).toBe(
    expected,
  );
});
