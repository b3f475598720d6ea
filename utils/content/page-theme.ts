export type Theme = 'light' | 'dark';

/** Lightness 0 to 1 of a computed CSS color in any of its notations, or undefined where it is (nearly) transparent. */
function lightness(color: string): number | undefined {
  const [, model = '', values = ''] = /^(color\(\S+ |\w+\()(.+)/.exec(color) ?? [];
  const [x, y, z, alpha = 1] = (values.match(/-?[\d.]+(?:e-?\d+)?|none/g) ?? []).map((value) => Number(value) || 0);
  if (x === undefined || y === undefined || z === undefined || alpha < 0.5) return undefined;
  // The first figure of these is the lightness itself.
  if (model.startsWith('ok')) return x;
  if (model.startsWith('l')) return x / 100;
  return (0.2126 * x + 0.7152 * y + 0.0722 * z) / (model.startsWith('rgb') ? 255 : 1);
}

/** Whether the page is light or dark, by its own background; pages without one follow the system where they say they can. */
export function pageTheme(document: Document): Theme {
  for (const element of [document.body, document.documentElement]) {
    const light = element && lightness(getComputedStyle(element).backgroundColor);
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
  // By whatever attribute the page, or another extension, says so.
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { attributes: true });
  if (document.body) observer.observe(document.body, { attributes: true });
  // A color that changes slowly is still the old one when the attribute changes.
  const onEnd = ({ target }: Event) => (target === document.body || target === document.documentElement) && look();
  media.addEventListener('change', look);
  document.addEventListener('transitionend', onEnd);
  // A style sheet may come after the panel.
  addEventListener('load', look);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', look);
    document.removeEventListener('transitionend', onEnd);
    removeEventListener('load', look);
  };
}
