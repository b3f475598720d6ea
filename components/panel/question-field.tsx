import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { numberText } from '../shared/format.ts';
import { useText } from '../shared/text-context.ts';
import { usePanelTools } from './panel-context.ts';
import type { QuestionView } from './panel-props.ts';
import { userModelTakes } from './user-model-button.tsx';

/** Characters of a question (as in utils/domain/limits.ts), and from where on the reader is told how many are left. */
const LONGEST = 1_000;
const NEARLY = 900;
/** What an input method answers for the key that ends a syllable, where it does not say that it composes. */
const IME_KEY = 229;

interface FieldProps {
  takes: NonNullable<QuestionView['takes']>;
  /** One is being answered: the next one waits. */
  busy: boolean;
}

/** Enter sends, Shift+Enter breaks the line; Enter that ends a Korean syllable does neither. */
export function QuestionField({ takes, busy }: FieldProps) {
  const t = useText();
  const { on } = usePanelTools();
  const field = useRef<HTMLTextAreaElement>(null);
  const [length, setLength] = useState(0);
  const [entered, setEntered] = useState(false);
  const told = useId();
  const blank = length === 0;
  const form = useRef<HTMLFormElement>(null);

  // What a question takes stands below the field, and the footer must not cover it.
  useEffect(() => {
    if (entered) form.current?.scrollIntoView?.({ block: 'nearest' });
  }, [entered]);

  // The field itself knows what an input method wrote last.
  const measure = () => setLength(field.current?.value.trim().length ?? 0);
  const send = () => {
    const question = field.current?.value.trim();
    if (!question || busy || !field.current) return;
    if (!on.ask(question)) return;
    field.current.value = '';
    measure();
    // The answer comes below: it gets the room that there is.
    form.current?.scrollIntoView?.({ block: 'start' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === IME_KEY) return;
    if (event.key === 'Escape' && !blank) {
      // What is typed is not thrown away with the panel: the first Esc leaves the field.
      event.preventDefault();
      event.stopPropagation();
      field.current?.blur();
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      class="question-form"
      ref={form}
      // A script can have a form submitted, and the browser vouches for that: only the button and Enter send.
      onSubmit={(event) => event.preventDefault()}
    >
      <div class="question-box">
        <textarea
          ref={field}
          rows={1}
          maxLength={LONGEST}
          dir="auto"
          data-part="question-field"
          placeholder={t('panel_question_ask')}
          aria-label={t('panel_question_ask')}
          aria-describedby={entered ? told : undefined}
          onInput={measure}
          onFocus={() => setEntered(true)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          class="small-button"
          data-part="question-send"
          aria-disabled={blank || busy}
          onClick={send}
        >
          {t('panel_question_send')}
        </button>
      </div>
      {entered && (
        <p class="question-takes" id={told} data-part="question-takes">
          {userModelTakes(t, takes)}
          {length >= NEARLY && ` · ${t('panel_question_length', numberText(length), numberText(LONGEST))}`}
        </p>
      )}
    </form>
  );
}
