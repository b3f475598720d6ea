import { answerAsReader } from '../../utils/messages.ts';
import { readPage } from '../../utils/page-reader/read-page.ts';

answerAsReader({ read: ({ html, url }) => readPage(html, url) });
