import type { Locator, Page } from '@playwright/test';
import { t } from './texts.ts';

/** The panel of a page as a reader finds it: by its parts, and by the words on its buttons. */
export interface PanelView {
  /** The element that is added to the page. */
  host: Locator;
  /** The panel's own box. */
  box: Locator;
  /** Everything that bears `data-part=name`. */
  part(name: string): Locator;
  button(name: string | RegExp): Locator;
  /** The five bullets at the top. */
  opening: Locator;
  sections: Locator;
  /** Top-level items of the digest. */
  items: Locator;
  /** Resolves when no job runs any more and the engine's line stands in the footer. */
  done(): Promise<void>;
}

/** The panel in `page`; nothing is waited for yet. */
export function panelIn(page: Page): PanelView {
  const host = page.locator('[data-yoyak="panel"]');
  const part = (name: string) => host.locator(`[data-part="${name}"]`);
  return {
    host,
    box: part('panel'),
    part,
    button: (name) => host.getByRole('button', { name }),
    opening: host.locator('.opening').locator('[data-part="bullet"]'),
    sections: part('section'),
    items: part('digest-item'),
    done: () => part('engine').first().waitFor(),
  };
}

/** The badges beside comments; each bears the mood in words. */
export const badgesIn = (page: Page): Locator => page.locator('[data-yoyak="badge"]');

/** Percentages of the mood bar by mood. */
export async function moodShares(panel: PanelView): Promise<Record<'positive' | 'neutral' | 'negative', number>> {
  const lines = await panel.part('mood').getByRole('listitem').allInnerTexts();
  const share = (name: string) => Number(/(\d+)\s*%/.exec(lines.find((line) => line.includes(name)) ?? '')?.[1]);
  return {
    positive: share(t('mood_positive')),
    neutral: share(t('mood_neutral')),
    negative: share(t('mood_negative')),
  };
}
