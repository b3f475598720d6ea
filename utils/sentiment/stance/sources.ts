import { isQuestion, type Said } from './said.ts';

/** Words around a link at most, with and without a word that introduces it. */
const MOST_WORDS = 40;
const MOST_WORDS_BARE = 10;

/** Pages that are linked for a laugh. */
const JOKES =
  /xkcd|dqw4w9wgxcq|ohg5sjyrha0|\/a\/1732454|theonion|imgur|giphy|tenor\.|knowyourmeme|lmgtfy|letmegooglethat|i\.redd\.it|tvtropes|urbandictionary|\.(?:gif|jpe?g|png|webp)(?:$|\?)/;
/** A film alone may be anything. */
const FILMS = /youtu\.?be|vimeo|tiktok|twitch/;
/** What the speaker made, sells or jokes about. */
const OWN =
  /\b(?:i|we)(?:'ve|'m| have| am|'re| are)? (?:just |recently |also )?(?:built|made|wrote|created|launched|run|maintain|building|making|work|host|started|have|do)\b|\b(?:my|our)\b|disclaimer|disclosure|obligatory|shameless|demo\b|check (?:it|this|us) out|check out|feel free|sign ?up|free (?:tier|plan|for)|제가 (?:만든|쓴|작성|운영|개발)|저희|제 (?:블로그|글|앱|깃|유튜브)|만들었|만들어 ?봤|홍보|광고/;
/** What introduces a reference. */
const CUES =
  /\b(?:sources?|see|see also|here(?:'s| is| are)|found|refs?|references?|reference|cf|via|archived?|mirror|pdf|papers?|docs?|documentation|spec|rfc|stud(?:y|ies)|reports?|according|per|article|discussions?|thread|talk|video|slides|transcript|write-?up|post-?mortem|announce\w+|blog post|press release|wikipedia|wiki|link|links|relevant|related|context|this one|this is it|those who|non-paywalled|paywall|statement|filing|ruling|github|repo|code)\b|\[\d\]|출처|원문|원본|참고|관련|링크|논문|기사|문서|보고서|자료|영상|글입니다|글이|여기|깃헙|깃허브|공식|발표|통계|판결문|블로그/;

/** Whether a comment is there to give a reference: a link to a page that is no joke, and little else or words that introduce it. */
export function isSource({ links, own, sentences, words, cut }: Said): boolean {
  if (cut || links.length === 0 || words > MOST_WORDS) return false;
  if (links.some((link) => JOKES.test(link)) || OWN.test(own) || sentences.some(isQuestion)) return false;
  if (words === 0) return !links.some((link) => FILMS.test(link));
  return words <= MOST_WORDS_BARE || CUES.test(own);
}
