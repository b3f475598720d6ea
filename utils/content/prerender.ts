/**
 * Resolves when the page is the one in its tab. Browsers load and run pages ahead that the reader may never open; what is told
 * of such a page's tab meets the page that is in front, and nobody asked to have anything made of it.
 */
export async function afterPrerender(document: Document & { prerendering?: boolean }): Promise<void> {
  if (!document.prerendering) return;
  await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
}
