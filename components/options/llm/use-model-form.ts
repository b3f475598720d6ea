import { useRef, useState } from 'preact/hooks';
import type { ConnectionResult, ModelDraft, ModelInfo, ModelSummary, PlainError } from '../../../utils/domain/index.ts';
import { toPlainError } from '../../../utils/domain/user-error.ts';
import { hostOfModel } from '../../../utils/domain/user-model.ts';
import { CONSENT_VERSION } from '../../../utils/llm/account/index.ts';
import { requestOwn } from '../../../utils/messaging/index.ts';
import { contentConsents } from '../../../utils/permissions/data-consents.ts';
import { requestModelAccess } from '../../../utils/permissions/model-access.ts';

/** How the form's work goes. */
export interface FormState {
  /** What the provider offers, once it was asked. */
  models?: readonly ModelInfo[];
  listing: boolean;
  checking: boolean;
  connection?: ConnectionResult;
  /** Of listing or saving. */
  error: PlainError | null;
}

const NOTHING: FormState = { listing: false, checking: false, error: null };

/** What happens behind the form of one model. Its verbs run inside a click: the browser's question comes first in each. */
export function useModelForm(onSaved: (model: ModelSummary) => void, onDenied: (host: string) => void) {
  const [state, setState] = useState<FormState>(NOTHING);
  const change = (next: Partial<FormState>) => setState((now) => ({ ...now, ...next }));

  /** How often another form was opened or another provider meant, and how often the values changed: what comes late may be about others. */
  const count = useRef({ forms: 0, values: 0 });
  const unchanged = (what: 'forms' | 'values') => {
    const then = count.current[what];
    return () => count.current[what] === then;
  };

  /** Shows what `work` brings where the browser lets the server be reached, and where `holds` still says so then. */
  async function allowed(
    asked: Promise<boolean>,
    { baseUrl }: ModelDraft,
    work: () => Promise<Partial<FormState>>,
    holds: () => boolean = () => true,
  ): Promise<void> {
    let next: Partial<FormState> = {};
    try {
      if (await asked) next = await work();
      else onDenied(hostOfModel(baseUrl));
    } catch (error) {
      next = { error: toPlainError(error) };
    }
    if (holds()) change({ ...next, listing: false, checking: false });
  }

  return {
    state,
    start() {
      count.current.forms++;
      count.current.values++;
      setState(NOTHING);
    },
    /** `elsewhere`: another provider or address is meant. */
    edited(elsewhere = false) {
      count.current.values++;
      if (elsewhere) count.current.forms++;
      setState(({ models }) => ({ ...NOTHING, ...(models && !elsewhere && { models }) }));
    },
    list(draft: ModelDraft) {
      const asked = requestModelAccess(draft.baseUrl, []);
      change({ listing: true, error: null });
      return allowed(asked, draft, async () => ({ models: await requestOwn('modelsAt', draft) }), unchanged('forms'));
    },
    check(draft: ModelDraft) {
      const asked = requestModelAccess(draft.baseUrl, []);
      const holds = unchanged('values');
      change({ checking: true, error: null, connection: undefined });
      return allowed(asked, draft, async () => ({ connection: await requestOwn('checkModel', draft) }), holds);
    },
    save(draft: ModelDraft) {
      const asked = requestModelAccess(draft.baseUrl, contentConsents());
      change({ error: null });
      return allowed(asked, draft, async () => {
        onSaved(await requestOwn('saveModel', { draft, consent: CONSENT_VERSION }));
        return {};
      });
    },
  };
}
