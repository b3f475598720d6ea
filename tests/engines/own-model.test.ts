import { describe, expect, test } from 'vitest';
import { createOwnModel, type PartMemory } from '../../utils/engines/own-model.ts';
import { UserError } from '../../utils/errors.ts';
import { applyEvent, EMPTY_JOB } from '../../utils/job-state.ts';
import { ARTICLE, GOOD, GOOD_LINES, memory, never, noticesOf, run, shown } from './own-samples.ts';
import { CONFIG, jsonLines, numberedIn, type Script, scripted } from './scripted-model.ts';

const WANTED = [
  'Ferrywright가 57개 서비스를 자체 서버 8대로 옮겼음',
  '월 청구액이 118,400달러에서 23,650달러로 줄었음',
  '이전 뒤 첫 금요일에 발권 창구가 41분 동안 멈췄음',
  '서비스를 네 개의 프로그램으로 합쳤음',
  '새 장비를 위해 사람을 더 뽑지 않았음',
  '# 비용과 장애',
  'Tobias Ekdal이 3주 동안 자원에 꼬리표를 붙였음',
  '  데이터베이스를 마지막에 옮겼음',
  '# 다른 의견',
  'Brekke는 옮기기 전에 합치는 쪽을 권함',
  'Raghunath는 성장하면 답이 달라진다고 경고함',
];

const summarise = (script: Script, options = {}, piece = 7) => {
  const provider = scripted(script, { piece });
  return { provider, events: createOwnModel(provider, CONFIG, options).summarise(ARTICLE, never()) };
};
const made = async (script: Script, options = {}, piece = 7) => {
  const { provider, events } = summarise(script, options, piece);
  return { provider, ...(await run(events)) };
};

describe('a summary by the reader’s model', () => {
  test.each([1, 3, 7, 100_000])('in pieces of %i', async (piece) => {
    const { state, provider } = await made(() => GOOD, {}, piece);
    expect(shown(state)).toEqual(WANTED);
    expect(state.title).toBe('클라우드를 떠난 회사');
    const [first] = state.summary?.opening ?? [];
    expect(first?.text.slice(...(first.strong ?? []))).toBe('자체 서버 8대');
    expect(state.summary?.opening[1]?.sources).toEqual([
      { kind: 'sentence', block: 0, text: 'The monthly bill fell from $118,400 to $23,650.' },
    ]);
    expect(state.coverage?.read).toBe(state.coverage?.total);
    expect(state.notices).toEqual([]);
    expect(provider.calls).toHaveLength(1);
  });

  test('the first bullet is out when its line is', async () => {
    const provider = scripted(() => [
      { type: 'text', text: `${jsonLines(...GOOD_LINES.slice(0, 2))}\n` },
      { type: 'text', text: 'never read' },
    ]);
    const stop = new AbortController();
    let state = EMPTY_JOB;
    const events = createOwnModel(provider, CONFIG).summarise(ARTICLE, stop.signal);
    await expect(async () => {
      for await (const event of events) {
        state = applyEvent(state, event);
        if (event.type === 'bullet') stop.abort();
      }
    }).rejects.toThrow(/abort/);
    expect(shown(state)).toEqual([WANTED[0], '…', '…', '…', '…']);
  });

  test('places grow at the end only', async () => {
    const { events } = await made(() => GOOD);
    let state = EMPTY_JOB;
    let before: string[] = [];
    for (const event of events) {
      state = applyEvent(state, event);
      const now = shown(state);
      // A line that is there stays where it is, and a place is filled where it stood.
      for (const [i, text] of before.entries()) expect([text, '…']).toContain(before[i] === '…' ? '…' : now[i]);
      before = now;
    }
  });

  test('the sentences are numbered and fenced', async () => {
    const { provider } = await made(() => GOOD);
    const { prompt } = provider.calls[0]!;
    const numbered = numberedIn({ prompt });
    expect(numbered.size).toBe(13);
    expect(numbered.get('S6')).toBe('The team merged the services into four programs.');
    expect(prompt).toMatch(/^=== SOURCE [0-9a-f]{13} BEGIN ===\n\[T\] Leaving the cloud\n/);
  });

  test('usage is the sum of all calls', async () => {
    const { state, provider } = await made((_, n) =>
      n === 0 ? jsonLines(...GOOD_LINES.filter((l) => l.kind !== 'opening')) : '',
    );
    expect(provider.calls).toHaveLength(2);
    expect(state.usage?.input).toBe(provider.calls.reduce((sum, { prompt }) => sum + prompt.length, 0));
  });
});

describe('a model that does something else', () => {
  const drop = <T>(list: T[], ...at: number[]) => list.filter((_, i) => !at.includes(i));
  test.each<[string, string, (lines: string[]) => void]>([
    [
      'many bullets',
      jsonLines(
        ...GOOD_LINES,
        ...Array.from({ length: 200 }, (_, i) => ({
          kind: 'bullet',
          text: `요점 번호 ${String.fromCharCode(0xac00 + i * 7)}임`,
          src: [5],
        })),
      ),
      (lines) => expect(lines.length).toBeLessThanOrEqual(WANTED.length + 10),
    ],
    [
      'two hundred opening bullets',
      jsonLines(
        ...Array.from({ length: 200 }, (_, i) => ({
          kind: 'opening',
          text: `서비스 요점 ${String.fromCharCode(0xac00 + i * 7)}임`,
          src: [1 + (i % 13)],
        })),
      ),
      (lines) => expect(lines).toHaveLength(5),
    ],
    [
      'the same line again and again',
      jsonLines(...GOOD_LINES, ...GOOD_LINES, ...GOOD_LINES),
      (lines) => expect(lines).toEqual(WANTED),
    ],
    [
      'headings without bullets',
      jsonLines(...GOOD_LINES, { kind: 'heading', text: '빈 절' }),
      (lines) => expect(lines).toEqual(WANTED),
    ],
    [
      'depths that jump',
      jsonLines(...drop(GOOD_LINES, 7)),
      (lines) => expect(lines).toContain('데이터베이스를 마지막에 옮겼음'),
    ],
    [
      'no kinds at all',
      jsonLines(...GOOD_LINES.slice(1, 6).map(({ text, src }) => ({ text, src }))),
      (lines) => expect(lines).toEqual(WANTED.slice(0, 5)),
    ],
    [
      'no sources at all',
      jsonLines(...GOOD_LINES.map(({ kind, text }) => ({ kind, text }))),
      (lines) => expect(lines[0]).toBe(WANTED[0]),
    ],
    [
      'markdown',
      GOOD_LINES.slice(1, 6)
        .map(({ text, src }) => `- ${text} [S${src?.[0]}]`)
        .join('\n'),
      (lines) => expect(lines).toEqual(WANTED.slice(0, 5)),
    ],
    ['an array over several lines', JSON.stringify(GOOD_LINES, null, 2), (lines) => expect(lines).toEqual(WANTED)],
    ['a code fence', `\`\`\`json\n${GOOD}\n\`\`\``, (lines) => expect(lines).toEqual(WANTED)],
    ['a broken line', GOOD.replace('"src":[4]}', '"src":[4'), (lines) => expect(lines).toEqual(WANTED)],
    [
      'wrong numbers',
      jsonLines(...GOOD_LINES.map((line) => ({ ...line, src: [999] }))),
      (lines) => expect(lines[1]).toBe(WANTED[1]),
    ],
    [
      'a number that nobody said',
      GOOD.replace('41분', '777분'),
      (lines) => expect(lines[2]).toBe('이전 뒤 첫 금요일에 발권 창구가 777분 동안 멈췄음 ?'),
    ],
    [
      'a huge line',
      `${GOOD}\n{"kind":"bullet","text":"${'가나다 '.repeat(30_000)}","src":[1]}`,
      (lines) => expect(lines).toEqual(WANTED),
    ],
    [
      'control and bidi characters',
      GOOD.replace('월 청구액', '월\u202e \u0000청\u200b구액'),
      (lines) => expect(lines[1]).toBe(WANTED[1]),
    ],
  ])('%s', async (_, answer, check) => {
    const { state, provider } = await made((_, n) => (n === 0 ? answer : ''));
    check(shown(state));
    expect(noticesOf(state)).toEqual([]);
    expect(shown(state)).not.toContain('…');
    expect(provider.calls.length).toBeLessThanOrEqual(2);
  });

  test.each([
    ['nothing', ''],
    ['a refusal', "I'm sorry, but I can't help with that request."],
    ['something else', jsonLines({ kind: 'opening', text: 'Google이 99% 할인 행사를 시작함', src: [99] })],
    ['only markup', '```json\n{}\n```\n<br><br>'],
    ['one word', 'OK'],
  ])('%s: the embedded summary with a plain sentence', async (_, answer) => {
    const { state } = await made(() => answer);
    expect(noticesOf(state)).toContain('model_unusable');
    expect(state.summary?.opening).toHaveLength(5);
    expect(state.summary?.opening[0]?.text).toMatch(/[a-z]/);
    expect(shown(state)).not.toContain('…');
  });

  test('an answer that stops at its longest says so', async () => {
    const { state } = await made(() => [
      { type: 'text', text: GOOD.slice(0, -30) },
      { type: 'end', reason: 'length' },
    ]);
    expect(noticesOf(state)).toEqual(['model_stopped']);
    expect(shown(state)).toHaveLength(WANTED.length - 1);
  });
});

describe('one small repair', () => {
  const ENGLISH = jsonLines(
    ...GOOD_LINES.map((line, i) => ({
      ...line,
      text: `The services were moved by the company in step ${'abcdefghijkl'[i]} of it`,
      src: [1 + i],
    })),
  );
  test('an English answer is asked for in Korean once, without the article', async () => {
    const { state, provider } = await made((_, n) => (n === 0 ? ENGLISH : GOOD));
    expect(shown(state)).toEqual(WANTED);
    expect(provider.calls).toHaveLength(2);
    expect(provider.calls[1]!.prompt).not.toContain('Tobias Ekdal spent three weeks');
  });

  test('a second English answer stays: never a loop', async () => {
    const { state, provider } = await made(() => ENGLISH);
    expect(provider.calls).toHaveLength(2);
    expect(state.summary?.opening[0]?.language).toBe('en');
    expect(noticesOf(state)).toEqual([]);
  });

  test('missing opening bullets are asked for from what is there', async () => {
    const first = GOOD_LINES.filter((_, i) => i !== 4 && i !== 5);
    const { state, provider } = await made((_, n) => jsonLines(...(n === 0 ? first : GOOD_LINES.slice(4, 6))));
    expect(shown(state)).toEqual(WANTED);
    expect(provider.calls).toHaveLength(2);
    expect(provider.calls[1]!.system).toContain('Write the 2 main points');
  });

  test('a repair that fails leaves what was there', async () => {
    const first = jsonLines(...GOOD_LINES.filter((_, i) => i !== 5));
    const { state } = await made((_, n) => (n === 0 ? first : new UserError('server', ['x', '500'])));
    expect(shown(state)).toEqual(WANTED.toSpliced(4, 1));
  });
});

describe('errors and waiting', () => {
  test('what the provider throws passes through; what came stands', async () => {
    const { events } = summarise(() => [
      { type: 'text', text: `${jsonLines(...GOOD_LINES.slice(0, 3))}\n` },
      // biome-ignore lint/suspicious/noExplicitAny: what breaks off is no event
      ...([undefined] as any),
    ]);
    let state = EMPTY_JOB;
    await expect(async () => {
      for await (const event of events) state = applyEvent(state, event);
    }).rejects.toThrow();
    expect(shown(state).slice(0, 2)).toEqual(WANTED.slice(0, 2));
  });

  test('a limited rate is waited for as long as it says, then asked again', async () => {
    const waits: number[] = [];
    const options = { wait: async (ms: number) => void waits.push(ms) };
    const { state } = await made(
      (_, n) => (n < 2 ? new UserError('rate_limited', n ? ['x'] : ['x', '3']) : GOOD),
      options,
    );
    expect(waits).toEqual([3_000, 8_000]);
    expect(shown(state)).toEqual(WANTED);
  });

  test.each([
    ['three times', ['x', '3'], 3],
    ['for ten minutes', ['x', '600'], 1],
  ])('a rate that is limited %s is told', async (_, values, calls) => {
    const { provider, events } = summarise(() => new UserError('rate_limited', values), { wait: async () => {} });
    await expect(run(events)).rejects.toThrow('rate_limited');
    expect(provider.calls).toHaveLength(calls);
  });

  test('a text that is too long for the model is asked about again in parts, and read whole', async () => {
    const { state, provider } = await made((call) => {
      if (call.prompt.length > 700) return new UserError('model_context', ['m']);
      const sentences = numberedIn(call);
      const about = GOOD_LINES.filter(({ src }) => sentences.has(`S${src?.[0]}`));
      if (call.system.includes('You write the opening'))
        return jsonLines(...GOOD_LINES.slice(1, 6).map((line) => ({ ...line, src: [1] })));
      const [first] = sentences.keys();
      return jsonLines({ kind: 'heading', text: '옮긴 이야기' }, ...about, {
        kind: 'bullet',
        text: `덧붙일 말이 있음 ${'가나다라마바사아자차카타파'[Number(first?.slice(1)) - 1]}`,
        src: [first],
      });
    });
    expect(provider.calls.length).toBeGreaterThan(2);
    expect(state.summary?.opening.every((bullet) => bullet)).toBe(true);
    expect(state.summary?.sections.length).toBeGreaterThan(0);
    expect(noticesOf(state)).toEqual([]);
    expect(state.coverage!.read).toBe(state.coverage!.total);
  });
});

describe('what is kept', () => {
  test('a finished answer is not paid for twice', async () => {
    const kept = memory();
    await made(() => GOOD, { memory: kept });
    const { state, provider } = await made(() => 'not asked', { memory: kept });
    expect(provider.calls).toEqual([]);
    expect(shown(state)).toEqual(WANTED);
  });

  test.each([10, 150, 400, 700])(
    'an answer that broke off after %i characters goes on behind its last line',
    async (at) => {
      const kept = memory();
      const stop = new AbortController();
      const provider = scripted(() => GOOD, { piece: 5 });
      const events = createOwnModel(
        {
          ...provider,
          async *stream(config, call, signal) {
            let length = 0;
            for await (const event of provider.stream(config, call, signal)) {
              if (event.type === 'text') length += event.text.length;
              if (length > at) stop.abort();
              yield event;
            }
          },
        },
        CONFIG,
        { memory: kept },
      ).summarise(ARTICLE, stop.signal);
      await expect(run(events)).rejects.toThrow(/abort/);
      const lines = GOOD.slice(0, at).split('\n').length - 1;
      const rest = await made(() => jsonLines(...GOOD_LINES.slice(lines)), { memory: kept });
      expect(shown(rest.state)).toEqual(WANTED);
      expect(rest.provider.calls[0]!.prompt.includes('Go on with the line after')).toBe(lines > 0);
    },
  );

  test('a memory that fails costs nothing but the memory', async () => {
    const broken: PartMemory = {
      get: async () => Promise.reject(new Error('full')),
      put: async () => Promise.reject(new Error('full')),
    };
    expect(shown((await made(() => GOOD, { memory: broken })).state)).toEqual(WANTED);
  });

  test('another model asks anew', async () => {
    const kept = memory();
    await made(() => GOOD, { memory: kept });
    const other = scripted(() => GOOD);
    await run(createOwnModel(other, { ...CONFIG, model: 'other' }, { memory: kept }).summarise(ARTICLE, never()));
    expect(other.calls).toHaveLength(1);
  });
});
