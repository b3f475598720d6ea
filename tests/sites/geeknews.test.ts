// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { badgePlaces, readTopic } from '../../utils/sites/geeknews.ts';

const html = readFileSync(join(import.meta.dirname, '..', 'pages', 'geeknews', 'topic', 'page.html'), 'utf8');
const topic = () => new DOMParser().parseFromString(html, 'text/html');

describe('a GeekNews topic', () => {
  it('has badges for what people say, none for the digest of many voices', () => {
    const places = badgePlaces(topic());
    expect(places.map(({ id }) => id)).toEqual([7102, 7103]);
    expect(places.every(({ place }) => place.className === 'commentinfo')).toBe(true);
  });

  it('is known by its id, whatever else the address says', () => {
    expect(readTopic(topic(), 'https://news.hada.io/topic?go=comments&id=7001#cid1')?.facts.url).toBe(
      'https://news.hada.io/topic?id=7001',
    );
    expect(readTopic(topic(), 'https://news.hada.io/topic')).toBeNull();
  });

  it.each(['topic?id=7001', '/topic?id=7001', 'https://news.hada.io/topic?id=7001', 'javascript:alert(1)'])(
    'has no source where its title leads to %s',
    (href) => {
      const document = topic();
      document.querySelector('.topictitle a')?.setAttribute('href', href);
      expect(readTopic(document, 'https://news.hada.io/topic?id=7001')?.sourceUrl).toBeUndefined();
    },
  );
});
