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
