import { hostOf } from '../domain/web-address.ts';
import { MAX_TITLE_CHARS } from './document-limits.ts';
import { isoIn } from './shared/parse-time.ts';
import { foldWhitespace } from './shared/text-lines.ts';

/** A page's facts about itself, read before its tree is taken apart. */
export interface ArticleMetadata {
  title: string;
  siteName?: string;
  publishedAt?: string;
}

/** Headings that are compared with the title. */
const MAX_HEADINGS = 20;
const SEPARATOR = /(?<!\s)\s+(?:[|\-–—·•:»«›/\\]|::|\|\|)\s+|(?<!\s)\s*[|│]\s*|(?<=[\p{L}\p{N}])\s?::\s?/u;
const DATES =
  'meta[property="article:published_time"], meta[name="article:published_time"], meta[property="og:article:published_time"], meta[itemprop="datePublished"], meta[name="date" i], meta[name="dc.date" i], meta[name="dc.date.issued" i], meta[name="pubdate" i], meta[name="parsely-pub-date"]';

/** What the page's head says. `title` may be empty. */
export function readMetadata(document: Document, url: string): ArticleMetadata {
  const meta = (...names: string[]) => {
    for (const name of names) {
      const content = foldWhitespace(
        document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'),
      );
      if (content) return content.slice(0, MAX_TITLE_CHARS);
    }
    return '';
  };
  const siteName = meta('og:site_name', 'application-name') || undefined;
  const publishedAt = publishedIn(document);
  const headings = [...document.querySelectorAll('h1')]
    .slice(0, MAX_HEADINGS)
    .map((h1) => foldWhitespace(h1.textContent).slice(0, MAX_TITLE_CHARS));
  const told = meta('og:title', 'twitter:title') || foldWhitespace(document.title).slice(0, MAX_TITLE_CHARS);
  return {
    title: cleanTitle(told || headings[0] || '', { siteName, host: hostOf(url), headings }),
    ...(siteName && { siteName }),
    ...(publishedAt && { publishedAt }),
  };
}

interface Known {
  siteName?: string | undefined;
  host: string;
  headings: string[];
}

/** `title` without the site's name before or after it. A heading of the page that is part of it is the title. */
export function cleanTitle(title: string, { siteName, host, headings }: Known): string {
  const heading = headings.find((text) => text.length >= 8 && text !== title && title.includes(text));
  if (heading && !isSite(heading, siteName, host)) return heading;
  let parts = title.split(SEPARATOR).filter(Boolean);
  if (parts.length < 2) return title;
  const separators = title.match(new RegExp(SEPARATOR, 'gu')) ?? [];
  let [from, to] = [0, parts.length];
  while (to - from > 1 && isSite(parts[to - 1]!, siteName, host)) to--;
  while (to - from > 1 && isSite(parts[from]!, siteName, host)) from++;
  parts = parts.slice(from, to);
  return parts.map((part, index) => (index ? `${separators[from + index - 1] ?? ' '}${part}` : part)).join('');
}

/** Whether a part of a title is the site: its name, or the host's without dots and spaces. */
function isSite(part: string, siteName: string | undefined, host: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/^the\s|[^\p{L}\p{N}]/gu, '');
  const name = bare(part);
  if (!name) return true;
  const labels = host.split('.');
  const hosts = [host, labels.slice(0, -1).join(''), labels.at(-2) ?? '', labels.slice(-2).join('')].map(bare);
  return name === bare(siteName ?? '') || hosts.includes(name);
}

function publishedIn(document: Document): string | undefined {
  const candidates = [
    ...[...document.querySelectorAll(DATES)].map((meta) => meta.getAttribute('content')),
    ...[...document.querySelectorAll('script[type="application/ld+json"]')].map(
      (script) => /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(script.textContent ?? '')?.[1],
    ),
    ...[
      ...document.querySelectorAll(
        'time[datetime][itemprop~="datePublished"], time[datetime][pubdate], article time[datetime]',
      ),
    ].map((time) => time.getAttribute('datetime')),
  ];
  return candidates.map(isoIn).find(Boolean);
}
