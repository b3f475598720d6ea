import { useEffect, useRef, useState } from 'preact/hooks';
import type { ModelSummary, SpendingReport } from '../../../utils/domain/index.ts';
import { UNDO_MS } from '../../../utils/llm/account/index.ts';
import { requestOwn } from '../../../utils/messaging/index.ts';
import type { Settings } from '../../../utils/storage/settings.ts';

/** The reader's models and what they took, as the background tells them anew with every change of the settings. */
export function useUserModels(settings: Settings) {
  const [models, setModels] = useState<readonly ModelSummary[]>();
  const [spending, setSpending] = useState<SpendingReport>();
  const [deleted, setDeleted] = useState<ModelSummary | null>(null);
  const timer = useRef(0);

  const look = async () => {
    const [list, report] = await Promise.all([requestOwn('ownModels', {}), requestOwn('spending', {})]);
    setModels(list);
    setSpending(report);
  };
  useEffect(() => {
    const onShow = () => document.visibilityState === 'visible' && void look().catch(console.error);
    onShow();
    document.addEventListener('visibilitychange', onShow);
    return () => {
      document.removeEventListener('visibilitychange', onShow);
    };
  }, [settings]);

  useEffect(() => () => clearTimeout(timer.current), []);

  /** Offers to bring it back for as long as that can be done. */
  const offerUndo = (model: ModelSummary | null) => {
    clearTimeout(timer.current);
    setDeleted(model);
    if (model) timer.current = window.setTimeout(() => setDeleted(null), UNDO_MS - 1_000);
  };

  return {
    models,
    spending,
    /** The one that was deleted just now, while it can be brought back. */
    deleted,
    look,
    async remove(model: ModelSummary) {
      await requestOwn('deleteModel', { id: model.id });
      offerUndo(model);
      await look();
    },
    /** False where it was gone already. */
    async undo(): Promise<boolean> {
      const back = deleted && (await requestOwn('restoreModel', { id: deleted.id }));
      offerUndo(null);
      await look();
      return Boolean(back);
    },
  };
}
