import type { Page } from '@playwright/test';
import { panelIn } from './panel.ts';
import type { Line, PanelText } from './panel-text.ts';

/** The open panel of a page in words, read off the screen. */
export async function readPanel(page: Page): Promise<PanelText> {
  const panel = panelIn(page);
  await panel.done();
  return panel.box.evaluate((box): PanelText => {
    const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const depthIn = (element: Element, root: Element) => {
      let depth = -1;
      for (let up: Element | null = element; up && up !== root; up = up.parentElement)
        if (up.localName === 'li') depth++;
      return Math.max(0, depth);
    };
    const whoIn = (element: Element) => `— ${[...element.children].map(words).join(', ')}`;
    // A line's own text: what is nested below it stands on lines of its own.
    const own = (li: Element) =>
      [...li.childNodes]
        .filter((node) => !(node instanceof Element && node.localName === 'ul'))
        .map((node) => (node instanceof Element && node.className === 'who' ? whoIn(node) : node.textContent?.trim()))
        .filter(Boolean)
        .join(' ');
    const lines = (root: Element | null): Line[] =>
      [...(root?.querySelectorAll('li') ?? [])].map((li) => ({ text: own(li), depth: depthIn(li, root as Element) }));
    const part = (name: string) => box.querySelector(`[data-part="${name}"]`);
    const meta = [...(part('meta')?.children ?? [])].map(words).filter(Boolean);
    const moods = [...(part('mood')?.querySelectorAll('li') ?? [])].map(words);
    return {
      title: words(part('title')),
      meta: meta.join('  '),
      opening: lines(box.querySelector('.opening')),
      sections: [...box.querySelectorAll('[data-part="section"]')].map((section) => ({
        heading: words(section.querySelector('h3')),
        lines: lines(section),
      })),
      digestHeading: words(part('digest')?.querySelector('h3')),
      moods: moods.join('   '),
      items: lines(box.querySelector('.comments')),
      notes: [...box.querySelectorAll('.note p, .ask p')].map(words),
      foot: [...box.querySelectorAll('[data-part="coverage"], [data-part="engine"]')].map(words),
    };
  });
}
