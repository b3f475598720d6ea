import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { ModelSummary, SettingsPatch } from '../../../../utils/domain/index.ts';
import type { OwnProtocol } from '../../../../utils/messaging/index.ts';
import { changeSettings } from '../../../../utils/storage/settings.ts';
import { press, settle, show, t, type } from '../show.tsx';

const background = vi.hoisted(() => ({ asked: [] as [string, unknown][], answers: {} as Record<string, unknown> }));
vi.mock('../../../../utils/messaging/index.ts', () => ({
  async requestOwn(verb: string, payload: unknown) {
    background.asked.push([verb, payload]);
    if (verb === 'changeSettings') return void (await changeSettings(payload as SettingsPatch));
    const answer = background.answers[verb];
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(payload) : answer;
  },
}));
const { UserModelsSection } = await import('../../../../components/options/llm/user-models-section.tsx');
const { ModelUse } = await import('../../../../components/options/llm/model-use.tsx');
const { useUserModels } = await import('../../../../components/options/llm/use-user-models.ts');
const { useSettings } = await import('../../../../components/shared/use-settings.ts');

export const KEY = 'sk-abcdefgh-12345678';
export const MODEL: ModelSummary = {
  id: 'one',
  provider: 'openai',
  label: 'GPT',
  baseUrl: 'https://api.openai.com/v1',
  model: 'small',
  keyEnd: '5678',
  price: { input: 0.25, output: 2 },
  free: false,
  consented: true,
};
export const DAY = { day: '2026-11-23', input: 12_000, output: 900, cost: 0.5, calls: 3, unpriced: 0 };

type Answers = Partial<Record<keyof OwnProtocol, unknown>>;

function Page() {
  const settings = useSettings();
  return settings && <Loaded settings={settings} />;
}
function Loaded({ settings }: { settings: NonNullable<ReturnType<typeof useSettings>> }) {
  const own = useUserModels(settings);
  return (
    <>
      <UserModelsSection own={own} chosen={settings.ownModel} />
      <ModelUse settings={settings} own={own} />
    </>
  );
}

/** What the background answers from now on; an Error is thrown, a function is asked. */
export const answers = (change: Answers) => Object.assign(background.answers, change);
/** What the background was asked by `verb` since the page was opened. */
export const asked = (verb: string) => background.asked.filter(([name]) => name === verb).map(([, payload]) => payload);
export const field = (id: string) => document.getElementById(id) as HTMLInputElement;

/** Opens the options' part about models of the reader's own. */
export async function open(change: Answers = {}) {
  background.asked.length = 0;
  background.answers = { ownModels: [], spending: { today: { ...DAY, cost: 0, input: 0, output: 0 }, days: [] } };
  answers({ saveModel: MODEL, ...change });
  await show(<Page />);
  await settle();
}

/** Opens the form for a new model and types what it wants. */
export async function openForm() {
  await press(t('models_add'));
  await type(field('model-key'), KEY);
  await type(field('model-id'), 'small');
}

export const choose = (preset: string) =>
  act(async () => {
    const select = document.getElementById('model-preset') as HTMLSelectElement;
    select.value = preset;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
