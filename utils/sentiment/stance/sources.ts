import type { Said } from './said.ts';

/** Characters around a link at most, and without any word that leads to it. */
const MOST = 240;
const MOST_BARE = 24;

/** Linked for a laugh; a film alone may be. */
const JOKES = /xkcd|onion|\.(gif|jpg|png)$/;
const FILMS = /youtu/;
/** What the speaker made, did, sells, recommends or asks. */
const OWN =
  /\b(i|i'm|i've|we|my|our|obligatory|demo|check|try|fixed|done|updated|edit|pr)\b|\?|제가|저희|제 |만들|광고|추천/;
/** What leads to a reference. */
const CUES =
  /^source|\b(see|via|according to|per the|here's|archived?|pdf|paper|docs|study|report|article|discussion|talk|video|link|relevant|related|this one)\b|\[\d\]|[:–-]\s*$|출처|원[문본]|참고|관련|링크|논문|기사|자료|영상|여기|깃[헙허]/;

/** Whether a comment is there to give a reference: a link to a page that is no joke, and little else or words that lead to it. */
export const isSource = ({ links, own }: Said): boolean =>
  links.length > 0 &&
  own.length <= MOST &&
  !OWN.test(own) &&
  !links.some((link) => JOKES.test(link) || (!own && FILMS.test(link))) &&
  (own.length <= MOST_BARE || CUES.test(own));
