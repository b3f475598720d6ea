import { beforeEach, expect, it, vi } from 'vitest';
import { createPanelStar } from '../../utils/content/panel-star.ts';
import { UserError } from '../../utils/domain/user-error.ts';

const request = vi.hoisted(() => vi.fn());
vi.mock('../../utils/messaging/index.ts', () => ({ request }));

let saved: boolean;
let made: { facts: { url: string; title: string }; report?: string };
const fail = vi.fn();
const star = () =>
  createPanelStar({
    saved: () => saved,
    show: (now) => {
      saved = now;
    },
    made: () => made as never,
    fail,
  });
const asked = () => request.mock.calls.map(([verb]) => verb);
const turn = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.resetAllMocks();
  request.mockResolvedValue(undefined);
  saved = false;
  made = { facts: { url: 'https://paper.example/a', title: 'A' } };
});

it('shows the star at once, then keeps', async () => {
  star().press();
  expect(saved).toBe(true);
  await turn();
  expect(request.mock.calls).toEqual([['star', made]]);
});

it('takes it back and says why where nothing could be kept', async () => {
  const full = new UserError('quota_full');
  request.mockRejectedValueOnce(full);
  star().press();
  await turn();
  expect(saved).toBe(false);
  expect(fail).toHaveBeenCalledWith(full);
});

it('does one press after the other', async () => {
  const first = Promise.withResolvers<void>();
  request.mockReturnValueOnce(first.promise);
  const it = star();
  it.press();
  it.press();
  await turn();
  expect(asked()).toEqual(['star']);
  first.resolve();
  await turn();
  expect(asked()).toEqual(['star', 'unstar']);
});

it('keeps what is made later, where the star was pressed before that and not taken back', async () => {
  const it = star();
  it.grown();
  it.press();
  await turn();
  made = { ...made, report: 'done' };
  it.grown();
  await turn();
  expect(request.mock.calls.at(-1)).toEqual(['star', made]);
  it.press();
  it.grown();
  await turn();
  expect(asked()).toEqual(['star', 'star', 'unstar']);
});

it('keeps what is made later where the page was starred elsewhere meanwhile', async () => {
  const it = star();
  // The popup's star, as the background tells of it.
  saved = true;
  it.grown();
  await turn();
  expect(request.mock.calls).toEqual([['star', made]]);
});

it('leaves a favorite of an earlier visit as it is, until it is starred anew', async () => {
  saved = true;
  const it = star();
  it.grown();
  await turn();
  expect(asked()).toEqual([]);
  it.press();
  it.press();
  it.grown();
  await turn();
  expect(asked()).toEqual(['unstar', 'star', 'star']);
});

it('keeps and forgets questions with a page, starred or not, after the star itself', async () => {
  const it = star();
  const question = { question: '왜?', bullets: [], askedAt: 1 };
  it.keepQuestion(question);
  await turn();
  expect(asked()).toEqual(['keepQuestion']);
  request.mockClear();
  it.press();
  it.keepQuestion(question);
  it.forgetQuestion('왜?');
  await turn();
  const { url } = made.facts;
  expect(request.mock.calls.slice(1)).toEqual([
    ['keepQuestion', { url, question }],
    ['forgetQuestion', { url, question: '왜?' }],
  ]);
  expect(asked()[0]).toBe('star');
});
