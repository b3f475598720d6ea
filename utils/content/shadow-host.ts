import {
  createOwnElement,
  ignoreScriptedActions,
  type OwnElementKind,
  ownSelector,
} from '../../components/shared/own-elements.ts';
import { browser } from '../lib/browser.ts';

/** An element of ours on somebody else's page, with a shadow root of its own. */
export interface ShadowHost {
  element: HTMLElement;
  /** Where to render; nothing else is in it. */
  mount: HTMLElement;
  /** Takes the keyboard there, back on the page where that took it away. */
  focus(): void;
  /** The keyboard goes back to where it came from, if it is inside. */
  remove(): void;
}

/**
 * Dispatched on the document by a script that begins: what an older version of the extension left behind takes itself away.
 * A page may dispatch it as often as it likes: whoever is not cut off from the extension stays.
 */
const SUCCEEDED = 'yoyak-succeeded';

/** Max times to re-attach after the page removes the host; then it is assumed to be deliberate. */
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

/** What scripts of ours in one page know of each other: all of one version share a world, which no page reaches. */
interface World {
  /** How to take away each host that stands. */
  yoyakHosts?: Partial<Record<OwnElementKind, () => void>>;
}

const world = globalThis as World;
world.yoyakHosts ??= {};
const hosts = world.yoyakHosts;

/**
 * Adds a host to the page. `css` becomes an adopted sheet, which no page's policy forbids; where content scripts may
 * not adopt (Firefox, bug 1751346), a style element. Keys pressed inside stay inside: pages have shortcuts too. Nothing inside
 * hears what a script made up. `onReplaced` hears that another one takes its place, which happens after an update of the extension.
 */
export function createShadowHost(kind: OwnElementKind, css: string, onReplaced?: () => void): ShadowHost {
  replaceHosts(kind);
  const element = createOwnElement(document, kind, 'div');
  const root = element.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed', delegatesFocus: true });
  ignoreScriptedActions(root);
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
  const leave = () => {
    observer.disconnect();
    element.remove();
    forget();
    onReplaced?.();
  };
  const onSucceeded = () => {
    if (!browser.runtime?.id) leave();
  };
  const forget = () => {
    document.removeEventListener(SUCCEEDED, onSucceeded);
    if (hosts[kind] === leave) delete hosts[kind];
  };
  document.addEventListener(SUCCEEDED, onSucceeded);
  hosts[kind] = leave;
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
      forget();
      if (held && from instanceof HTMLElement) from.focus({ preventScroll: true });
    },
  };
}

/** Takes away what stands of `kind`: one of this version is told, one of an older version hears it or has no script any more. */
function replaceHosts(kind: OwnElementKind): void {
  hosts[kind]?.();
  document.dispatchEvent(new Event(SUCCEEDED));
  for (const orphan of document.querySelectorAll(`:root > ${ownSelector(kind)}`)) orphan.remove();
}
