/** An element of ours on somebody else's page, with a shadow root of its own. */
export interface Host {
  element: HTMLElement;
  /** Where to render; nothing else is in it. */
  mount: HTMLElement;
  /** Takes the keyboard there, back on the page where that took it away. */
  focus(): void;
  /** The keyboard goes back to where it came from, if it is inside. */
  remove(): void;
}

/** Told to one that an updated extension left behind: another takes its place. */
const REPLACED = 'yoyak-replaced';

/** So often it comes back to a page that draws itself anew; then the page means it. */
const RETURNS = 5;

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
  let from: EventTarget | null = null;
  element.addEventListener('focusin', ({ relatedTarget }) => {
    from = relatedTarget;
  });
  let returns = RETURNS;
  const observer = new MutationObserver(() => {
    if (!element.isConnected && document.documentElement && returns-- > 0) put();
  });
  function put() {
    document.documentElement.append(element);
    observer.disconnect();
    for (const node of [document, document.documentElement]) observer.observe(node, { childList: true });
  }
  element.addEventListener(REPLACED, () => {
    observer.disconnect();
    onReplaced?.();
  });
  put();
  return {
    element,
    mount,
    focus() {
      if (!element.isConnected) put();
      element.focus();
    },
    remove() {
      const held = document.activeElement === element;
      observer.disconnect();
      element.remove();
      if (held && from instanceof HTMLElement) from.focus({ preventScroll: true });
    },
  };
}
