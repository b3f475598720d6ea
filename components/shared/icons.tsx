/** Strokes on a 16 by 16 grid, drawn here so that no file has to be fetched. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M3 8a.4.4 0 1 0 .8 0a.4.4 0 1 0-.8 0zM7.6 8a.4.4 0 1 0 .8 0a.4.4 0 1 0-.8 0zM12.2 8a.4.4 0 1 0 .8 0a.4.4 0 1 0-.8 0z',
  'fold-right': 'M4 4l4 4-4 4M11.5 3.5v9',
  'fold-left': 'M12 4L8 8l4 4M4.5 3.5v9',
  'fold-down': 'M4 4.5l4 4 4-4M3.5 12h9',
  'dock-right': 'M3.5 3.5h9a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM10 3.5v9',
  'dock-left': 'M3.5 3.5h9a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM6 3.5v9',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  forward: 'M6.5 3.5L11 8l-4.5 4.5',
  down: 'M5 6.5l3 3 3-3',
  check: 'M3.5 8.5l3 3 6-7',
  copy: 'M6 6h7v7H6zM3 10V3h7',
  bookmarks: 'M4.5 2.5h7v11L8 10.6l-3.5 2.9z',
  settings: 'M2.5 5h4M9.5 5h4M2.5 11h1M6.5 11h7M8 3.5v3M5 9.5v3',
  out: 'M6.5 4H4v8h8V9.5M9 3.5h3.5V7M12.3 3.7L7.5 8.5',
  warning: 'M8 2.5l6 10.5H2zM8 6.5v3M8 11.2h.01',
  star: 'M8 2.2l1.8 3.6 4 .6-2.9 2.8.7 4L8 11.3l-3.6 1.9.7-4L2.2 6.4l4-.6z',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: the control around it carries the name. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill={filled ? 'currentColor' : 'none'} />
    </svg>
  );
}
