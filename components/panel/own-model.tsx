import type { EngineWish, JobState, Offer, PlainError } from '../../utils/model.ts';
import { moneyText, type Translate } from '../../utils/texts.ts';
import { numberText } from '../shared/format.ts';
import { MenuButton } from '../shared/menu.tsx';
import { useText } from '../shared/text.ts';
import { useTools } from './context.ts';
import { whyFailed } from './notes.tsx';
import type { Part } from './props.ts';

/** Finished parts for which the reader's own model could work, with what that would take, and why it just could not. */
export type Offered = readonly { part: Part; offer: Offer; own: boolean; failed: PlainError | undefined }[];

/** The parts among `parts` that come with an offer, in their order. */
export function offeredFor(parts: readonly Part[], jobs: Record<Part, JobState | undefined>): Offered {
  return parts.flatMap((part) => {
    const { offer, own = false, notices = [] } = jobs[part] ?? {};
    return offer ? [{ part, offer, own, failed: whyFailed(notices) }] : [];
  });
}

/** Those that it did not make yet; all of them where it made all. */
const still = (offered: Offered): Offered => {
  const others = offered.filter(({ own }) => !own);
  return others.length > 0 ? others : offered;
};

/** What it would take, or why it cannot work or did not: said at the button, for the part that tells it may be far up. */
export function OwnModelFacts({ offered }: { offered: Offered }) {
  const t = useText();
  const { on } = useTools();
  const wanted = still(offered);
  const problem = wanted.map(({ offer, failed }) => offer.problem ?? failed).find((why) => why);
  if (problem) {
    return (
      <p data-part="own-problem">
        {t(`error_${problem.code}`, ...(problem.values ?? []))}{' '}
        <button type="button" class="text-button" onClick={() => on.openOptions('models')}>
          {t('panel_own_options')}
        </button>
      </p>
    );
  }
  if (wanted.every(({ own }) => own)) return null;
  return (
    <p data-part="own-takes" data-name={wanted[0]?.offer.label}>
      {takesText(wanted, t)}
    </p>
  );
}

/** The button that lets it work. What it made already is made again from a menu that says first what that takes. */
export function OwnModelButton({ offered }: { offered: Offered }) {
  const t = useText();
  const { on } = useTools();
  const wanted = still(offered);
  const remake = (by: EngineWish, some: Offered) => {
    for (const { part } of some) on.remake(part, by);
  };
  if (wanted.some(({ own }) => !own)) {
    if (wanted.some(({ offer }) => offer.problem)) return <AgainButton offered={offered} />;
    return (
      <div class="foot-buttons">
        <button type="button" class="small-button" data-part="own" onClick={() => remake('own', wanted)}>
          {t('panel_own')}
        </button>
        <AgainButton offered={offered} />
      </div>
    );
  }
  return (
    <MenuButton
      class="small-button"
      label={t('panel_again_how')}
      heading={takesText(wanted, t)}
      lines={[
        { label: t('panel_own_again'), act: () => remake('own', wanted) },
        { label: t('panel_embedded_again'), act: () => remake('embedded', wanted) },
      ]}
    >
      {t('panel_again')}
    </MenuButton>
  );
}

/** Makes again what the embedded engine made, by that engine. */
function AgainButton({ offered }: { offered: Offered }) {
  const t = useText();
  const { on } = useTools();
  const again = () => {
    for (const { part, own } of offered) if (!own) on.remake(part, 'embedded');
  };
  return (
    <button type="button" class="small-button" onClick={again}>
      {t('panel_again')}
    </button>
  );
}

function takesText(offered: Offered, t: Translate): string {
  const tokens = offered.reduce((sum, { offer }) => sum + offer.input + offer.output, 0);
  return ownTakes(t, { label: offered[0]?.offer.label ?? '', tokens, cost: costOfAll(offered) });
}

function costOfAll(offered: Offered): number | undefined {
  const costs = offered.map(({ offer }) => offer.cost).filter((cost) => cost !== undefined);
  return costs.length === offered.length ? costs.reduce((sum, cost) => sum + cost, 0) : undefined;
}

/** "GPT: 약 12,000토큰 · 약 $0.02". */
export function ownTakes(
  t: Translate,
  { label, tokens, cost }: { label: string; tokens: number; cost?: number | undefined },
): string {
  const money =
    cost === undefined
      ? t('panel_own_unpriced')
      : cost === 0
        ? t('panel_own_free')
        : t('panel_own_cost', moneyText(cost));
  return t('panel_own_takes', label, numberText(roughly(tokens)), money);
}

/** Two figures: an estimate that says "18,342" promises too much. */
const roughly = (tokens: number): number => (tokens < 1_000 ? tokens : Number(tokens.toPrecision(2)));
