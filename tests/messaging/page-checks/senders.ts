/** Pages as the browser names them to the background: a list of stories, a thread, an article. */
export const HN = { id: 'yoyak', tab: { id: 1 }, url: 'https://news.ycombinator.com/news' } as never;
export const THREAD = { id: 'yoyak', tab: { id: 1 }, url: 'https://news.ycombinator.com/item?id=41#42' } as never;
export const BLOG = { id: 'yoyak', tab: { id: 1 }, url: 'https://www.blog.example/post?a=1' } as never;
