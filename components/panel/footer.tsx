import type { Coverage, EngineReport, JobState } from '../../utils/model.ts';
import type { TextKey, Translate } from '../../utils/texts.ts';
import { numberText, secondsText } from '../shared/format.ts';
import { useText } from '../shared/text.ts';
import { useTools } from './context.ts';
import type { Part } from './props.ts';

interface FooterProps {
  article: JobState | undefined;
  thread: JobState | undefined;
}

const PARTS: readonly Part[] = ['article', 'thread'];

/** What was read, by which engine and at what cost; while something runs, what it does and how to stop it. */
export function Footer({ article, thread }: FooterProps) {
  const t = useText();
  const { on } = useTools();
  const jobs = { article, thread };
  const running = PARTS.filter((part) => jobs[part]?.status === 'running');
  const finished = PARTS.filter((part) => jobs[part]?.report);
  const coverage = coverageText([thread?.coverage, article?.coverage], t);
  if (!running.length && !finished.length && !coverage) return null;
  return (
    <footer class={running.length ? 'foot busy' : 'foot'}>
      <div class="facts">
        {coverage && <p data-part="coverage">{coverage}</p>}
        {running.length ? (
          <p class="late">{running.map((part) => progressText(part, jobs[part]!, t)).join(' · ')}</p>
        ) : (
          engineLines(article?.report, thread?.report).map((report) => (
            <p key={report.engine} data-part="engine">
              {engineText(report, t)}
            </p>
          ))
        )}
      </div>
      {running.length > 0 ? (
        <button type="button" class="small-button late" onClick={() => running.forEach(on.cancel)}>
          {t('panel_cancel')}
        </button>
      ) : (
        finished.length > 0 && (
          <button type="button" class="small-button" onClick={() => finished.forEach(on.retry)}>
            {t('panel_again')}
          </button>
        )
      )}
    </footer>
  );
}

function progressText(part: Part, { progress }: JobState, t: Translate): string {
  const stage = t(`panel_stage_${progress?.stage ?? 'reading'}`);
  const ratio = progress?.ratio === undefined ? '' : ` ${Math.round(progress.ratio * 100)}%`;
  return t(`panel_progress_${part}`, stage) + ratio;
}

function coverageText(coverages: (Coverage | undefined)[], t: Translate): string {
  return coverages
    .filter((coverage) => coverage !== undefined)
    .filter(({ total }) => total > 0)
    .map(({ unit, read, total }) => {
      if (unit === 'comments') return t('panel_coverage_comments', numberText(total), numberText(read));
      if (read >= total) return t('panel_coverage_whole', numberText(total));
      return t('panel_coverage_characters', numberText(total), numberText(read));
    })
    .join(', ');
}

/** One line an engine: two jobs of the same engine and translator are told as one, with their costs added. */
function engineLines(...reports: (EngineReport | undefined)[]): EngineReport[] {
  const [first, second] = reports.filter((report) => report !== undefined);
  if (!first) return [];
  if (!second) return [first];
  if (first.engine !== second.engine || !!first.cached !== !!second.cached) return [first, second];
  const tokens = (first.tokens ?? 0) + (second.tokens ?? 0);
  return [
    {
      ...first,
      translator: first.translator ?? second.translator,
      milliseconds: first.milliseconds + second.milliseconds,
      tokens: tokens || undefined,
    },
  ];
}

function engineText(report: EngineReport, t: Translate): string {
  const { engine, translator, milliseconds, tokens, cached } = report;
  return [
    named(t, 'panel_engine', engine),
    secondsText(milliseconds, t),
    translator && named(t, 'panel_translator', translator),
    tokens && t('panel_tokens', numberText(tokens)),
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
