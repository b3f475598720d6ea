import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../components/badges/badges.css';
import { startTopicPage } from '../../utils/overlay/topic-page.ts';

export default defineContentScript({
  matches: ['https://news.hada.io/topic*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: () => startTopicPage(document, location.href),
});
