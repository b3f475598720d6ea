import { inflate, type SampleThread } from '../../../../support/sample-thread.ts';
import { thread } from '../../thread/thread.ts';

/** Ten comments of the big thread under another story, for a page whose markup nobody knows yet. */
export const renamed: SampleThread = {
  ...inflate(thread, 10),
  id: 48214555,
  title: 'Eight servers, one year later: the comments nobody could read',
  url: 'https://northfield.example/2026/11/eight-servers-comments',
  by: 'glyphless',
  points: 33,
};

/** What a redesign would do to the page: other elements' classes, ids with a prefix, no indent attribute. */
export function redesigned(html: string): string {
  return html
    .replaceAll('athing comtr', 'c-row')
    .replaceAll('athing submission', 's-row')
    .replaceAll('comment-tree', 'c-list')
    .replaceAll('fatitem', 's-head')
    .replaceAll('commtext', 'c-body')
    .replaceAll('class="comment"', 'class="c-text"')
    .replaceAll('hnuser', 'c-author')
    .replaceAll('titleline', 's-title')
    .replaceAll('subline', 's-meta')
    .replaceAll('comhead', 'c-head')
    .replaceAll('class="age"', 'class="c-when"')
    .replaceAll('togg clicky', 'c-fold')
    .replaceAll(/class="ind" indent="(\d+)"/g, 'class="c-level" data-level="$1"')
    .replaceAll(/(<tr class="[cs]-row" id=")(\d+)/g, '$1i-$2')
    .replaceAll('td.ind[indent=', 'td.c-level[data-level=');
}
