import type { EngineReport } from '../../utils/domain/index.ts';
import { moneyText, type TextKey, type Translate } from '../../utils/i18n/texts.ts';
import { numberText, secondsText } from '../shared/format.ts';

/** One line an engine: two jobs of the same engine are told as one, with their costs added; of a free one the fresh job speaks for both. */
export function engineLines(...reports: (EngineReport | undefined)[]): EngineReport[] {
  const [first, second] = reports.filter((report) => report !== undefined);
  if (!first) return [];
  if (!second) return [first];
  if (first.engine !== second.engine || first.label !== second.label) return [first, second];
  if (!!first.cached !== !!second.cached) {
    const [fresh, kept] = first.cached ? [second, first] : [first, second];
    const translator = fresh.translator ?? kept.translator;
    return paid(fresh) || paid(kept) ? [first, second] : [{ ...fresh, ...(translator && { translator }) }];
  }
  const [a, b] = [first.usage, second.usage];
  const usage = a && b ? { input: a.input + b.input, output: a.output + b.output } : (a ?? b);
  const cost = first.cost === undefined ? second.cost : first.cost + (second.cost ?? 0);
  return [
    {
      ...first,
      translator: first.translator ?? second.translator,
      milliseconds: first.milliseconds + second.milliseconds,
      tokens: (first.tokens ?? 0) + (second.tokens ?? 0) || undefined,
      ...(usage && { usage }),
      ...(cost !== undefined && { cost }),
    },
  ];
}

const paid = ({ usage, tokens, cost }: EngineReport): boolean => !!usage || !!tokens || !!cost;

/** Who made it, how long it took, what it cost. */
export function engineText(report: EngineReport, t: Translate): string {
  const { engine, label, translator, milliseconds, usage, cost, cached } = report;
  const tokens = usage ? usage.input + usage.output : report.tokens;
  return [
    label ?? named(t, 'panel_engine', engine),
    secondsText(milliseconds, t),
    translator && named(t, 'panel_translator', translator),
    tokens && t('panel_tokens', numberText(tokens)),
    cost !== undefined && cost > 0 && moneyText(cost),
    cached && t('panel_cached'),
  ]
    .filter((text) => text)
    .join(' · ');
}

/** The name of a table's row in words; a row that has no text yet shows its id. */
function named(t: Translate, table: string, id: string): string {
  const key = `${table}_${id}`;
  const text = t(key as TextKey);
  return text === key ? id : text;
}
