import { useEffect, useRef, useState } from 'preact/hooks';
import { requestOwn } from '../messages.ts';
import type { OwnModel } from '../own-models/masked.ts';
import type { SpendingReport } from '../own-models/spending-report.ts';
import { UNDO_FOR } from '../own-models/undo.ts';
import type { Settings } from '../settings.ts';

/** The reader's models and what they took, as the background tells them anew with every change of the settings. */
export function useOwnModels(settings: Settings) {
  const [models, setModels] = useState<readonly OwnModel[]>();
  const [spending, setSpending] = useState<SpendingReport>();
  const [deleted, setDeleted] = useState<OwnModel | null>(null);
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
  const offerUndo = (model: OwnModel | null) => {
    clearTimeout(timer.current);
    setDeleted(model);
    if (model) timer.current = window.setTimeout(() => setDeleted(null), UNDO_FOR - 1_000);
  };

  return {
    models,
    spending,
    /** The one that was deleted just now, while it can be brought back. */
    deleted,
    look,
    async remove(model: OwnModel) {
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
