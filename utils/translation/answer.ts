const ENTITIES: Record<string, string> = {
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&amp;': '&',
};
const RUNAWAY = /(\S{1,20})(?:[\s,]{1,4}\1){3,}|([가-힣]{1,8})\2{4,}/u;

/** An answer without what translators add of their own: entities, doubled blanks and full stops. */
export function tidied(asked: string, answer: string): string {
  const text = /&[a-z#]\w*;/.test(asked)
    ? answer
    : answer.replace(/&(?:quot|#39|apos|lt|gt|nbsp|amp);/g, (entity) => ENTITIES[entity]!);
  return text
    .replace(/\s+/g, ' ')
    .replace(/([.!?])\s?,(?=\s)/g, '$1')
    .trim();
}

/** Whether an answer is a Korean sentence at all: not empty, not the English again, not one word over and over. */
export function isSound(english: string, korean: string): boolean {
  if (!/[가-힣]/.test(korean) || korean === english) return false;
  if (korean.length > english.length * 2 + 40) return false;
  return !RUNAWAY.test(korean) || RUNAWAY.test(english);
}
