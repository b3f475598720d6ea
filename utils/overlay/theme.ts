export type Theme = 'light' | 'dark';

/** Relative luminance 0 to 1 of a computed CSS color, or undefined where it is (nearly) transparent. */
function luminance(color: string): number | undefined {
  const [r, g, b, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (r === undefined || g === undefined || b === undefined || a < 0.5) return undefined;
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}

/** Whether the page is light or dark, by its own background; pages without one follow the system where they say they can. */
export function pageTheme(document: Document): Theme {
  for (const element of [document.body, document.documentElement]) {
    const light = element && luminance(getComputedStyle(element).backgroundColor);
    if (light !== undefined && light !== null) return light < 0.4 ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return /dark/.test(scheme) && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Tells `onTheme` when the page turns dark or light; returns the way to stop. */
export function watchTheme(document: Document, onTheme: (theme: Theme) => void): () => void {
  let last = pageTheme(document);
  const look = () => {
    const theme = pageTheme(document);
    if (theme !== last) onTheme(theme);
    last = theme;
  };
  const media = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(look);
  const filter = { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode', 'theme'] };
  observer.observe(document.documentElement, filter);
  if (document.body) observer.observe(document.body, filter);
  media.addEventListener('change', look);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', look);
  };
}
