/** What a sentence must speak of besides for an ambiguous term to be meant; English. */
export const TERM_CONTEXTS = {
  code: /\b(?:code|coding|coders?|software|program(?:s|ming|mers?)?|developers?|compil\w+|servers?|linux|unix|apis?|apps?|librar\w+|functions?|cpus?|gpus?|python|rust|javascript|typescript|java|golang|debug\w*|engineers?|runtime|scripts?|databases?|docker|kubernetes|git|github)\b/i,
  library:
    /\b(?:code|coding|programming|programmers?|python|rust|javascript|typescript|java|golang|node|functions?|apis?|imports?|packages?|npm|pip|crates?|open[- ]source|compil\w+|debug\w*|c\+\+)(?!\w)/i,
  system:
    /\b(?:linux|unix|bsd|windows|macos|kernel[- ]mode|operating system|gpus?|cpus?|graphics|nvidia|amd|usb|printer|firmware|bash|zsh|ssh|terminal|process(?:es|or)?|mutex\w*|concurren\w+)\b/i,
  container: /\b(?:docker|kubernetes|k8s|podman|linux|orchestrat\w+|microservices?|cgroups?)\b/i,
  model:
    /\b(?:ai|neural|gpt\S*|llms?|inference|datasets?|machine learning|deep learning|language models?|openai|anthropic|gemini|claude|nvidia|(?:open|large|trained?|base|smaller|larger|frontier) models?|models? (?:weights|train\w*))\b/i,
  data: /\b(?:databases?|sql|postgres\w*|mysql|sqlite|mongodb|queries|schemas?|indexes)\b/i,
  sql: /\b(?:sql|postgres\w*|mysql|sqlite|mongodb|rollbacks?|acid|isolation|database engines?)\b/i,
  net: /\b(?:networks?|servers?|tcp|udp|http\w*|packets?|internet|routers?|firewalls?|protocols?|web|dns|search engines?)\b/i,
  wire: /\b(?:tcp|udp|https?|localhost|firewalls?|usb|hdmi|ssh|sockets?|serial|port \d+|listen(?:s|ing)? on)\b/i,
  git: /\b(?:git|github|gitlab|repo(?:s|sitor\w+)?|pull requests?|open[- ]source|gpl|mit license|apache)\b/i,
  firm: /\b(?:start-?ups?|investors?|venture|vc|company|companies|funding|yc|ceo|valuation|revenue)\b/i,
  forum: /\b(?:hn|hacker news|reddit|threads?|forums?|upvot\w+|downvot\w+|commenters?|subreddits?)\b/i,
  secure: /\b(?:security|attack\w*|exploit\w*|patch\w*|cve\S*|hack\w*|software|malware|encrypt\w*|backdoored)\b/i,
} as const;

export type TermContext = keyof typeof TERM_CONTEXTS;

/** A word of English and the one Korean word for it. */
export interface GlossaryTerm {
  /** Found anywhere in the English sentence, whole words, any case. */
  english: RegExp;
  korean: string;
  /** What translators write instead. Blanks may be missing. Nothing else is ever replaced. */
  variants: readonly string[];
  context?: TermContext;
  /** A noun that makes a verb with 하다 and 되다, as its variants do. */
  verb?: true;
}

/**
 * Rows of text as terms, one a line: `english | korean | variant, variant`, an ambiguous one with `| context` behind.
 * In the English, `~` stands for a plural's s, `-` for a hyphen, a blank or nothing, `/` parts words of one meaning; a `+`
 * behind the Korean says that it takes 하다.
 */
export function termRows(rows: string): GlossaryTerm[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [english, korean, variants, context] = row.split('|').map((part) => part.trim());
      const pattern = english!.replaceAll('/', '|').replaceAll('~', '(?:e?s)?').replaceAll('-', '[- ]?');
      return {
        english: new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w])`, 'is'),
        korean: korean!.replace('+', ''),
        variants: variants!.split(',').map((variant) => variant.trim()),
        ...(korean!.endsWith('+') && { verb: true as const }),
        ...(context && { context: context as TermContext }),
      };
    });
}
