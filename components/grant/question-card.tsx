import type { ComponentChildren } from 'preact';
import { ControlButton } from '../shared/controls/button.tsx';
import { Note } from '../shared/controls/note.tsx';
import { YoyakSeal } from '../shared/controls/page.tsx';
import { useText } from '../shared/text-context.ts';

/** A question that the reader was asked in a small window, and where it stands. */
export type GrantAnswer = 'asking' | 'denied' | 'granted';

interface Props {
  question: string;
  /** What the reader should know before, a line each. */
  facts: string[];
  /** Said after a no. */
  denied: string | false;
  /** The ways to say yes. */
  buttons: ComponentChildren;
  onClose: () => void;
  /** Below the buttons. */
  foot?: string;
  /** An error. */
  children?: ComponentChildren;
}

/** One question with what it means; it can always be left by a last button. */
export function QuestionCard({ question, facts, denied, buttons, onClose, foot, children }: Props) {
  const t = useText();
  return (
    <main class="grant">
      <YoyakSeal size={32} />
      <h1>{question}</h1>
      <ul class="grant-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Note>{denied}</Note>
      {children}
      <div class="grant-buttons">
        {buttons}
        <ControlButton look="quiet" onClick={onClose}>
          {t('grant_cancel')}
        </ControlButton>
      </div>
      {foot && <p class="hint">{foot}</p>}
    </main>
  );
}

/** What is left to say when nothing is asked any more. */
export function ClosingCard({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose(): void;
  children: ComponentChildren;
}) {
  const t = useText();
  return (
    <main class="grant">
      <YoyakSeal size={32} />
      <h1>{title}</h1>
      {children}
      <div class="grant-buttons">
        <ControlButton onClick={onClose}>{t('grant_close')}</ControlButton>
      </div>
    </main>
  );
}
