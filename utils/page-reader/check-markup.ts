import { UserError } from '../errors.ts';
import { hostOf } from '../sites/canonical-url.ts';
import { MAX_DEPTH_SUM, MAX_ELEMENTS } from '../sites/document-limits.ts';
import { type MarkupSize, measureMarkup } from './markup-size.ts';

const isTooMuch = ({ elements, depthSum }: MarkupSize): boolean => elements > MAX_ELEMENTS || depthSum > MAX_DEPTH_SUM;

/** Throws `page_too_complex` where a parser would be held up by a page's source. */
export function checkMarkup(html: string, url: string): void {
  if (isTooMuch(measureMarkup(html, isTooMuch))) throw new UserError('page_too_complex', [hostOf(url)]);
}
