import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../shared/controls/button.tsx';
import { useText } from '../shared/text.ts';

interface Props {
  busy: boolean;
  onErase: () => void;
}

/** Deleting everything, behind a word that has to be typed. */
export function Erase({ busy, onErase }: Props) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const word = t('options_erase_word');
  useEffect(() => {
    if (asking) field.current?.focus();
  }, [asking]);
  const close = () => {
    setAsking(false);
    setTyped('');
    opener.current?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (typed.trim().toLowerCase() !== word.toLowerCase()) return;
    close();
    onErase();
  };
  return (
    <div>
      <button
        type="button"
        ref={opener}
        class="button danger"
        aria-expanded={asking}
        disabled={busy}
        onClick={() => (asking ? close() : setAsking(true))}
      >
        {t('options_erase')}
      </button>
      {asking && (
        <form class="erase-ask" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && close()}>
          <label for="erase-word">{t('options_erase_ask', word)}</label>
          <div class="erase-line">
            <input
              ref={field}
              id="erase-word"
              class="field"
              autocomplete="off"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <Button type="submit" look="danger" disabled={typed.trim().toLowerCase() !== word.toLowerCase()}>
              {t('options_erase_now')}
            </Button>
            <Button look="quiet" onClick={close}>
              {t('options_cancel')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
