import { useText } from '../shared/text.ts';
import { useTools } from './context.ts';
import { TextButton } from './notes.tsx';

/** The page became another article without loading: what is shown here is about the one before. */
export function MovedOn({ title }: { title: string }) {
  const t = useText();
  const { on } = useTools();
  return (
    <div class="note" data-part="moved">
      <div>
        <p>{t('panel_moved')}</p>
        <p class="detail" dir="auto">
          {title}
        </p>
        <TextButton act={on.follow}>{t('panel_follow')}</TextButton>
      </div>
    </div>
  );
}
