/** Host in lower case without `www.`, '' where the address is none of the web. The key of `settings.sites`. */
export function hostOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname.replace(/^www\./, '').replace(/\.$/, '') : '';
}
