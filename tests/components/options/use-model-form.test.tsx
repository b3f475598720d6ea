// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useModelForm } from '../../../components/options/llm/use-model-form.ts';
import { UserError } from '../../../utils/domain/user-error.ts';
import { requestOwn } from '../../../utils/messaging/index.ts';
import { draft } from '../../llm/account/samples.ts';

vi.mock('../../../utils/messaging/index.ts', () => ({ requestOwn: vi.fn() }));
vi.mock('../../../utils/permissions/model-access.ts', () => ({ requestModelAccess: async () => true }));
vi.mock('../../../utils/permissions/data-consents.ts', () => ({ contentConsents: () => [] }));

const WORKS = { ok: true, milliseconds: 300 };

let form: ReturnType<typeof useModelForm>;
let answers: PromiseWithResolvers<unknown>[];

function Form() {
  form = useModelForm(vi.fn(), vi.fn());
  return null;
}

beforeEach(() => {
  answers = [];
  vi.mocked(requestOwn).mockImplementation((() => {
    const answer = Promise.withResolvers<unknown>();
    answers.push(answer);
    return answer.promise;
  }) as never);
  act(() => render(<Form />, document.body));
});
afterEach(() => act(() => render(null, document.body)));

/** A click on a verb; what it does waits for `answers`. */
async function click(verb: 'check' | 'list') {
  let done: Promise<void> | undefined;
  await act(async () => {
    done = form[verb](draft);
  });
  return async (settle: (answer: PromiseWithResolvers<unknown>) => void, at = answers.length - 1) => {
    settle(answers[at] as PromiseWithResolvers<unknown>);
    await act(() => done as Promise<void>);
  };
}

test('the verdict on the values that are there is shown', async () => {
  const finish = await click('check');
  expect(form.state.checking).toBe(true);
  await finish(({ resolve }) => resolve(WORKS));
  expect(form.state).toMatchObject({ connection: WORKS, checking: false, error: null });
});

test.each<[string, () => void]>([
  ['were edited', () => form.edited()],
  ['belong to another model’s form', () => form.start()],
])('a verdict that comes after the values %s is not shown, good or bad', async (_, change) => {
  const good = await click('check');
  act(change);
  await good(({ resolve }) => resolve(WORKS));
  expect(form.state).toMatchObject({ checking: false, error: null });
  expect(form.state.connection).toBeUndefined();
  const bad = await click('check');
  act(change);
  await bad(({ reject }) => reject(new UserError('model_key', ['One'])));
  expect(form.state.error).toBeNull();
});

test('an older check that ends does not end the one of the new values', async () => {
  const older = await click('check');
  act(() => form.edited());
  const newer = await click('check');
  await older(({ resolve }) => resolve(WORKS), 0);
  expect(form.state.checking).toBe(true);
  expect(form.state.connection).toBeUndefined();
  await newer(({ resolve }) => resolve(WORKS), 1);
  expect(form.state).toMatchObject({ connection: WORKS, checking: false });
});

test('a list that comes after an edit is still shown, and not in another model’s form', async () => {
  const models = [{ id: 'small' }];
  const edited = await click('list');
  act(() => form.edited());
  await edited(({ resolve }) => resolve(models));
  expect(form.state.models).toEqual(models);
  const left = await click('list');
  act(() => form.start());
  await left(({ resolve }) => resolve(models));
  expect(form.state.models).toBeUndefined();
});
