import { describe, expect, it } from 'vitest';
import { detectorMatches } from '../../utils/background/registered-scripts.ts';
import type { SiteMode } from '../../utils/domain/index.ts';

const settings = (everywhere: SiteMode, sites: Record<string, SiteMode> = {}) => ({ everywhere, sites });
const granted = (all: boolean, ...hosts: string[]) => ({ all, hosts: new Set(hosts) });

describe('where the detector runs by itself', () => {
  it.each([
    ['nowhere on the first day', settings('click'), granted(false), []],
    [
      'on a site that is on and granted',
      settings('click', { 'a.example': 'on' }),
      granted(false, 'a.example'),
      ['*://a.example/*', '*://www.a.example/*'],
    ],
    ['not on one that is on but not granted', settings('click', { 'a.example': 'on' }), granted(false), []],
    ['not on one that opens on a click', settings('click', { 'a.example': 'click' }), granted(false, 'a.example'), []],
    ['everywhere when the default is on and all sites are granted', settings('on'), granted(true), ['*://*/*']],
    [
      'on what is granted when the default is on but not all sites are',
      settings('on', { 'b.example': 'off' }),
      granted(false, 'a.example', 'b.example'),
      ['*://a.example/*', '*://www.a.example/*'],
    ],
    [
      'not on a granted host below a site that is on, which may be a stranger’s',
      settings('click', { 'a.example': 'on' }),
      granted(false, 'blog.a.example'),
      [],
    ],
    [
      'on the switched-on host alone where every site is granted',
      settings('click', { 'github.io': 'on' }),
      granted(true),
      ['*://github.io/*', '*://www.github.io/*'],
    ],
    ['nowhere when the default is on but nothing is granted', settings('on'), granted(false), []],
  ])('%s', (_, stored, grants, matches) => {
    expect(detectorMatches(stored, grants).matches).toEqual(matches);
  });

  const both = (host: string) => [`*://${host}/*`, `*://*.${host}/*`];
  const itself = (host: string) => [`*://${host}/*`, `*://www.${host}/*`];

  it.each([
    ['a site that is off', settings('on', { 'a.example': 'off', 'b.example': 'on' }), both('a.example')],
    ['a site that opens on a click', settings('on', { 'a.example': 'click' }), both('a.example')],
    [
      'a site, but not its part that is on',
      settings('on', { 'a.example': 'off', 'blog.a.example': 'on' }),
      itself('a.example'),
    ],
    [
      'a part that is off of a site that is on',
      settings('on', { 'a.example': 'on', 'blog.a.example': 'off' }),
      both('blog.a.example'),
    ],
    [
      'a site and its part, but not what is on below both',
      settings('on', { 'a.example': 'off', 'b.a.example': 'click', 'c.b.a.example': 'on', 'd.a.example': 'off' }),
      [...itself('a.example'), ...itself('b.a.example'), ...both('d.a.example')],
    ],
    [
      'a site whose name another only ends with',
      settings('on', { 'a.example': 'off', 'aa.example': 'on' }),
      both('a.example'),
    ],
    [
      'nothing where only some hosts are on',
      settings('click', { 'a.example': 'on', 'blog.a.example': 'off', 'z.example': 'off' }),
      [],
    ],
  ])('leaves out %s', (_, stored, excludeMatches) => {
    expect(detectorMatches(stored, granted(true)).excludeMatches).toEqual(excludeMatches);
  });
});
