import { browser } from '../../utils/browser.ts';
import { answerAsReader } from '../../utils/messages.ts';
import { readPage } from '../../utils/page-reader/read-page.ts';
import { answerLine, isLine } from '../../utils/translation/bergamot/line.ts';
import { engineKeeper } from '../../utils/translation/bergamot/shared-engine.ts';

answerAsReader({ read: ({ html, url }) => readPage(html, url) });

const openEngine = engineKeeper();
browser.runtime.onConnect.addListener((port) => {
  if (isLine(port, browser.runtime.id)) void answerLine(port, openEngine);
});
