import { JSDOM } from 'jsdom';
import { findText } from '../../../utils/content/find-text.ts';
import { hostOf } from '../../../utils/domain/web-address.ts';
import { decodeEntities, htmlToText } from '../../../utils/hacker-news/html-to-text.ts';
import { modelAddress } from '../../../utils/llm/account/model-address.ts';
import { blocksOf } from '../../../utils/sites/article-blocks.ts';
import { isBoilerplateBlock } from '../../../utils/sites/article-boilerplate.ts';
import { cleanTitle } from '../../../utils/sites/article-metadata.ts';
import {
  canonicalUrl,
  isIgnoredParam,
  isSameSite,
  isSharedHost,
  isTrackingParam,
  urlKey,
} from '../../../utils/sites/canonical-url.ts';
import { GEEKNEWS, isPageOf, siteAt, siteOfHost, threadIdAt, withoutSiteName } from '../../../utils/sites/registry.ts';
import { idIn, numberIn } from '../../../utils/sites/shared/parse-number.ts';
import { isoIn, utcIn } from '../../../utils/sites/shared/parse-time.ts';
import {
  isInside,
  isLocalName,
  isOnThisComputer,
  isPrivateAddress,
  isServerInside,
  isThisComputer,
} from '../../../utils/sites/shared/private-hosts.ts';
import { foldWhitespace, linesOf } from '../../../utils/sites/shared/text-lines.ts';
import type { TextFunctions } from '../text-function.ts';

const { document } = new JSDOM('<body></body>').window;
Object.assign(globalThis, { NodeFilter: document.defaultView!.NodeFilter });

function holding(tag: string, text: string): HTMLElement {
  const root = document.createElement('div');
  root.appendChild(document.createElement(tag)).textContent = text;
  return root;
}

const KNOWN = { siteName: 'The Site', host: 'site.example', headings: ['A heading'] };

/** The functions of utils/sites and utils/hacker-news that read a page's text, its title and addresses. */
export const PAGES: TextFunctions = {
  decodeEntities,
  plainText: htmlToText,
  'plainText of code': (text) => htmlToText(`<p>so</p><pre><code>${text}</code></pre>`),
  modelAddress,
  'findText of a sentence': (text) => findText(holding('p', 'One sentence.'), text),
  'findText in a page': (text) =>
    findText(holding('p', text), 'One sentence of some length that is in no page at all.')?.startOffset,
  'findText of what is there': (text) => findText(holding('p', text), text)?.startOffset,
  'blocksOf a paragraph': (text) => blocksOf(holding('p', text)),
  'blocksOf a heading': (text) => blocksOf(holding('h2', text)),
  'blocksOf code': (text) => blocksOf(holding('pre', text)),
  'blocksOf code that is followed by a line': (text) => blocksOf(holding('pre', `${text}x = 1`)),
  'blocksOf a link': (text) => blocksOf(holding('a', text)),
  'isBoilerplate block': isBoilerplateBlock,
  'cleanTitle of a title': (text) => cleanTitle(text, KNOWN),
  'cleanTitle beside headings': (text) =>
    cleanTitle('A title | The Site', { ...KNOWN, headings: [text], siteName: text }),
  canonicalUrl,
  'canonicalUrl of a path': (text) => canonicalUrl(`https://site.example/${text}?${text}#${text}`),
  hostOf,
  siteAt,
  siteOfHost,
  'isPageOf a site': (text) => isPageOf(GEEKNEWS, text),
  threadIdAt,
  'withoutSiteName of a title': (text) => withoutSiteName(text, GEEKNEWS),
  isSameSite: (text) => isSameSite(`https://${text}`, `https://a.${text}`),
  urlKey,
  'urlKey of a path': (text) => urlKey(`https://site.example/${text}?${text}#${text}`),
  'urlKey of an address in a cache': (text) => urlKey(`https://www.google.com/amp/s/${text}`),
  folded: foldWhitespace,
  'linesOf a paragraph': (text) => linesOf(holding('p', text)),
  'linesOf code': (text) => linesOf(holding('pre', text)),
  idIn,
  numberIn,
  isLocalName,
  isSharedHost,
  isInside,
  isServerInside,
  isThisComputer,
  isOnThisComputer,
  isPrivateAddress,
  isoIn,
  'isoIn behind a year': (text) => isoIn(`2026${text}`),
  utcIn,
  passing: isIgnoredParam,
  tracks: isTrackingParam,
};
