interface Props {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Read out; use `labelledBy` where the text stands on the page. */
  label?: string;
  labelledBy?: string;
  describedBy?: string;
  disabled?: boolean;
  /** `data-part`, for tests and shortcuts. */
  part?: string;
}

/** On or off, at once. `onChange` runs inside the click, so that it may ask for a permission. */
export function Switch({ checked, onChange, label, labelledBy, describedBy, disabled, part }: Props) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={checked}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      disabled={disabled}
      data-part={part}
      onClick={() => onChange(!checked)}
    >
      <span class="knob" />
    </button>
  );
}
