import { useState } from 'preact/hooks';
import { contentConsents } from '../consent.ts';
import type { Connection } from '../engines/providers/check.ts';
import type { ModelInfo } from '../engines/providers/provider.ts';
import { toPlain } from '../errors.ts';
import { requestOwn } from '../messages.ts';
import type { PlainError } from '../model.ts';
import { hostOfModel } from '../own-models/address.ts';
import { CONSENT_VERSION } from '../own-models/consent.ts';
import type { ModelDraft } from '../own-models/draft.ts';
import type { OwnModel } from '../own-models/masked.ts';
import { requestModel } from '../permissions.ts';

/** How the form's work goes. */
export interface FormState {
  /** What the provider offers, once it was asked. */
  models?: readonly ModelInfo[];
  listing: boolean;
  checking: boolean;
  connection?: Connection;
  /** Of listing or saving. */
  error: PlainError | null;
}

const NOTHING: FormState = { listing: false, checking: false, error: null };

/** What happens behind the form of one model. Its verbs run inside a click: the browser's question comes first in each. */
export function useModelForm(onSaved: (model: OwnModel) => void, onDenied: (host: string) => void) {
  const [state, setState] = useState<FormState>(NOTHING);
  const change = (next: Partial<FormState>) => setState((now) => ({ ...now, ...next }));

  /** `work` where the browser lets the server be reached. */
  async function allowed(asked: Promise<boolean>, { baseUrl }: ModelDraft, work: () => Promise<void>): Promise<void> {
    try {
      if (await asked) await work();
      else onDenied(hostOfModel(baseUrl));
    } catch (error) {
      change({ error: toPlain(error) });
    }
    change({ listing: false, checking: false });
  }

  return {
    state,
    start: () => setState(NOTHING),
    edited: () => setState(({ models }) => ({ ...NOTHING, ...(models && { models }) })),
    list(draft: ModelDraft) {
      const asked = requestModel(draft.baseUrl, []);
      change({ listing: true, error: null });
      return allowed(asked, draft, async () => change({ models: await requestOwn('modelsAt', draft) }));
    },
    check(draft: ModelDraft) {
      const asked = requestModel(draft.baseUrl, []);
      change({ checking: true, error: null, connection: undefined });
      return allowed(asked, draft, async () => change({ connection: await requestOwn('checkModel', draft) }));
    },
    save(draft: ModelDraft) {
      const asked = requestModel(draft.baseUrl, contentConsents());
      change({ error: null });
      return allowed(asked, draft, async () => {
        onSaved(await requestOwn('saveModel', { draft, consent: CONSENT_VERSION }));
      });
    },
  };
}
