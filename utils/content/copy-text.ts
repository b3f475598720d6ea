import type { Translate } from '../i18n/texts.ts';
import type { StarPayload } from '../messaging/index.ts';
import { markdownTopic } from '../storage/favorites/formats/markdown.ts';

/**
 * Puts `text` on the clipboard, within a click or key press of the reader. Where the page has no clipboard (plain HTTP) or
 * its policy forbids it, by the copy command. Throws where that fails too.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!copyByCommand(text)) throw new Error('The browser copied nothing.');
  }
}

function copyByCommand(text: string): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    copied = true;
  };
  window.addEventListener('copy', onCopy, true);
  try {
    return document.execCommand('copy') && copied;
  } finally {
    window.removeEventListener('copy', onCopy, true);
  }
}

/** What a panel shows, as the favorites' Markdown file would have it. */
export function topicAsMarkdown({ facts, summary, digest }: StarPayload, t: Translate): string {
  const { url, title, siteName, story } = facts;
  const { id: storyId, points, commentCount } = story ?? {};
  return `${markdownTopic({ url, title, siteName, storyId, points, commentCount, summary, digest }, t)}\n`;
}
