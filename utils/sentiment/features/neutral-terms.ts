/** Terms of the trade that sound like a mood: they are read as the word "term". */

const ENGLISH_TERMS =
  /\b(?:garbage[- ]collect\w*|race conditions?|dead[- ]?lock\w*|bad (?:request|gateway|sector|block)s?|brute[- ]forc\w+|beautiful ?soup|happy path|best[- ](?:effort|case|practices?)|worst[- ]case|sanity[- ]check\w*|dirty (?:flag|bit|page|read)s?|stack ?overflow|smart (?:pointer|card|contract|phone)s?|hot (?:path|reload\w*|spot)s?|cold (?:start|boot|storage)s?|greedy (?:algorithm|match\w*)|lazy (?:load\w*|evaluat\w+|init\w*)|lazily|naive bayes|critical (?:section|path)s?|dead (?:code|letter)s?|fatal error|zombie process(?:es)?|hacker news|sentiment|free (?:software|tier|memory)|memory leaks?|(?:kill|abort|destroy)(?:s|ed|ing)? (?:the |a |that |all |its |any )?(?:process|server|job|thread|task|object|session|connection|container|request)(?:es|s)?)\b/gi;
const KOREAN_TERMS =
  /쓰레기 ?(?:수집기?|값)|감사 ?(?:결과|로그|보고서?|기관|인|위원회|원)|가비지 ?컬렉\S+|추천 ?(?:시스템|알고리즘|엔진|모델)|경쟁 ?상태|교착 ?상태|고아 ?프로세스|좀비 ?프로세스|강제 ?종료|감정 ?분석|최고 ?(?:온도|속도|점|경영자|기술책임자)|신뢰 ?구간|쾌적 ?온도|무차별 ?대입|사기 ?(?:탐지|방지)|스팸 ?(?:필터|분류기?)|위험 ?점수|버그 ?(?:리포트|트래커|바운티)/g;
/** A wish is no praise yet. */
const WISH = /면 ?좋겠\S*/g;

/** The text of an English comment with such terms taken for what they are. */
export const withoutEnglishTerms = (text: string): string => text.replace(ENGLISH_TERMS, 'term');
/** The same of a Korean one; a wish is taken out as well. */
export const withoutKoreanTerms = (text: string): string => text.replace(KOREAN_TERMS, '용어').replace(WISH, '면 용어');
