import { answerPages } from '../../utils/page-reader/page-parser.ts';
import { readPage } from '../../utils/page-reader/read-page.ts';

// Without an origin, without the extension's API, in a process of its own: what a page's source does here, it does here alone.
answerPages(({ html, url }) => readPage(html, url));
