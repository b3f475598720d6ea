import { browser } from '../../utils/lib/browser.ts';
import { answerAsReader } from '../../utils/messaging/index.ts';
import { fetchPage } from '../../utils/page-reader/fetch-page.ts';
import { withGuardedFetch } from '../../utils/page-reader/guarded-fetch.ts';
import { createPageParser, openParserFrame } from '../../utils/page-reader/page-parser.ts';
import { whenIdle } from '../../utils/page-reader/when-idle.ts';
import { answerOverPort, isChannel } from '../../utils/translation/bergamot/port-channel.ts';
import { shareEngine } from '../../utils/translation/bergamot/shared-engine.ts';

/** Milliseconds without work after which this page goes; longer than the translator keeps its model. */
const IDLE = 90_000;

// Its own timer, not the background's: that is stopped long before.
const { hold } = whenIdle(() => window.close(), IDLE);

const parser = createPageParser(() => openParserFrame(browser.runtime.getURL('/page-parser.html')));
answerAsReader({
  async fetchPage({ url, sources }, _, signal) {
    const release = hold();
    try {
      return await withGuardedFetch(sources, (fetcher) => fetchPage(url, signal, fetcher));
    } finally {
      release();
    }
  },
  async read(page) {
    const release = hold();
    try {
      return await parser.read(page);
    } finally {
      release();
    }
  },
});

const openEngine = shareEngine();
browser.runtime.onConnect.addListener((port) => {
  if (!isChannel(port, browser.runtime.id)) return;
  port.onDisconnect.addListener(hold());
  void answerOverPort(port, openEngine);
});
