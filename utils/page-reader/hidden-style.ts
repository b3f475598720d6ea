/** The value of a property, as the page's rules have it; '' where none says. */
export type ValueOf = (property: string) => string;

/** CSS pixels beyond which nothing is looked for, and at which a letter or a box is none. */
const FAR = -999;
const FAR_AHEAD = 9_000;
const LEAST = 1;
/** Less is nothing to see. */
const FAINT = 0.02;
const PIXELS: Record<string, number> = {
  '': 1,
  px: 1,
  em: 16,
  rem: 16,
  ch: 8,
  ex: 8,
  vw: 12.8,
  vh: 8,
  pt: 4 / 3,
  cm: 37.8,
  mm: 3.8,
  in: 96,
};

/** Every property that `isGone` and `textState` ask for. */
export const HIDING_PROPERTIES: ReadonlySet<string> = new Set(
  (
    'display visibility content-visibility opacity filter font-size width height max-width max-height overflow overflow-x overflow-y ' +
    'position clip clip-path left top right bottom margin-left margin-top text-indent transform translate scale zoom ' +
    'animation animation-name transition transition-property'
  ).split(' '),
);

/** Whether an element with these styles is not to be seen, nor anything in it. What fades or unfolds by itself is to be seen. */
export function isRemoved(value: ValueOf): boolean {
  if (value('display') === 'none' || value('content-visibility') === 'hidden') return true;
  if (isAway(value) || isCutOff(value)) return true;
  return (isFaint(value) || isFlat(value)) && !moves(value);
}

/** What is inherited: whether text is there to see, is too small, is indented out of sight. Undefined: as around it. */
export function textState(value: ValueOf): { hidden?: boolean; tiny?: boolean; indented?: boolean } {
  const [visibility, size, indent] = [value('visibility'), value('font-size'), value('text-indent')];
  const isRelative = /(?:em|%)$/.test(size) && !/rem$/.test(size);
  return {
    ...(/^(?:hidden|collapse|visible)$/.test(visibility) && { hidden: visibility !== 'visible' }),
    ...(size && (isRelative ? isTiny(size) && { tiny: true } : { tiny: isTiny(size) })),
    ...(indent && { indented: isFar(indent) || percent(indent) <= -100 }),
  };
}

const isTiny = (size: string): boolean => (/%$/.test(size) ? percent(size) <= 5 : pixels(size) <= LEAST);

function isAway(value: ValueOf): boolean {
  const placed = /^(?:absolute|fixed|relative|sticky|-webkit-sticky)$/.test(value('position'));
  if (placed && ['left', 'top', 'right', 'bottom'].some((side) => isFar(value(side)))) return true;
  if (placed && ['left', 'top'].some((side) => percent(value(side)) <= -100)) return true;
  if (isFar(value('margin-left')) || isFar(value('margin-top'))) return true;
  const moved = /translate(?:x|y|3d)?\(([^)]*)\)/i.exec(value('transform'))?.[1] ?? value('translate');
  return moved.split(/[\s,]+/).some(isFar);
}

function isCutOff(value: ValueOf): boolean {
  const placed = /^(?:absolute|fixed)$/.test(value('position'));
  const [, edges] = /^rect\(([^)]*)\)/i.exec(value('clip')) ?? [];
  if (placed && edges !== undefined) {
    const [top = 0, right = 0, bottom = 0, left = 0] = edges
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(pixels);
    if (right - left <= LEAST || bottom - top <= LEAST) return true;
  }
  const path = value('clip-path').toLowerCase();
  const [, inset] = /^inset\(([^)]*)\)/.exec(path) ?? [];
  if (inset !== undefined) {
    const [sides = ''] = inset.split(/\sround\b/);
    const [top = 0, right = top, bottom = top, left = right] = sides.split(/\s+/).filter(Boolean).map(percent);
    if (top + bottom >= 100 || left + right >= 100) return true;
  }
  return /^(?:circle|ellipse)\(\s*0(?![.\d]*[1-9])/.test(path) || /^polygon\(\s*(?:0(?:px|%)?[\s,]*)+\)/.test(path);
}

function isFaint(value: ValueOf): boolean {
  const filtered = /opacity\(([^)]*)\)/i.exec(value('filter'))?.[1] ?? '';
  return [value('opacity'), filtered].some((text) => share(text) <= FAINT);
}

function isFlat(value: ValueOf): boolean {
  const { transform, scale, zoom } = { transform: value('transform'), scale: value('scale'), zoom: value('zoom') };
  if (/scale(?:x|y|3d)?\(\s*0(?:\.0+)?%?\s*[,)]/i.test(transform) || /^0(?:\.0+)?%?(?:\s|$)/.test(scale)) return true;
  if (zoom && share(zoom) <= FAINT && share(zoom) > 0) return true;
  if (!['overflow', 'overflow-x', 'overflow-y'].some((name) => /hidden|clip/.test(value(name)))) return false;
  const least = (side: string) =>
    Math.min(...[value(side), value(`max-${side}`)].map(pixels).filter((size) => size >= 0), 9);
  return least('width') === 0 || least('height') === 0 || (least('width') <= LEAST && least('height') <= LEAST);
}

/** Something is to happen to it: scripts and animations bring it in. */
const moves = (value: ValueOf): boolean =>
  ['animation', 'animation-name', 'transition', 'transition-property'].some(
    (name) => !/^(?:none\b.*)?$/.test(value(name)),
  );

function isFar(length: string): boolean {
  const size = pixels(length);
  return size <= FAR || size >= FAR_AHEAD;
}

/** NaN for what is no length. */
function pixels(length: string): number {
  const [, number, unit = ''] = /^([-+]?[\d.]+(?:e[-+]?\d+)?)([a-z]*)$/i.exec(length.trim()) ?? [];
  return number === undefined ? Number.NaN : Number(number) * (PIXELS[unit.toLowerCase()] ?? Number.NaN);
}

const percent = (text: string): number => (/%$/.test(text) ? Number.parseFloat(text) : text === '0' ? 0 : Number.NaN);

/** 1 for `1` and `100%`. */
const share = (text: string): number => (/%$/.test(text) ? Number.parseFloat(text) / 100 : Number.parseFloat(text));
