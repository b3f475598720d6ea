import { useRef, useState } from 'preact/hooks';
import { Button } from '../shared/controls/button.tsx';
import { useText } from '../shared/text.ts';

interface Props {
  /** The site of what was typed, as an address; null where it is none. */
  siteOf: (typed: string) => string | null;
  /** Runs inside the click: it may ask the browser for a permission right there. */
  onAdd: (url: string) => void;
}

/** A field for one more site. */
export function AddSite({ siteOf, onAdd }: Props) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const url = siteOf(typed);
    setWrong(!url);
    if (!url) return field.current?.focus();
    onAdd(url);
    setTyped('');
  };
  return (
    <form class="add-site" onSubmit={submit} noValidate>
      <label class="sr" for="add-site">
        {t('options_site_add_label')}
      </label>
      <input
        ref={field}
        id="add-site"
        class="field"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="example.com"
        value={typed}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'add-site-wrong' : undefined}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit">{t('options_site_add')}</Button>
      {wrong && (
        <p id="add-site-wrong" class="hint wrong" role="alert">
          {t('options_site_add_wrong')}
        </p>
      )}
    </form>
  );
}
