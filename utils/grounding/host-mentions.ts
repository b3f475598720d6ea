import tlds from 'tlds' with { type: 'json' };

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** All that names of hosts end in: the public top-level domains, and those that other resolvers know. */
const ENDINGS: ReadonlySet<string> = new Set([...tlds, 'onion', 'i2p', 'eth', 'test', 'example', 'invalid', 'local']);
/** Endings that are no words: they mean a host even where blanks or Hangul stand around their dot. */
const PLAIN_ENDINGS = words('com net org edu gov info biz xyz io co kr ru cn jp uk tk gg ly tv page dev app');
/** English words that begin a sentence: behind a full stop without a blank they are no ending ("done.In"). */
const SENTENCE_WORDS = words(`
  in it is no so to at my me be by as am do an us we new now here today best free one you how open live love win just
  top next see fun cool day weather work works read`);
/** Endings that files have as well: `install.sh`, `README.md`. */
const FILE_ENDINGS = words('md py rs sh pl pm ps so cc zip mov mk ac am in ml tf cab bar');
/** What stands before a property in code: `window.open`, `self.name`. */
const RECEIVERS = words('this self window document process event console module exports math np os sys req res super');
/** Words before " .com" or "dot com" that speak of such names in general. */
const ARTICLES = words(
  'the a an of in and or for with to from is are its this that any some every new old all as on by',
);

const IPV4 = /(?<![\p{L}\p{N}.-])(?:\d{1,3}\.){3}\d{1,3}(?![\p{L}\p{N}-]|\.\d)(?::\d+)?(?:\/[^\s<>"'”’)\]]*)?/gu;
/** A dot in brackets, as addresses are written that nobody should follow. */
const BRACKETED_DOT = /(?<=[\p{L}\p{N}])\s?[[({]\s?(?:\.|dot|점)\s?[\])}]\s?(?=[\p{L}\p{N}])/giu;
/** What browsers take for a dot in a host, and what looks like one. */
const WIDE_DOT = /(?<=[a-z0-9-])[。．｡․](?=[a-z0-9])/gi;
const SCHEME = String.raw`(?:\bh[a-z*]{2,3}ps?\s?\[?:\]?\s?\/{2}\s?)?`;
const PATH = String.raw`(?:[:/?#][^\s<>"'”’)\]]*)?`;
/** Labels with dots between, whatever they end in; an account before, a path behind. */
const JOINED = new RegExp(
  String.raw`${SCHEME}(?<![\p{L}\p{N}_-])([\w.%+-]{1,64}@)?([\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+)(${PATH})`,
  'giu',
);
/** The same with blanks at its last dot, or the dot in a word. */
const SPACED = new RegExp(
  String.raw`${SCHEME}(?<![\p{L}\p{N}_-])([a-z0-9][\w.-]{0,63})(\s+\.\s?|\.\s+|\s+dot\s+)([a-z]{2,24})(?![a-z0-9_-]|\.[\p{L}\p{N}])(${PATH})`,
  'giu',
);

/** Whether `piece` stands in `source` (both in lower case) as a name of its own, not within a longer one. */
function standsIn(source: string, piece: string): boolean {
  const wanted = piece.toLowerCase().replace(/[.,;:!?]+$/, '');
  for (let at = source.indexOf(wanted); at >= 0; at = source.indexOf(wanted, at + 1))
    if (!/[a-z0-9-]/.test(source[at - 1] ?? '') && !/[a-z0-9-]/.test(source[at + wanted.length] ?? '')) return true;
  return false;
}

/**
 * `text` without the hosts that `source` does not hold, also those written so that no viewer makes a link of them:
 * `evil .com`, `evil[.]com`, `evil。com`. `onRemoved` is called for each.
 */
export function withoutForeignHosts(text: string, source: string, onRemoved: () => void): string {
  const known = source.toLowerCase();
  const removed = () => {
    onRemoved();
    return '';
  };
  const tidy = text.replace(BRACKETED_DOT, (dot, at: number) => (meansHost(text, at, dot.length) ? '.' : dot));
  return tidy
    .replace(WIDE_DOT, '.')
    .replace(IPV4, (address) => (standsIn(known, address) ? address : removed()))
    .replace(JOINED, (whole, account: string | undefined, name: string, path: string) => {
      const host = hostIn(name, account !== undefined || path.length > 1);
      if (!host || standsIn(known, host.name + (host.after ? '' : path.replace(/\p{Script=Hangul}+$/u, ''))))
        return whole;
      return host.before + removed() + host.after + (host.after ? path : '');
    })
    .replace(SPACED, (whole, label: string, dot: string, ending: string, path: string) => {
      if (!isSpacedHost(label, dot, ending) || standsIn(known, whole)) return whole;
      const tail = /dot/i.test(dot) ? `dot ${ending}` : `.${ending}`;
      return dot.startsWith('.') || !standsIn(known, tail) || path.length > 1 ? removed() : whole;
    });
}

/** Characters of a label and the next dot. */
const LONGEST_LABEL = 70;

/** Whether what follows the dot in brackets at `at` is an ending or one more label. */
function meansHost(text: string, at: number, length: number): boolean {
  const behind = text.slice(at + length, at + length + LONGEST_LABEL);
  const next = /^[\p{L}\p{N}-]+/u.exec(behind)?.[0] ?? '';
  return endingOf(next) !== undefined || /^[\p{L}\p{N}-]+\s?(?:\.|[[({]\s?(?:\.|dot)\s?[\])}])/iu.test(behind);
}

/** The ending that a label begins with, where it is one: Korean particles follow without a blank (`evil.page에서`). */
function endingOf(label: string): string | undefined {
  if (/^xn--[a-z0-9-]+/i.test(label)) return /^xn--[a-z0-9-]+/i.exec(label)?.[0];
  const ascii = /^(?:[a-z]{2,24})(?![\p{Script=Latin}\p{N}_-])/iu.exec(label)?.[0];
  if (ascii) return ENDINGS.has(ascii.toLowerCase()) ? ascii : undefined;
  return ENDINGS.has(label) && !/^\p{Script=Hangul}+$/u.test(label) ? label : undefined;
}

/** The longest host that dotted labels begin with, and what stands before and behind it; undefined where there is none. */
function hostIn(name: string, isAddress: boolean): { name: string; before: string; after: string } | undefined {
  const labels = name.split('.');
  for (let count = labels.length; count > 1; count--) {
    const last = labels[count - 1]!;
    const ending = endingOf(last);
    if (!ending) continue;
    const rest = labels.slice(count);
    // `foo.page.tsx` ends in no host; `evil.page.The next one` does.
    if (rest.length > 0 && ending === last && !/^\p{Lu}/u.test(rest[0]!)) return undefined;
    const [first = '', ...more] = labels.slice(0, count - 1);
    const before = /^\p{Script=Hangul}+(?=[a-z0-9])/iu.exec(first)?.[0] ?? '';
    const hostLabels = [first.slice(before.length), ...more];
    if (!isAddress && !isHost(hostLabels, ending)) return undefined;
    const after = last.slice(ending.length) + rest.map((label) => `.${label}`).join('');
    return { name: [...hostLabels, ending].join('.'), before, after };
  }
  return undefined;
}

function isHost(labels: readonly string[], ending: string): boolean {
  const lower = ending.toLowerCase();
  if (/^\p{Script=Hangul}+$/u.test(labels.at(-1)!) && !PLAIN_ENDINGS.has(lower)) return false;
  if (labels.length > 1) return !RECEIVERS.has(labels[0]!.toLowerCase());
  const [label = ''] = labels;
  if (FILE_ENDINGS.has(lower) || RECEIVERS.has(label.toLowerCase())) return false;
  // Names of products, ASP.NET and the like.
  if (/^[A-Z]/.test(label) && /^(?:NET|IO|AI)$/.test(ending)) return false;
  return !(SENTENCE_WORDS.has(lower) && /^[A-Z]/.test(ending));
}

function isSpacedHost(label: string, dot: string, ending: string): boolean {
  const lower = ending.toLowerCase();
  if (ARTICLES.has(label.toLowerCase()) || /^\d+$/.test(label)) return false;
  // ".NET" is the name of a thing, and a sentence may begin behind a full stop.
  if (ending !== lower) return false;
  return /^\s+\./.test(dot) ? ENDINGS.has(lower) : PLAIN_ENDINGS.has(lower);
}
