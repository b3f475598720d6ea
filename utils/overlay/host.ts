/** An element of ours on somebody else's page, with a shadow root of its own. */
export interface Host {
  element: HTMLElement;
  /** Where to render; nothing else is in it. */
  mount: HTMLElement;
  remove(): void;
}

/** Told to one that an updated extension left behind: another takes its place. */
const REPLACED = 'yoyak-replaced';

/** What tells of keys, and of the words that they make. */
const TYPED = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
] as const;

/**
 * Adds `<name>` to the page. `css` becomes an adopted sheet, which no page's policy forbids; where content scripts may
 * not adopt (Firefox, bug 1751346), a style element. Keys pressed inside stay inside: pages have shortcuts too.
 * `onReplaced` hears that another one takes its place, which happens after an update of the extension.
 */
export function createHost(name: string, css: string, onReplaced?: () => void): Host {
  const element = document.createElement(name);
  const root = element.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed', delegatesFocus: true });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
  for (const type of TYPED) {
    element.addEventListener(type, (event) => event.stopPropagation());
  }
  const mount = document.createElement('div');
  root.append(mount);
  // One that an updated extension left behind answers nobody any more.
  for (const orphan of document.querySelectorAll(name)) {
    orphan.dispatchEvent(new Event(REPLACED));
    orphan.remove();
  }
  if (onReplaced) element.addEventListener(REPLACED, onReplaced);
  document.documentElement.append(element);
  return { element, mount, remove: () => element.remove() };
}
