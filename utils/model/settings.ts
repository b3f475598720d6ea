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
