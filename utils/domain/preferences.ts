/** Whether the panel comes on a site: by itself, on a click in the toolbar, or never. */
export type SiteMode = 'on' | 'click' | 'off';

/** Where the reader put the panel. */
export interface PanelLayout {
  side: 'left' | 'right';
  /** CSS pixels. */
  width: number;
  /** Share of the window's height as a bottom sheet, 0 to 1. */
  sheet: number;
  folded: boolean;
}

/** Of the extension's own texts. */
export type UiLanguage = 'ko' | 'en';

/** Everything the reader can set. */
export interface Settings {
  /** What pages do whose site has no mode of its own. */
  everywhere: SiteMode;
  /** Host (no `www.`) -> mode. */
  sites: Record<string, SiteMode>;
  layout: PanelLayout;
  /** `browser` follows the browser's own language. */
  language: UiLanguage | 'browser';
  badges: boolean;
  /** Whether a translator that is ready may be used. */
  translate: boolean;
  /** Whether the browser's own summarizer, once it is on this device, says the key points of English articles. */
  summarizer: boolean;
  /** The id of the chosen model of the reader's own; null: the oldest there is. */
  ownModel: string | null;
  /** Whether that model works on threads and articles without a click. */
  ownThreads: boolean;
  ownArticles: boolean;
  /** US dollars a day that models may cost; null: no limit. */
  spendingLimit: number | null;
  /** Tokens a day that models may take whose price is not known; null: no limit. */
  dailyTokenLimit: number | null;
}

/** Part of the settings; a site's null removes its mode. */
export type SettingsPatch = Partial<Omit<Settings, 'sites' | 'layout'>> & {
  sites?: Record<string, SiteMode | null>;
  layout?: Partial<PanelLayout>;
};
