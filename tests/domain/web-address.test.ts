import { describe, expect, it } from 'vitest';
import { hostOf } from '../../utils/domain/web-address.ts';

describe('hostOf', () => {
  it.each([
    ['https://www.Example.com:8080/a', 'example.com'],
    ['https://news.hada.io/topic?id=1', 'news.hada.io'],
    ['https://example.com./', 'example.com'],
    ['https://한글.kr/', 'xn--bj0bj06e.kr'],
    ['file:///etc/hosts', ''],
    ['javascript:alert(1)', ''],
    ['nothing', ''],
  ])('%s -> %j', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});
