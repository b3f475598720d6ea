import type { ComponentProps } from 'preact';

type Props = ComponentProps<'button'> & {
  /** `primary`: the one thing to do here. `plain`: outlined. `quiet`: text only. `danger`: cannot be undone. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
};

/** A button that never submits a form unless it says so. */
export function ControlButton({ look = 'plain', type = 'button', class: extra, ...rest }: Props) {
  return <button type={type} class={`button ${look}${extra ? ` ${extra}` : ''}`} {...rest} />;
}
