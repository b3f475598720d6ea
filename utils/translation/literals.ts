/** A stretch of a sentence that comes through a translation untouched. UTF-16 offsets, [start, end). */
export interface ProtectedSpan {
  start: number;
  end: number;
  /** Code and addresses: the translation is worth nothing without it. A name may come back in Hangul. */
  literal: boolean;
}

const EXTENSIONS =
  'js|mjs|ts|tsx|jsx|py|rs|rb|go|c|h|cc|cpp|cs|java|kt|swift|php|sh|sql|html?|css|json|ya?ml|toml|xml|csv|md|txt|pdf|png|jpe?g|gif|svg|mp[34]|wasm|exe|dll|so|zip|gz|tar|lock|env|conf|ini|log';
const DOMAINS = 'com|org|net|io|dev|ai|gov|edu|co|me|app|kr|uk|de|fr|jp|sh|so|xyz|info|news|tv|gg|cloud|page|blog';

/** What reads the same in every language: code, addresses, versions, hashes, flags, paths, @names. First match wins. */
const LITERAL = new RegExp(
  [
    '`[^`]+`',
    String.raw`(?:https?|ftp|ssh|file|git)://[^\s<>"'“”’)）\]]*[^\s<>"'“”’)）\].,;:!?]`,
    String.raw`(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?<![\w@])@[A-Za-z_][\w-]*(?:/[\w.-]*\w)?`,
    String.raw`(?<![\w./@-])(?:[a-z0-9-]+\.)+(?:${DOMAINS})(?![\w-])(?:/[^\s<>"'“”)]*[\w/])?`,
    String.raw`(?<![\w.-])[\w-]+\.(?:${EXTENSIONS})(?![\w.]\w)`,
    String.raw`(?<![^\s(\["'“‘=:,])(?:~|\.{1,2})?/[\w.-]*[A-Za-z][\w.-]*(?:/[\w.*-]+)*(?<![.])/?`,
    String.raw`(?<![\w\\])[A-Z]:\\[\w\\.-]*\w`,
    String.raw`(?<![\w-])--[a-z][\w-]*(?:=[\w./-]+)?|(?<![\w-])-[A-Za-z]\d?(?![\w-])`,
    String.raw`\$\{[^{}]{1,80}\}|\$[A-Z_][A-Z0-9_]*\b|\{[^{}\s]{1,24}\}|%[sd]\b`,
    '</?[a-z][^<>]{0,40}>',
    String.raw`(?<=(?:^|[^\w.])\.{0,3})[A-Za-z_][\w.]*(?:(?:::\w+)+(?:\(\))?|\([\w, ]{0,24}\))`,
    String.raw`\b[a-z0-9]+(?:_[a-z0-9]+)+\b|\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b`,
    String.raw`\b0x[0-9a-fA-F]+\b|#[0-9a-fA-F]{6}\b|\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b`,
    String.raw`\b(?:CVE|RFC|ISO|PEP|GHSA)[- ]\d[\w-]*`,
    String.raw`\bv\d+(?:\.\d+)*(?:[-+.][\w.]*\w)?\b|\b\d+(?:\.\d+){2,}(?:[-+][\w.]*\w)?\b`,
  ].join('|'),
  'gu',
);

/** The literals of a sentence, in order. A call like `read()` counts, an aside in brackets like word (aside) does not. */
export function findLiterals(text: string): ProtectedSpan[] {
  return Array.from(text.matchAll(LITERAL), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    literal: true,
  }));
}
