import { browser } from '../browser.ts';

/** No title is longer. */
const LONGEST = 300;

/** Runs in the page, on its own: the longest of what links to `url` say, which is no picture and no "read more". */
function longestText(url: string, page: string): string {
  const [here, there] = [location.href, page].map((address) => address.replace(/#.*/s, ''));
  if (here !== there) return '';
  const texts = [...document.links].filter(({ href }) => href === url).map((link) => link.textContent);
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/**
 * What a link says on its page, white space folded; empty where it says nothing, no script of ours may look, or another page
 * than the one at `at.url` has come by now.
 */
export async function linkTextIn(at: { tabId: number; frameId?: number; url: string }, url: string): Promise<string> {
  const target = { tabId: at.tabId, ...(at.frameId !== undefined && { frameIds: [at.frameId] }) };
  const [answer] = await browser.scripting
    .executeScript({ target, func: longestText, args: [url, at.url] })
    .catch(() => []);
  const text = typeof answer?.result === 'string' ? answer.result : '';
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
