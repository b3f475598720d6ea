import { useEffect, useState } from 'preact/hooks';
import { hostOfModel } from '../../utils/domain/user-model.ts';
import { requestOwn } from '../../utils/messaging/index.ts';
import { isOnThisComputer } from '../../utils/sites/shared/private-hosts.ts';
import type { Settings } from '../../utils/storage/settings.ts';

/** Who is sent an article's text besides this device. */
export interface TextRecipient {
  /** The server of the reader's model; null where no text leaves the device. */
  host: string | null;
  /** It is sent without a click. */
  automatic: boolean;
}

/** Who would be sent an article's text under these settings: null before it is known, undefined where nobody tells. */
export function useTextRecipient(settings: Settings | null): TextRecipient | null | undefined {
  const [recipient, setRecipient] = useState<TextRecipient | null>();
  const [known, setKnown] = useState(false);
  useEffect(() => {
    if (!settings) return;
    requestOwn('ownModels', {})
      .then((models) => {
        const used = models.find(({ id }) => id === settings.ownModel) ?? models[0];
        const host = used && !isOnThisComputer(used.baseUrl) ? hostOfModel(used.baseUrl) : null;
        setRecipient({ host, automatic: host !== null && settings.ownArticles });
      })
      .catch(console.error)
      .finally(() => setKnown(true));
  }, [settings]);
  return known ? recipient : null;
}
