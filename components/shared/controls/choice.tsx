export interface Option<T extends string> {
  value: T;
  label: string;
  hint?: string;
  /** A word beside the label, like "recommended". */
  mark?: string;
}

interface Props<T extends string> {
  /** Of the group; unique on the page. */
  name: string;
  label: string;
  /** Null where none fits. */
  value: T | null;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
  /** `segments`: one line of short words. `cards`: one under the other, with hints. */
  look?: 'segments' | 'cards';
  disabled?: boolean;
}

/** One of several, as radio buttons. `onChange` runs inside the click, so that it may ask for a permission. */
export function Choice<T extends string>(props: Props<T>) {
  const { name, label, value, options, onChange, look = 'segments', disabled } = props;
  return (
    <div role="radiogroup" aria-label={label} class={`choice ${look}`}>
      {options.map((option) => (
        <label key={option.value} class="option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
          />
          <span class="option-text">
            <span class="option-label">
              {option.label}
              {option.mark && <span class="tag">{option.mark}</span>}
            </span>
            {option.hint && <span class="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
