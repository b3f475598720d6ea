import { describe, expect, it } from 'vitest';
import type { SiteMode } from '../../utils/model.ts';
import { detectorMatches } from '../../utils/tabs/registered-sites.ts';

const settings = (everywhere: SiteMode, sites: Record<string, SiteMode> = {}) => ({ everywhere, sites });
const granted = (all: boolean, ...hosts: string[]) => ({ all, hosts: new Set(hosts) });

describe('where the detector runs by itself', () => {
  it.each([
    ['nowhere on the first day', settings('click'), granted(false), []],
    [
      'on a site that is on and granted',
      settings('click', { 'a.example': 'on' }),
      granted(false, 'a.example'),
      ['*://a.example/*', '*://*.a.example/*'],
    ],
    ['not on one that is on but not granted', settings('click', { 'a.example': 'on' }), granted(false), []],
    ['not on one that opens on a click', settings('click', { 'a.example': 'click' }), granted(false, 'a.example'), []],
    ['everywhere when the default is on and all sites are granted', settings('on'), granted(true), ['*://*/*']],
    ['nowhere when the default is on but nothing is granted', settings('on'), granted(false), []],
  ])('%s', (_, stored, grants, matches) => {
    expect(detectorMatches(stored, grants).matches).toEqual(matches);
  });

  it('leaves out the sites that the reader took out of everywhere', () => {
    const { excludeMatches } = detectorMatches(
      settings('on', { 'a.example': 'off', 'b.example': 'on' }),
      granted(true),
    );
    expect(excludeMatches).toEqual(['*://a.example/*', '*://*.a.example/*']);
  });
});
