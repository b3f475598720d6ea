/** What an element of ours on somebody else's page is. */
export type OwnElementKind = 'panel' | 'star' | 'badge' | 'stance' | 'standing' | 'tip' | 'moods';

const ATTRIBUTE = 'data-yoyak';

/** Any element of ours. */
export const ANY_OWN_ELEMENT = `[${ATTRIBUTE}]`;

/** The selector of elements of ours. A page may make such elements too: nothing may depend on who made them. */
export const ownSelector = (...kinds: OwnElementKind[]): string =>
  kinds.map((kind) => `[${ATTRIBUTE}="${kind}"]`).join();

/**
 * Creates an element of ours. Never one with a name of its own (`<yoyak-panel>`): a page defines that name as a custom element,
 * whose `attachInternals().shadowRoot` is the closed root. `data` for what stands inside the page's text: no page has a style
 * for it, and browsers give it none.
 */
export function createOwnElement(document: Document, kind: OwnElementKind, tag: 'div' | 'data' = 'data'): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute(ATTRIBUTE, kind);
  return element;
}

export const kindOf = (element: Element): string | null => element.getAttribute(ATTRIBUTE);

/** Whatever a reader does that something of ours acts on. */
const ACTIONS = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'change', 'submit', 'input', 'beforeinput', 'paste', 'drop'],
  ...['keydown', 'keyup', 'keypress', 'pointerdown', 'pointermove', 'pointerup', 'mousedown', 'mouseup'],
];

/** Lets nothing below `root` hear of an action that a script made up: only a reader's own hand counts. */
export function ignoreScriptedActions(root: EventTarget): void {
  for (const type of ACTIONS) root.addEventListener(type, stopScripted, true);
}

function stopScripted(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
