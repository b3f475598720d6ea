import { siteOfHost } from '../registry.ts';

/** Sites where several addresses are clearly one page. Each rule gives the key, undefined where it has nothing to say. */
export interface PageAddress {
  /** Without www., m., mobile. and amp. */
  host: string;
  /** Decoded, without a trailing slash. */
  path: string;
  query: URLSearchParams;
}

type Rule = (address: PageAddress) => string | undefined;

const YOUTUBE_PATH = /^\/(?:shorts|embed|live|v)\/([\w-]{6,})/;
const youtube: Rule = ({ host, path, query }) => {
  const id = host === 'youtu.be' ? path.slice(1) : path === '/watch' ? query.get('v') : YOUTUBE_PATH.exec(path)?.[1];
  return id ? `youtube.com/watch?v=${id}` : undefined;
};

const arxiv: Rule = ({ path }) => {
  const id = /^\/(?:abs|pdf|html)\/((?:[\w.-]+\/)?[\d.]+\d)(?:v\d+)?(?:\.pdf)?$/.exec(path)?.[1];
  return id && `arxiv.org/abs/${id}`;
};

const reddit: Rule = ({ path }) => {
  const [, post, comment] = /\/comments\/(\w+)(?:\/[^/]*(?:\/(\w+))?)?$/.exec(path) ?? [];
  return post && `reddit.com/comments/${post}${comment ? `/${comment}` : ''}`;
};

const twitter: Rule = ({ path }) => {
  const id = /\/status(?:es)?\/(\d+)/.exec(path)?.[1];
  return `x.com${id ? `/status/${id}` : path.toLowerCase()}`;
};

const github: Rule = ({ path }) => {
  const [, owner = '', repo = '', ...rest] = path.split('/');
  const name = [owner, repo.replace(/\.git$/, '')].join('/').toLowerCase();
  return repo ? `github.com/${[name, ...rest].join('/')}` : undefined;
};

const naverNews: Rule = ({ path, query }) => {
  const [, office, article] = /\/article\/(?:comment\/)?(\d+)\/(\d+)/.exec(path) ?? [];
  const oid = office ?? query.get('oid');
  const aid = article ?? query.get('aid');
  return oid && aid ? `n.news.naver.com/article/${oid}/${aid}` : undefined;
};

const naverBlog: Rule = ({ path, query }) => {
  const [, user, post] = /^\/([\w-]+)\/(\d+)$/.exec(path) ?? [];
  const blog = user ?? query.get('blogId');
  const log = post ?? query.get('logNo');
  return blog && log ? `blog.naver.com/${blog}/${log}` : undefined;
};

/** A page of a site of ours is its item, whatever else the address says. */
const item: Rule = ({ host, path, query }) => {
  const id = path === siteOfHost(host)?.item.path && query.get('id');
  return id ? `${host}${path}?id=${id}` : undefined;
};

const RULES: Record<string, Rule> = {
  'youtube.com': youtube,
  'music.youtube.com': youtube,
  'youtu.be': youtube,
  'youtube-nocookie.com': youtube,
  'arxiv.org': arxiv,
  'export.arxiv.org': arxiv,
  'reddit.com': reddit,
  'old.reddit.com': reddit,
  'new.reddit.com': reddit,
  'np.reddit.com': reddit,
  'x.com': twitter,
  'twitter.com': twitter,
  'github.com': github,
  'n.news.naver.com': naverNews,
  'news.naver.com': naverNews,
  'blog.naver.com': naverBlog,
};

/** The key of a page on a site that has several addresses for it. */
export function pageIdentity(address: PageAddress): string | undefined {
  return (Object.hasOwn(RULES, address.host) ? RULES[address.host] : item)?.(address);
}
