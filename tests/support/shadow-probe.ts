/** What the probe in a page got hold of. */
export interface ProbeResult {
  /** Ways by which the page reached a node inside a shadow tree that is not its own, or the root itself. */
  reached: string[];
  /** Ways by which the page read text that stands inside such a tree. */
  read: string[];
  /** How many ways were tried so far, and on which elements. */
  tried: number;
  elements: string[];
}

interface Probe {
  /** Tries everything that needs no event once more; `secret` is text that stands in the panel alone. */
  sweep(secret: string): ProbeResult;
}

declare global {
  interface Window {
    shadowProbe: Probe;
  }
}

/**
 * Runs in a hostile page before anything else of it: tries every way known to us by which a page gets from an element that
 * somebody else added to the inside of its closed shadow root.
 */
function installShadowProbe(): void {
  type AnyRecord = Record<string, unknown>;
  const reached = new Set<string>();
  const read = new Set<string>();
  const elements = new Set<string>();
  const hosts = new Set<Element>();
  /** Roots and elements that the probe itself made. */
  const ours = new WeakSet<Node>();
  let tried = 0;

  /** Notes `way` where `value` is, or is in, a shadow tree that the page did not make. */
  function judge(way: string, value: unknown): void {
    tried++;
    if (!(value instanceof Node)) return;
    const root = value.getRootNode();
    if (root instanceof ShadowRoot && !ours.has(root)) reached.add(way);
  }

  function attempt(way: string, work: () => unknown): void {
    try {
      const value = work();
      for (const one of Array.isArray(value) ? value : [value]) judge(way, one);
    } catch {
      tried++;
    }
  }

  const attachInternals = HTMLElement.prototype.attachInternals;
  const internalsOf = (element: HTMLElement) => attachInternals.call(element).shadowRoot;

  // Customized built-ins of the elements that a content script may create, before it does.
  for (const name of ['div', 'span', 'data', 'section', 'aside'] as const) {
    const base = (document.createElement(name) as HTMLElement).constructor as typeof HTMLElement;
    attempt(`customized ${name}`, () => {
      class Taken extends base {
        constructor() {
          super();
          attempt(`constructor of a customized ${name}`, () => internalsOf(this));
        }
        connectedCallback() {
          attempt(`connectedCallback of a customized ${name}`, () => internalsOf(this));
        }
      }
      customElements.define(`taken-${name}`, Taken, { extends: name });
    });
  }

  // Elements of ours that once had names of their own: defined before they are made.
  const names = ['panel', 'star', 'badge', 'stance', 'standing', 'tip', 'moods', 'host', 'list'];
  for (const name of names) {
    attempt(`custom element ${name}`, () => {
      customElements.define(
        `yoyak-${name}`,
        class extends HTMLElement {
          internals?: ElementInternals;
          constructor() {
            super();
            attempt(`constructor of yoyak-${name}`, () => {
              this.internals = attachInternals.call(this);
            });
          }
          connectedCallback() {
            attempt(`the internals of yoyak-${name}`, () => this.internals?.shadowRoot);
          }
        },
      );
    });
  }

  // The page's own functions instead of the browser's: a content script must not call them.
  const patch = (owner: object, name: string) => {
    const original = (owner as AnyRecord)[name] as (...args: unknown[]) => unknown;
    (owner as AnyRecord)[name] = function (this: unknown, ...args: unknown[]) {
      const result = original.apply(this, args);
      if (result instanceof ShadowRoot) ours.add(result);
      judge(`patched ${name}`, result);
      judge(`patched ${name}`, this);
      for (const arg of args) judge(`patched ${name}`, arg);
      return result;
    };
  };
  patch(Element.prototype, 'attachShadow');
  patch(Node.prototype, 'appendChild');
  patch(Element.prototype, 'append');
  patch(EventTarget.prototype, 'addEventListener');
  patch(Document.prototype, 'createElement');

  /** Everything that an event says of where it happened. */
  function heard(event: Event): void {
    const all = event as unknown as AnyRecord;
    const way = (name: string) => `${event.type} event, ${name}`;
    for (const name in all) {
      if (typeof all[name] !== 'function') attempt(way(name), () => all[name]);
    }
    attempt(way('composedPath'), () => event.composedPath());
    attempt(way('getTargetRanges'), () =>
      (event as InputEvent).getTargetRanges?.().flatMap((range) => [range.startContainer, range.endContainer]),
    );
    attempt(way('touches'), () => [...((event as TouchEvent).touches ?? [])].map(({ target }) => target));
    attempt(way('animation'), () => ((all.animation as Animation | undefined)?.effect as KeyframeEffect)?.target);
    attempt(way('elementFromPoint'), () => [
      document.elementFromPoint((event as MouseEvent).clientX, (event as MouseEvent).clientY),
    ]);
    if (/click|up|selection|key/.test(event.type)) selections(way('selection'));
  }
  const types = new Set(
    [window, document, HTMLElement.prototype, Element.prototype]
      .flatMap((owner) => Object.getOwnPropertyNames(owner))
      .filter((name) => name.startsWith('on'))
      .map((name) => name.slice(2)),
  );
  const more =
    'focusin focusout compositionstart compositionupdate compositionend DOMNodeInserted DOMNodeRemoved DOMSubtreeModified DOMAttrModified DOMActivate textInput webkitAnimationStart';
  for (const type of [...types, ...more.split(' ')]) {
    for (const capture of [true, false]) window.addEventListener(type, heard, { capture, passive: true });
  }

  function selections(way: string): void {
    const selection = getSelection();
    if (!selection) return;
    attempt(way, () => [selection.anchorNode, selection.focusNode]);
    attempt(`${way}, ranges`, () =>
      Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at)).flatMap((range) => [
        range.startContainer,
        range.endContainer,
        range.commonAncestorContainer,
      ]),
    );
    attempt(`${way}, composed ranges`, () => {
      const composed = (selection as unknown as AnyRecord).getComposedRanges as
        | ((...args: unknown[]) => StaticRange[])
        | undefined;
      return [composed?.call(selection), composed?.call(selection, { shadowRoots: [] })]
        .flatMap((ranges) => ranges ?? [])
        .flatMap((range) => [range.startContainer, range.endContainer]);
    });
  }

  for (const type of PerformanceObserver.supportedEntryTypes) {
    try {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as AnyRecord[]) {
          attempt(`performance ${type}`, () => [entry.element, entry.target, entry.node]);
          attempt(`performance ${type}, sources`, () =>
            (entry.sources as AnyRecord[] | undefined)?.map(({ node }) => node),
          );
        }
      }).observe({
        type,
        buffered: true,
        ...(type === 'event' && { durationThreshold: 16 }),
      } as PerformanceObserverInit);
    } catch {
      tried++;
    }
  }

  /** An element that somebody else added. */
  function take(element: Element): void {
    if (hosts.has(element) || ours.has(element) || !(element instanceof HTMLElement)) return;
    hosts.add(element);
    const { localName } = element;
    elements.add(localName);
    tryElement(element);
  }

  function tryElement(host: HTMLElement): void {
    const any = host as unknown as AnyRecord & HTMLElement;
    attempt('attachInternals', () => internalsOf(host));
    attempt('shadowRoot', () => host.shadowRoot);
    attempt('openOrClosedShadowRoot', () => any.openOrClosedShadowRoot);
    // Where this works there was no root before.
    attempt('attachShadow again', () => host.attachShadow({ mode: 'open' }));
    for (const mode of ['open', 'closed'])
      attempt('a declarative shadow root', () => {
        const { innerHTML } = host;
        host.setHTMLUnsafe(`<template shadowrootmode="${mode}"></template>`);
        host.innerHTML = innerHTML;
        return host.shadowRoot;
      });
    attempt('the attribute is', () => {
      host.setAttribute('is', `taken-${host.localName}`);
      customElements.upgrade(host);
      return internalsOf(host);
    });
    host.removeAttribute('is');
    attempt('a registry of its own', () => {
      const Registry = CustomElementRegistry as unknown as new () => CustomElementRegistry & {
        initialize?(root: Node): void;
      };
      const registry = new Registry();
      registry.define('taken-scoped', class extends HTMLElement {});
      registry.initialize?.(host);
      registry.upgrade(host);
      return internalsOf(host);
    });
    for (const deep of [true, false]) {
      attempt('cloneNode', () => (host.cloneNode(deep) as Element).shadowRoot);
      attempt('importNode', () => document.importNode(host, deep).shadowRoot);
    }
    attempt('getHTML', () => {
      const html = any.getHTML as ((options: object) => string) | undefined;
      const text = `${html?.call(host, { serializableShadowRoots: true })}${new XMLSerializer().serializeToString(host)}`;
      if (/data-part/.test(text)) read.add('getHTML');
      return null;
    });
    attempt('animations', () =>
      [...host.getAnimations({ subtree: true }), ...document.getAnimations()].map(
        ({ effect }) => (effect as KeyframeEffect | null)?.target,
      ),
    );
    attempt('focus', () => document.activeElement);
    attempt('offsetParent', () => [host.offsetParent, any.assignedSlot]);
    attempt('a child with its way to the slot', () => {
      const child = document.createElement('i');
      host.append(child);
      const found = [child.assignedSlot, child.offsetParent];
      child.remove();
      return found;
    });
  }

  function sweepPoints(): void {
    const { innerWidth, innerHeight } = window;
    const any = document as unknown as AnyRecord;
    const caret = any.caretPositionFromPoint as ((...args: unknown[]) => { offsetNode: Node } | null) | undefined;
    for (let x = 5; x < innerWidth; x += 40) {
      for (let y = 5; y < innerHeight; y += 40) {
        attempt('elementsFromPoint', () => document.elementsFromPoint(x, y));
        attempt('caretPositionFromPoint', () => [
          caret?.call(document, x, y)?.offsetNode,
          caret?.call(document, x, y, { shadowRoots: [] })?.offsetNode,
        ]);
        attempt('caretRangeFromPoint', () => document.caretRangeFromPoint?.(x, y)?.startContainer);
        attempt('nodesFromRect', () =>
          (any.nodesFromRect as ((...args: unknown[]) => Node[]) | undefined)?.call(document, x, y, 9, 9, 9, 9),
        );
      }
    }
  }

  function sweepText(secret: string): void {
    const look = (way: string, text: unknown) => {
      tried++;
      if (typeof text === 'string' && text.includes(secret)) read.add(way);
    };
    // biome-ignore lint/performance/useDomNodeTextContent: what a page reads by innerText is tried
    look('innerText', document.documentElement.innerText);
    look('textContent', document.documentElement.textContent);
    // biome-ignore lint/performance/useDomNodeTextContent: the same
    for (const host of hosts) look('innerText of the host', (host as HTMLElement).innerText);
    const selection = getSelection();
    document.execCommand('selectAll');
    selections('selectAll');
    look('selectAll', selection?.toString());
    for (const host of hosts) {
      if (!host.isConnected) continue;
      attempt('selectNode', () => {
        selection?.selectAllChildren(document.documentElement);
        look('selectAllChildren', selection?.toString());
        const range = document.createRange();
        range.selectNode(host);
        selection?.removeAllRanges();
        selection?.addRange(range);
        look('a range around the host', selection?.toString());
        look('a range around the host', range.toString());
        const holder = document.createElement('i');
        holder.append(range.cloneContents());
        look('cloneContents', holder.innerHTML);
        return null;
      });
      selections('selectNode');
    }
    selection?.removeAllRanges();
    const find = (window as unknown as AnyRecord).find as ((text: string) => boolean) | undefined;
    // That it is there, `find` says of any text that the page can guess; what stands around it is for the reader alone.
    find?.call(window, secret);
    look('window.find', selection?.toString());
    for (const way of ['backward', 'forward']) {
      for (const unit of ['character', 'paragraph', 'documentboundary']) {
        selection?.modify('extend', way, unit);
        look('modify', selection?.toString());
      }
    }
    document.execCommand('selectAll');
    look('selectAll after window.find', selection?.toString());
    selections('window.find');
    selection?.removeAllRanges();
    for (const sheet of [...document.styleSheets]) {
      attempt('styleSheets', () => sheet.ownerNode);
    }
    attempt('XPath', () => document.evaluate('//*[@data-part]', document, null, 9).singleNodeValue);
    attempt('deep selectors', () => document.querySelector(':host, [data-part="panel"], * >>> [data-part]'));
    attempt('named access', () =>
      Object.getOwnPropertyNames(window).map((name) => (window as unknown as AnyRecord)[name]),
    );
  }

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      judge('MutationObserver', record.target);
      // What comes while the page loads is the page's.
      if (document.readyState === 'loading') continue;
      for (const node of record.addedNodes) {
        judge('MutationObserver, added', node);
        if (node instanceof Element) for (const one of [node, ...node.querySelectorAll('*')]) take(one);
      }
    }
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });

  window.shadowProbe = {
    sweep(secret) {
      for (const host of hosts) if (host instanceof HTMLElement && host.isConnected) tryElement(host);
      sweepPoints();
      sweepText(secret);
      return { reached: [...reached], read: [...read], tried, elements: [...elements] };
    },
  };
}

/** The probe as a script for the head of a page. */
export const SHADOW_PROBE = `(${installShadowProbe.toString()})();`;
