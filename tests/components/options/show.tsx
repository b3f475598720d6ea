import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { TextContext } from '../../../components/shared/text-context.ts';
import { translateWith } from '../../../utils/i18n/texts.ts';
import { textsIn } from '../../../utils/storage/page-texts.ts';

export const t = translateWith(textsIn('ko'));

/** Renders into the document, in Korean; each test starts with an empty page. */
export async function show(view: ComponentChild): Promise<HTMLElement> {
  render(null, document.body);
  await act(() => render(<TextContext.Provider value={t}>{view}</TextContext.Provider>, document.body));
  return document.body;
}

/** The visible words of the page. */
export const words = (): string =>
  [...document.body.querySelectorAll('[hidden]')].reduce(
    (text, hidden) => text.replace(hidden.textContent ?? '', ''),
    document.body.textContent ?? '',
  );

/** The button, switch, radio or link that is called `name`. */
export function control<T extends HTMLElement = HTMLElement>(name: string): T {
  const all = [...document.body.querySelectorAll<T>('button, a, input, textarea, [role]')];
  const found = all.find((element) => nameOf(element) === name);
  if (!found) throw new Error(`Nothing is called “${name}”: ${all.map(nameOf).join(' | ')}`);
  return found;
}

function nameOf(element: HTMLElement): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  const named =
    element.getAttribute('aria-label') ??
    (labelledBy && document.getElementById(labelledBy)?.textContent) ??
    (element as HTMLInputElement).labels?.[0]?.querySelector('.option-label')?.firstChild?.textContent ??
    (element as HTMLInputElement).labels?.[0]?.textContent ??
    element.textContent;
  return named?.replace(/\s+/g, ' ').trim() ?? '';
}

export const press = (name: string) => act(() => control(name).click());

export const type = (field: HTMLInputElement | HTMLTextAreaElement, value: string) =>
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

export const key = (field: HTMLElement, name: string, init: KeyboardEventInit = {}) =>
  act(() => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init }));
  });

/** Turns of the event loop that the database, permissions and an answer need one after the other. */
const TURNS = 30;

/** Lets what waits go on, and draws it. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await act(async () => void (await new Promise((go) => setTimeout(go))));
}
