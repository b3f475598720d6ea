import type { CostEstimate, EnginePreference, JobState, PlainError } from '../../utils/domain/index.ts';
import { moneyText, type Translate } from '../../utils/i18n/texts.ts';
import { numberText } from '../shared/format.ts';
import { MenuButton } from '../shared/menu.tsx';
import { useText } from '../shared/text-context.ts';
import { usePanelTools } from './panel-context.ts';
import { failureText } from './panel-notices.tsx';
import type { PanelPart } from './panel-props.ts';

/** Finished parts for which the reader's own model could work, with what that would take, and why it just could not. */
export type EstimateView = readonly {
  part: PanelPart;
  estimate: CostEstimate;
  byUserModel: boolean;
  failed: PlainError | undefined;
}[];

/** The parts among `parts` that come with an estimate, in their order. */
export function estimateFor(parts: readonly PanelPart[], jobs: Record<PanelPart, JobState | undefined>): EstimateView {
  return parts.flatMap((part) => {
    const { estimate, byUserModel = false, notices = [] } = jobs[part] ?? {};
    return estimate ? [{ part, estimate, byUserModel, failed: failureText(notices) }] : [];
  });
}

/** Those that it did not make yet; all of them where it made all. */
const notYetMade = (offered: EstimateView): EstimateView => {
  const others = offered.filter(({ byUserModel }) => !byUserModel);
  return others.length > 0 ? others : offered;
};

/** What it would take, or why it cannot work or did not: said at the button, for the part that tells it may be far up. */
export function UserModelFacts({ offered }: { offered: EstimateView }) {
  const t = useText();
  const { on } = usePanelTools();
  const wanted = notYetMade(offered);
  const problem = wanted.map(({ estimate, failed }) => estimate.problem ?? failed).find((why) => why);
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
  if (wanted.every(({ byUserModel }) => byUserModel)) return null;
  return (
    <p data-part="own-takes" data-name={wanted[0]?.estimate.label}>
      {takesText(wanted, t)}
    </p>
  );
}

/** The button that lets it work. What it made already is made again from a menu that says first what that takes. */
export function UserModelButton({ offered }: { offered: EstimateView }) {
  const t = useText();
  const { on } = usePanelTools();
  const wanted = notYetMade(offered);
  const remake = (by: EnginePreference, some: EstimateView) => {
    for (const { part } of some) on.remake(part, by);
  };
  if (wanted.some(({ byUserModel }) => !byUserModel)) {
    if (wanted.some(({ estimate }) => estimate.problem)) return <AgainButton offered={offered} />;
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
function AgainButton({ offered }: { offered: EstimateView }) {
  const t = useText();
  const { on } = usePanelTools();
  const again = () => {
    for (const { part, byUserModel } of offered) if (!byUserModel) on.remake(part, 'embedded');
  };
  return (
    <button type="button" class="small-button" onClick={again}>
      {t('panel_again')}
    </button>
  );
}

function takesText(offered: EstimateView, t: Translate): string {
  const tokens = offered.reduce((sum, { estimate }) => sum + estimate.input + estimate.output, 0);
  return userModelTakes(t, { label: offered[0]?.estimate.label ?? '', tokens, cost: costOfAll(offered) });
}

function costOfAll(offered: EstimateView): number | undefined {
  const costs = offered.map(({ estimate }) => estimate.cost).filter((cost) => cost !== undefined);
  return costs.length === offered.length ? costs.reduce((sum, cost) => sum + cost, 0) : undefined;
}

/** "GPT: 약 12,000토큰 · 약 $0.02". */
export function userModelTakes(
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
