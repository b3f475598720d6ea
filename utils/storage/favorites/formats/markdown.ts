import type { Bullet, Digest, DigestItem, Favorite, Mood, SavedQuestion, Summary } from '../../../domain/index.ts';
import type { Translate } from '../../../i18n/texts.ts';
import { HACKER_NEWS, itemUrl } from '../../../sites/registry.ts';
import type { ExportFormat } from './export-format.ts';
import { boldLine, escapeLine, escapeMarkdown, markdownLink } from './markdown-text.ts';

const MARKS: Record<Mood, string> = { positive: '▲ ', neutral: '', negative: '▼ ' };

/** To be read and pasted: title, facts, opening bullets, sections, digest, the way a GeekNews topic is laid out. */
export const markdownFormat: ExportFormat = {
  id: 'markdown',
  extension: 'md',
  mimeType: 'text/markdown',
  write(favorites, t) {
    const parts = favorites.map((favorite) => markdownTopic(favorite, t));
    return `${[`# ${escapeMarkdown(t('favorites_export_title'))}`, ...parts].join('\n\n')}\n`;
  },
};

/** A favorite, or what a panel shows before anybody keeps it. */
export type MarkdownTopic = Pick<Favorite, 'title' | 'url'> & { [K in keyof Favorite]?: Favorite[K] | undefined };

/** One page as the file has it, without a line break at the end. */
export function markdownTopic(favorite: MarkdownTopic, t: Translate): string {
  const { title, url, tags = [], note = '', summary, digest, questions = [] } = favorite;
  return [
    `## ${markdownLink(title, url)}`,
    facts(favorite, t),
    tags.map((tag) => `#${escapeMarkdown(tag).replace(/\\_| /g, '_')}`).join(' '),
    quoted(note),
    ...(summary ? summaryParts(summary) : []),
    ...(digest ? digestParts(digest, t) : []),
    ...questionParts(questions, t),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function facts({ url, siteName, points, commentCount, storyId, savedAt }: MarkdownTopic, t: Translate): string {
  return [
    points !== undefined && t(points === 1 ? 'panel_points_one' : 'panel_points', points),
    commentCount !== undefined && t(commentCount === 1 ? 'panel_comments_one' : 'panel_comments', commentCount),
    escapeLine(siteName ?? URL.parse(url)?.hostname ?? ''),
    savedAt !== undefined && t('favorites_saved_on', day(savedAt)),
    storyId !== undefined && markdownLink(HACKER_NEWS.name, itemUrl(HACKER_NEWS, storyId)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function summaryParts({ opening, sections }: Summary): string[] {
  return [
    list(opening),
    ...sections.flatMap(({ heading, bullets }) => [heading && `### ${escapeLine(heading)}`, list(bullets)]),
  ];
}

function digestParts({ items }: Digest, t: Translate): string[] {
  return items.length === 0 ? [] : [`### ${escapeLine(t('panel_digest'))}`, items.map(itemLines(0)).join('\n')];
}

function questionParts(questions: readonly SavedQuestion[], t: Translate): string[] {
  if (questions.length === 0) return [];
  const answered = questions.flatMap(({ question, bullets }) => [
    `#### ${escapeLine(question)}`,
    bullets.length > 0 ? list(bullets) : escapeMarkdown(t('panel_question_none')),
  ]);
  return [`### ${escapeLine(t('panel_questions'))}`, ...answered];
}

/** A quotation that keeps the note's lines. */
function quoted(note: string): string {
  const paragraphs = note
    .trim()
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/);
  const broken = paragraphs.map((text) => text.split('\n').map(escapeLine).join('\\\n> '));
  return note.trim() && `> ${broken.join('\n>\n> ')}`;
}

/** No bullet stands more than one step below the one before: further in it would be code. */
function list(bullets: Bullet[]): string {
  let depth = -1;
  const lines = bullets.map((bullet) => {
    depth = Math.min(bullet.depth, depth + 1);
    return line(bullet, depth);
  });
  return lines.join('\n');
}

const itemLines =
  (depth: number) =>
  ({ bullet, mood, replies }: DigestItem): string =>
    [line(bullet, depth, MARKS[mood]), ...replies.map(itemLines(depth + 1))].join('\n');

/** One line whatever the text holds: a line break would end the list. */
function line({ text, strong }: Bullet, depth: number, mark = ''): string {
  return `${'  '.repeat(depth)}- ${mark}${boldLine(text, strong)}`;
}

function day(milliseconds: number): string {
  return new Date(milliseconds).toLocaleDateString('sv-SE');
}
