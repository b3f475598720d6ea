import type { EngineReport } from '../model.ts';
import type { Maker } from './makers.ts';

/** Who made a part, in what time, at what cost. `before`: what the run took that this one went on from. */
export function reportOf(
  { engine, translator, own }: Maker,
  milliseconds: number,
  before?: EngineReport,
): EngineReport {
  const took = Math.round(milliseconds) + (before?.milliseconds ?? 0);
  const base = { engine: engine.id, version: engine.version, milliseconds: took };
  if (!own) return { ...base, ...(translator && { translator: translator.id }) };
  const now = own.total();
  const usages = [before?.usage, now].filter((usage) => usage !== undefined);
  const usage = usages.reduce((a, b) => ({ input: a.input + b.input, output: a.output + b.output }), NONE);
  const cost = costOf(before) === undefined || costOf(now) === undefined ? undefined : costOf(before)! + costOf(now)!;
  return {
    ...base,
    label: own.label,
    ...(usages.length > 0 && { usage: { input: usage.input, output: usage.output } }),
    ...(usages.length > 0 && cost !== undefined && { cost }),
  };
}

const NONE = { input: 0, output: 0 };

/** 0 for what took nothing; undefined where nobody knows. */
const costOf = (took: { usage?: object; input?: number; cost?: number } | undefined): number | undefined =>
  took && (took.usage || took.input !== undefined) ? took.cost : 0;
