import { type Component, type ComponentChild, createElement, type FunctionComponent } from 'preact';

/** `View` that renders again only when one of its props is another value: Preact's memo, without preact/compat. */
export function memo<P extends object>(View: FunctionComponent<P>): FunctionComponent<P> {
  function changed(this: Component<P>, next: Readonly<P>): boolean {
    const before = this.props as Record<string, unknown>;
    const after = next as Record<string, unknown>;
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].some((key) => before[key] !== after[key]);
  }
  function Pure(this: Component<P>, props: P): ComponentChild {
    this.shouldComponentUpdate = changed;
    return createElement(View, props);
  }
  return Pure as FunctionComponent<P>;
}
