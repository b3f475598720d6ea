import { pageIdentity } from './shared/page-identity.ts';

/** What sites put before their own host for phones and viewers; a person's name where strangers share the host. */
const VARIANT = /^(?:www\d?|m|mobile|amp)\./;

/** The host that names a site's owner: `m.` and its like are the same one, unless the rest is a host that strangers share. */
function ownHost(hostname: string): string {
  const host = hostname.replace(/^www\./, '').replace(/\.$/, '');
  const rest = host.replace(VARIANT, '').replace(/^(\w+)\.m\.(?=wiki|wiktionary)/, '$1.');
  return isSharedHost(rest) ? host : rest;
}

/**
 * Whether two web addresses certainly have one owner: the same host, whatever of `www.`, `m.`, `mobile.` and `amp.` stands
 * before it. Hosts below one another may be strangers' (`someone.github.io`). In archives and viewers the pages in them count,
 * too.
 */
export function isSameSite(one: string, other: string): boolean {
  const hosts = (url: string) => [url, unwrapped(url)].map((each) => ownHost(parse(each)?.hostname ?? '')).join(' ');
  return parse(one) !== undefined && hosts(one) === hosts(other);
}

/**
 * The address under which a page is kept: the page's own `link[rel=canonical]` where it clearly is this page, without
 * fragment and tracking parameters. It still opens. What is no web address comes back as it is.
 */
export function canonicalUrl(url: string, document?: Document): string {
  const page = parse(url);
  if (!page) return url;
  const own = document?.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const told = own ? parse(own, url) : undefined;
  const chosen = told && isSamePage(told, page) ? told : page;
  // At once: each single `delete` writes the whole address anew.
  const parameters = pairsOf(chosen);
  const kept = parameters.filter(([name]) => !isTrackingParam(name));
  if (kept.length < parameters.length) chosen.search = new URLSearchParams(kept).toString();
  if (!isRoute(chosen.hash)) chosen.hash = '';
  return chosen.href.replace(/\?$/, '');
}

/**
 * The key under which two addresses of one page are equal: without scheme, www., m., amp, trailing slash, index.html,
 * fragment, tracking; sites with several addresses for one page have rules of their own. Not an address.
 */
export function urlKey(url: string): string {
  const page = parse(unwrapped(url));
  if (!page) return url.trim();
  const host = `${ownHost(page.hostname)}${page.port && `:${page.port}`}`;
  const path = decoded(page.pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index\.(?:html?|php)|amp|amp\.html)?\/?$/i, '')
    .replace(/\.amp(?=\.html$|$)/i, '');
  const known = pageIdentity({ host, path, query: page.searchParams });
  if (known) return known;
  const kept = pairsOf(page)
    .filter(([name]) => !isIgnoredParam(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
  return `${host}${path}${query}${isRoute(page.hash) ? page.hash : ''}`;
}

/** The parts of a query, in its order. Not by its iterators: a content script of Firefox cannot walk those. */
function pairsOf(url: URL): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  url.searchParams.forEach((value, name) => {
    pairs.push([name, value]);
  });
  return pairs;
}

function parse(url: string, base?: string): URL | undefined {
  if (!URL.canParse(url, base)) return undefined;
  const parsed = new URL(url, base);
  return /^https?:$/.test(parsed.protocol) ? parsed : undefined;
}

/** The page inside an address of Google's AMP viewer, the AMP cache or the Internet Archive. */
function unwrapped(url: string): string {
  const amp = /^https?:\/\/(?:www\.google\.[a-z.]+\/amp|[\w-]+\.cdn\.ampproject\.org\/[cvi])\/(s\/)?(.+)$/.exec(url);
  if (amp) return `http${amp[1] ? 's' : ''}://${amp[2]}`;
  return /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(https?:\/\/.+)$/.exec(url)?.[1] ?? url;
}

/** `#!…` and `#/…` are where single-page sites say which page it is. */
const isRoute = (hash: string): boolean => /^#[!/]/.test(hash);

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/**
 * Whether a canonical link speaks about the page it stands on: same site, and a word or number of the title part in common.
 * Sites get it wrong in known ways: the front page for all, the query dropped that names the page, the last page's.
 */
function isSamePage(told: URL, page: URL): boolean {
  if (!isSameSite(told.href, page.href)) return false;
  if (urlKey(told.href) === urlKey(page.href)) return true;
  if (told.pathname === page.pathname) return false;
  const words = (url: URL) =>
    (decoded(url.pathname).split('/').findLast(Boolean) ?? '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => /\d{3}|.{4}/u.test(word));
  const theirs = new Set(words(told));
  return words(page).some((word) => theirs.has(word));
}

/** Parameters that tell where a reader came from and never what is shown. Lower case. */
const TRACKING = new Set(
  (
    'fbclid gclid gclsrc dclid wbraid gbraid msclkid yclid twclid ttclid igshid igsh li_fat_id epik mc_cid mc_eid mkt_tok _hsenc ' +
    '_hsmi __hstc __hssc __hsfp hsctatracking vero_id vero_conv oly_anon_id oly_enc_id rb_clickid s_cid _ga _gl _ke cmpid ncid ' +
    'ocid icid spm scm wt_mc wt.mc_id trk trkcampaign trkinfo ref_src ref_url referrer guccounter guce_referrer ' +
    'guce_referrer_sig smid smtyp __twitter_impression __s ck_subscriber_id at_medium at_campaign mibextid fb_ref fb_source'
  ).split(' '),
);

/** As good as never what is shown, but now and then what lets a reader in: kept in addresses, not in keys. */
const PASSING = new Set('ref source src via share mod sh si amp outputtype unlocked_article_code giftcopy'.split(' '));

/** Whether a parameter only tracks. */
export const isTrackingParam = (name: string): boolean => /^utm_/i.test(name) || TRACKING.has(name.toLowerCase());

/** Whether two addresses that differ in this parameter alone are one page. */
export const isIgnoredParam = (name: string): boolean => isTrackingParam(name) || PASSING.has(name.toLowerCase());

/**
 * Names under which strangers have sites of their own: a name below one of these tells nothing of its neighbours, `m.` and
 * `amp.` included, which somebody may have registered. The best known, not all there are: the whole list (publicsuffix.org)
 * weighs more than everything else that a content script needs, and what is not on this one is compared by whole hosts, too.
 */
const SHARED_HOSTS = new Set(
  `github.io gitlab.io codeberg.page sourceforge.io pages.dev workers.dev r2.dev netlify.app vercel.app now.sh web.app
  firebaseapp.com appspot.com run.app herokuapp.com onrender.com fly.dev deno.dev surge.sh glitch.me repl.co replit.app
  azurewebsites.net azurestaticapps.net cloudfront.net amazonaws.com amplifyapp.com blogspot.com medium.com substack.com
  wordpress.com tumblr.com ghost.io beehiiv.com hashnode.dev notion.site webflow.io framer.website wixsite.com weebly.com
  squarespace.com carrd.co neocities.org bearblog.dev mataroa.blog write.as micro.blog prose.sh livejournal.com dreamwidth.org
  typepad.com over-blog.com hatenablog.com hatenadiary.org hateblo.jp fc2.com ameblo.jp tistory.com egloos.com ivyro.net
  cafe24.com imweb.me readthedocs.io gitbook.io itch.io bandcamp.com myshopify.com ngrok.io ngrok-free.app trycloudflare.com
  duckdns.org dyndns.org no-ip.org sites.google.com altervista.org 000webhostapp.com infinityfreeapp.com`.split(/\s+/),
);

/** `co.kr`, `com.au`, `ne.jp`: a short name below a country's. */
const SUFFIX = /^[a-z]{1,3}\.[a-z]{2}$/;

/** Whether names below this host may belong to anybody. */
export function isSharedHost(host: string): boolean {
  return !host.includes('.') || SUFFIX.test(host) || SHARED_HOSTS.has(host) || /^blogspot\.[a-z.]+$/.test(host);
}
