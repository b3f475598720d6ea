import { browser } from '../browser.ts';
import { UserError } from '../errors.ts';
import { tell } from '../messages.ts';

const ARTICLE_SCRIPT = '/content-scripts/article.js';

/** Shows the panel in a tab: asks the script that is there, else brings one. Throws `page_not_allowed`. */
export async function showPanel(tabId: number): Promise<void> {
  if (await tell(tabId, 'panelWanted', {})) return;
  await injectArticle(tabId);
}

/** Runs the article script in a tab; needs the reader's click (activeTab) or a granted site. */
export async function injectArticle(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [ARTICLE_SCRIPT] });
  } catch (error) {
    throw new UserError('page_not_allowed', [], { cause: error });
  }
}
