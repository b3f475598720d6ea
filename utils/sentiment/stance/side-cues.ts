/**
 * How comments open that take a side. Few and plain: this travels into the page of every thread. All stand for lower case, `^`
 * being where the first sentence starts; the Korean part of each comes last.
 */

const VERY = '(\\w+ly |so |have to )*';
const END = '(?=\\s*([.,!;:…ㅋㅎ—-]|$))';

/** Agreement in so many words, whatever the parent is. */
export const AGREES = new RegExp(
  `^(no, |ye\\w+, )?((i )?${VERY}agreed?(${END}| with (you|this|that)\\b| 100)|(i )?couldn't agree|(you('re| are)|that's|this is|so) ${VERY}(right|true|correct)${END}|(well said|spot on|same here|me too|my thoughts|fair enough|\\+1)${END}|(good|great|fair) (point|catch)([.!]|$)|this([.!]|, a )|((저도|전적으로|완전|격하게|정말) ?)*((동의|공감|동감|인정)([합해함입]\\S*)?${END}|그렇게 생각[합해함]|같은 (생각|의견)[이입임])|저도요|\\S+ (말씀|지적)(입니다|이[에네])|([ㄹㅇ]+|2{3,})${END})`,
);

/** Agreement with a statement, but an answer to a question. */
export const YES =
  /^(ye[aps]h?|true|indeed|agreed|absolutely|totally|exactly|precisely|same)([.!]|$|, (?!(no|right|sure|because|if|let|not|so)\b))|^(맞(아요|습니다|음|죠)|그러게|그니까|그렇[죠습])/;

/** Disagreement in so many words, after an agreement too. */
export const DISAGREES = new RegExp(
  `(^|but )(i |i'd )?(${VERY}(strong |hard )?disagree|(do|ca)n't agree)(?! with (?!you|this|that)\\w)|couldn't disagree|^(sure|i guess),? but |^(but |no, )?(that|this|it)('s| is) ${VERY}(not ${VERY}(true|right|correct|accurate|the case|how)|false|incorrect|wrong${END})\\b|^(not true|false|wrong|nonsense|hardly)${END}|(^|but )you('re| are) ${VERY}(wrong${END}|missing)|^i (doubt (it|that)|don't think (so|(that's|this is) (true|right)))\\b|^[^.]{0,24}(?<!더 )(동의|공감)(하기|하지|할 수|은|이)? ?(어[려렵]|[않없힘못])|^(저는 |전 )?(반대[합해함]|생각이 다)|^(꼭 )?그렇\\S* 않|^[^,.]{0,8}사실(이 아|과 다)|^틀[렸린]|^그건 (좀 )?아[니닙]|^전혀요`,
);

/** Disagreement with a statement, but an answer to a question. "It isn't" among it. */
export const NO =
  /^(no(pe)?|nah)([.!]|$|, )(?!.{0,9}(right|true|thank|worr|yet))|^not (necessarily|quite|really)|^(no,? )?(it|that|they|you|s?he) (\w+ly )?\w+n't( have)?[.,]|^아[니뇨닙]|^글쎄/;

/** What takes back what was said before it. */
export const CONTRAST = /\b(but|however|(al)?though|except|part(ial)?ly)\b|지만|그러나|다만|근데|그런데/;

/** A parent that denies: "no" and "yes" to it may mean the same. */
export const DENIES = /\b(not?|never|nobody|\w+n't)\b|[않없못]|아[니닙닌]| 안 /;

/** Not meant for the parent, or not meant: afterthoughts, sarcasm, somebody else's claim. */
export const ASIDE = /^(edit|update)\b|\s\/s\b|^.{0,16}(저자|기사|필자|글쓴이|본문|원문|논문)/;

/** A parent that doubts, thanks or regrets: "no" and "yes" answer it, as they answer a question. */
export const NO_CLAIM = /wonder|not sure|anyone|sorry|thank|감사|죄송|모르겠/;
