import { isQuestion, type Said } from './said.ts';

/** Characters of a comment that asks at most: in a longer one a question is a turn of speech. */
const MOST = 300;

/** Questions that wait for an answer; Korean ones are polite. */
const GENUINE =
  /(^|[,.:!-] |and |but |with |for )((how|what|which|where|when)\b|any |is (that|this|it|there)|(do|does|did) (it|you|they|this)|why( so .*)?\?)|any(one|body) (know|here|tried|ha)|(can|could|would) you|^.{0,30}(어떻게|어떤|어느|몇|얼마|언제|어디|혹시|[되있하오시셨]나|[은는인신]가|[하쓰]세|될까).{0,30}(요|니까|분)[\s?.~ㅎㅠ]*$/;
const WANTS = /궁금[합하해함].{0,4}$/;

/** Questions that say something instead. */
const RHETORICAL =
  /n't\b|\w[?!]{2}|\b(who|not|hell|really|seriously|honestly|actually|even|just|ever|compared|think|want|expect|read|(what|how) (if|about|could|are you)|how (is|are|can)|why would|can we|wait)\b|누가|겠[습어나냐]|냐\?|아[닌닐닙]|않|그런가|ㅋㅋ|왜 |몇 번|있[죠지]|러[십시]/;

/** Whether a comment wants an answer: a short one whose question stands at its end, or a sentence before. */
export function isAsking({ sentences, own }: Said): boolean {
  const asked = sentences.filter((sentence) => isQuestion(sentence) || WANTS.test(sentence));
  return (
    own.length <= MOST &&
    asked.length < 3 &&
    sentences.slice(-2).some((sentence) => asked.includes(sentence)) &&
    !/^(because|it's|yes|no)\b/.test(sentences.at(-1) ?? '') &&
    asked.some((question) => GENUINE.test(question) || WANTS.test(question)) &&
    !asked.some((question) => RHETORICAL.test(question))
  );
}
