import { ageText, numberText, percents, secondsText } from '../../components/shared/format.ts';
import type { Bullet, DigestItem, JobState, MoodCounts, Story } from '../../utils/domain/index.ts';
import type { TextKey, Translate } from '../../utils/i18n/texts.ts';
import type { Line, PanelText } from './panel-text.ts';

const MARKS = { positive: '▲', neutral: '●', negative: '▼' } as const;

const lineOf = (bullet: Bullet | null): Line[] => (bullet ? [{ text: bullet.text, depth: bullet.depth }] : []);

function itemLines(item: DigestItem, depth: number): Line[] {
  const who = depth === 0 ? ` — ${item.author ?? '?'}, ↳${item.replyCount}` : '';
  const line = { text: `${MARKS[item.mood]} ${item.bullet.text}${who}`, depth };
  return [line, ...item.replies.flatMap((reply) => itemLines(reply, depth + 1))];
}

function moodLine(moods: MoodCounts, t: Translate): string {
  const names = ['positive', 'neutral', 'negative'] as const;
  const shares = percents(names.map((name) => moods[name]));
  return names.map((name, n) => `${MARKS[name]} ${t(`mood_${name}`)} ${shares[n]}%`).join('   ');
}

function metaLine(story: Story, now: number, t: Translate): string {
  return [
    story.points !== undefined && t('panel_points', numberText(story.points)),
    story.author && t('panel_by', story.author),
    story.createdAt && ageText(story.createdAt, now, t),
    story.commentCount !== undefined && t('panel_comments', numberText(story.commentCount)),
    story.domain,
  ]
    .filter(Boolean)
    .join('  ');
}

function footLines(job: JobState, t: Translate): string[] {
  const { coverage, report } = job;
  const read = coverage && [coverage.total, coverage.read].map((n) => numberText(n));
  return [
    ...(read && coverage.unit === 'comments' ? [t('panel_coverage_comments', ...read)] : []),
    ...(read && coverage.unit === 'characters' ? [t('panel_coverage_characters', ...read)] : []),
    ...(report ? [`${t(`panel_engine_${report.engine}` as TextKey)} · ${secondsText(report.milliseconds, t)}`] : []),
  ];
}

/** What a panel shows of these jobs, without a browser; `facts` stand in for what the page itself tells. */
export function stateText(
  facts: { title: string; story?: Story; now: number },
  { article, thread }: { article?: JobState; thread?: JobState },
  t: Translate,
): PanelText {
  const jobs = [article, thread].filter((job) => job !== undefined);
  const story = facts.story ?? thread?.story;
  return {
    title: article?.title ?? thread?.title ?? facts.title,
    meta: story ? metaLine(story, facts.now, t) : '',
    opening: article?.summary?.opening.flatMap(lineOf) ?? [],
    sections: article?.summary?.sections.map((s) => ({ heading: s.heading, lines: s.bullets.flatMap(lineOf) })) ?? [],
    ...(thread && { digestHeading: t('panel_digest') }),
    ...(thread?.digest?.moods && { moods: moodLine(thread.digest.moods, t) }),
    items: thread?.digest?.items.flatMap((item) => (item ? itemLines(item, 0) : [])) ?? [],
    notes: jobs.flatMap(({ notices, error }) => [
      ...notices.map(({ code, values = [] }) => t(`notice_${code}`, ...values)),
      ...(error ? [t(`error_${error.code}`, ...(error.values ?? []))] : []),
    ]),
    foot: jobs.flatMap((job) => footLines(job, t)),
  };
}
