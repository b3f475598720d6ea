import { isQuestion, type Said } from './said.ts';

/** Words of a comment that asks at most: in a longer one a question is a turn of speech. */
const MOST_WORDS = 60;

/** Questions that wait for an answer. */
const GENUINE =
  /^(?:and |so |but |thanks|interesting|nice|cool|great|out of curiosity|just curious|curious|genuine question|serious question|honest question|quick question|question|eli5|sorry[^,]*|naive question|stupid question|dumb question)?[\s,.!:;-]*(?:(?:but|and|so|also) )?(?:i'm curious[,:]? |just curious[,:]? )?(?:(?:with|for|on|in|at|from|by|since|to) (?:how|what|which|whom)\b|how (?:do|does|did|is|are|was|were|much|many|long|often|big|old|fast|well|large|would one|can i|can one|come you)\b|which\b|where\b|when (?:do|does|did|is|was|will)\b|what (?:is|are|was|were|do|does|did|kind|sort|type|made|happens|happened|about your|language|version|tool|model)\b|what's (?:your|the (?:difference|name|best|license|licence|advantage|benefit|use|reason|story|status|source|catch))\b|any (?:idea|ideas|chance|recommendations?|suggestions?|tips|plans?|pointers?|links?|update|updates|reason|examples?)\b|(?:do|does|did|is|are|was|were|can|could|would|will|has|have|should)\b|why (?:so|did you|do you|not use|bash)\b|why\?|mind sharing|eli5\b|remote or\b|anyone)|\bany(?:one|body) (?:here )?(?:know|tried|have|has|using|use|got|able)\b|\b(?:curious|wondering|like to know|love to know|want to know) (?:how|what|why|if|whether|which)\b|if you don't mind|do you (?:know|have|mean|happen)|(?:could|can|would) you (?:\w+ )?(?:elaborate|explain|share|say|tell|point|give|expand|clarify|link)|\bwhat does .* mean\b|, or (?:is|are|in|the|do|did|blocked)\b/;

/** Questions that say something instead. */
const RHETORICAL =
  /^(?:and |so |but |then )?(?:who\b|why would\b|why should\b|why not\b|why on earth|what could|what if|what about|how (?:is|are|was) (?:this|that|it|they|any of)|how can (?:you|anyone|they)|how could|how dare|how hard|how many (?:more|times)|how much more|how long until|how did we|how do you (?:think|figure|expect)|is it (?:just|only)\b|is (?:this|that|it) (?:really|supposed|even|not|some|a joke)|are (?:we|you) (?:really|seriously|supposed|saying|suggesting|kidding|joking|serious|implying)|are we\b|am i\b|since when|where (?:is|was) the outrage|where does (?:it|this) (?:end|stop)|really\b|seriously\b|so\?|and\?|wait\b|(?:is|are|was|were|do|does|did|can|could|would|should|has|have|wo|ai)n'?t\b|can't\b|do (?:you|we|they|people) (?:really|seriously|honestly|actually|even|think|want|expect|need)|does (?:anyone|anybody|it) (?:really|actually|even|still|care|matter)|did (?:you|they|we|he) (?:really|even|actually|not|read)|have you (?:even|ever|actually|read|tried|considered|not|used|seen|looked|met|been)|should (?:we|i|they)\b|would you (?:rather|also|say|want|like|prefer)|what(?:'s| is) (?:the point|wrong|next|stopping|so|your point|new|not)|what are (?:we|they|you) (?:supposed|going)|what (?:do|did) (?:you|they) (?:expect|think)|what makes you|what kind of (?:person|world|idiot|logic)|compared to)|\bcould(?: have)? possibly|\bwho (?:would|could|cares|knew)\b|, (?:right|no|huh|eh|is it|isn't it|don't they|aren't they|doesn't it)\?|\bsurely\b|\bseriously\b|\bin the world\b|\bthe hell\b|\bwtf\b|\bthe fuck\b|\bof course\b|\bask me how\b/;

const GENUINE_KO =
  /어떻게|어떤|어느|무슨|무엇|뭔가요|뭐로|뭘로|뭐예요|뭐죠|몇|얼마|언제|어디|왜|혹시|질문|여쭤|궁금|되나요|있나요|하나요|인가요|건가요|신가요|는지요|은지요|시나요|셨나요|하세요|쓰세요|수 있을까요|될까요|괜찮을까요|는지 알/;
const RHETORICAL_KO =
  /누가|누구나|겠습니까|겠어요|겠나|겠냐|냐\?|아닌가|아닐까|아닙니까|아니었나|않나요|않을까|않습니까|그런가요|그래요\?|ㅋㅋ|무슨 (?:소용|의미|말씀|소리)|왜 굳이|왜 (?:아직|자꾸|항상|꼭|이렇게|저렇게)|몇 번(?:째|을)|어쩌라|언제까지|말이 되나|있긴|있기는|할까요|하는 걸까요|걸까요|왜긴|어떻게 (?:이런|그런|저런|그럴)/;
const ASKS_KO = /궁금(?:합니다|하네요|해요|함|하군요|했습니다)[\s.!~ㅎㅋ]*$|여쭤|알려 ?주(?:실|세요|시면)/;

/** Whether a comment wants an answer: a short one whose question stands at its end, or is followed by a word or two on why. */
export function isAsking(said: Said): boolean {
  if (said.cut || said.words > MOST_WORDS || said.sentences.length > 5) return false;
  const asked = said.sentences.filter((sentence) => isQuestion(sentence) || ASKS_KO.test(sentence));
  if (asked.length === 0 || asked.length > 2) return false;
  if (asked.some((question) => RHETORICAL.test(question) || RHETORICAL_KO.test(question))) return false;
  const after = said.sentences.length - 1 - said.sentences.lastIndexOf(asked.at(-1)!);
  if (after > 1) return false;
  const next = said.sentences[said.sentences.indexOf(asked.at(-1)!) + 1] ?? '';
  if (/^(?:because|since|well|it's|that's|easy|simple|왜냐)/.test(next)) return false;
  return asked.some((question) => GENUINE.test(question) || GENUINE_KO.test(question));
}
