import { describe, expect, it } from 'vitest';
import type { Article, Bullet, Summary } from '../../utils/domain/index.ts';
import { candidatesOf } from '../../utils/extractive/candidates.ts';
import { outlineOf } from '../../utils/extractive/outline.ts';
import { splitIntoUnits } from '../../utils/extractive/sentence-units.ts';
import { article, codeOnly, island, links, market, queue, synthetic, terms, transcript } from './articles.ts';

const all = ({ opening, sections }: Summary): Bullet[] => [...opening, ...sections.flatMap(({ bullets }) => bullets)];
const texts = (bullets: Bullet[]) => bullets.map(({ text }) => text);
const paragraph = (text: string) => [{ kind: 'paragraph' as const, text }];

describe('an article with headings', () => {
  const { summary, coverage, notices } = outlineOf(queue);

  it('opens with five bullets, the lead first, in reading order', () => {
    expect(summary.opening).toHaveLength(5);
    expect(summary.opening[0]?.text).toMatch(/^For six years Lindenpost/);
    const blocks = summary.opening.map(({ sources }) => (sources[0]?.kind === 'sentence' ? sources[0].block : -1));
    expect(blocks).toEqual([...blocks].sort((a, b) => a - b));
  });

  it('has its sections, without what belongs to the page', () => {
    expect(summary.sections.map(({ heading }) => heading)).toEqual([
      'What went wrong with two stores',
      'How the new queue works',
      'What we measured',
      'Would we do it again?',
    ]);
    expect(texts(all(summary)).join('\n')).not.toMatch(/newsletter|Hiring in public|Published on/);
  });

  it('leaves the sentence that announces a list to the section that has the list', () => {
    expect(texts(summary.opening)).not.toContain('Three settings mattered more than all the others');
    const bullets = summary.sections[1]!.bullets;
    const lead = bullets.findIndex(({ text }) => text === 'Three settings mattered more than all the others');
    expect(bullets.slice(lead).map(({ depth }) => depth)).toEqual([0, 1, 1, 1]);
  });

  it('says nothing twice', () => {
    const said = texts(all(summary));
    expect(new Set(said).size).toBe(said.length);
  });

  it('leaves no section without a bullet, and gives none more than six', () => {
    for (const { bullets } of summary.sections) {
      expect(bullets.length).toBeGreaterThanOrEqual(2);
      expect(bullets.length).toBeLessThanOrEqual(6);
      expect(bullets[0]?.depth).toBe(0);
    }
  });

  it('gives a longer section more bullets', () => {
    const long = Array.from(
      { length: 24 },
      (_, i) =>
        `Valve number ${i} of the ${['north', 'south', 'east'][i % 3]} pump was ${['replaced', 'painted', 'closed', 'sold'][i % 4]} in the year ${1990 + i}.`,
    );
    const blocks = [
      ...queue.blocks.slice(0, 3),
      { kind: 'heading' as const, text: 'Pumps', level: 2 },
      ...long.map((text) => paragraph(text)[0]!),
      ...queue.blocks.slice(3),
    ];
    const { sections } = outlineOf(article('Queues and pumps', 'en', blocks)).summary;
    expect(sections.find(({ heading }) => heading === 'Pumps')?.bullets.length).toBeGreaterThanOrEqual(5);
  });

  it('was read as a whole', () => {
    const total = queue.blocks.reduce((sum, { text }) => sum + text.length, 0);
    expect(coverage).toEqual({ unit: 'characters', read: total, total });
    expect(notices).toEqual([]);
  });

  it('is the same every time', () => {
    expect(outlineOf(queue)).toEqual({ summary, coverage, notices });
  });
});

describe('a Korean article', () => {
  const { summary } = outlineOf(market);

  it('keeps its headings and drops bylines, rights and related articles', () => {
    expect(summary.sections.map(({ heading }) => heading)).toEqual([
      '수수료에서 시작된 계획',
      '무엇이 달라졌나',
      '남은 문제',
    ]);
    expect(texts(all(summary)).join('\n')).not.toMatch(/저작권|홍길동|골목 상점/);
  });

  it('sets a list under the sentence that announces it', () => {
    const bullets = summary.sections[1]!.bullets;
    const lead = bullets.findIndex(({ text }) => text === '손님이 가장 많이 요청한 기능은 다음과 같다');
    expect(bullets.slice(lead, lead + 4).map(({ depth }) => depth)).toEqual([0, 1, 1, 1]);
  });

  it('is marked as Korean', () => {
    expect(new Set(all(summary).map(({ language }) => language))).toEqual(new Set(['ko']));
  });
});

describe('an article without headings', () => {
  const { summary } = outlineOf(island);

  it('is divided where its topic shifts, each part named by a phrase of its own', () => {
    expect(summary.sections.map(({ heading }) => heading.toLowerCase())).toEqual([
      expect.stringContaining('ferry'),
      expect.stringMatching(/pupil|school/),
      expect.stringContaining('turbine'),
    ]);
  });

  it('opens with something of every part', () => {
    const opening = texts(summary.opening).join('\n');
    for (const topic of [/ferry/i, /pupil|school/i, /turbine/i]) expect(opening).toMatch(topic);
  });
});

describe('what is no ordinary article', () => {
  it('of three sentences is shown as it is', () => {
    const { summary, notices } = outlineOf(
      article(
        'Note',
        'en',
        paragraph(
          'The library closes at noon on Friday. Books may be returned at the side door. It opens again on Monday.',
        ),
      ),
    );
    expect(texts(summary.opening)).toEqual([
      'The library closes at noon on Friday',
      'Books may be returned at the side door',
      'It opens again on Monday',
    ]);
    expect(summary.sections).toEqual([]);
    expect(notices).toEqual([{ code: 'article_short' }]);
  });

  it('of nothing says that there is nothing', () => {
    expect(outlineOf(article('Empty', 'en', []))).toEqual({
      summary: { opening: [], sections: [] },
      coverage: { unit: 'characters', read: 0, total: 0 },
      notices: [{ code: 'article_not_found' }],
    });
  });

  it('of links gives the links under their headings', () => {
    const { summary } = outlineOf(links);
    expect(summary.sections.map(({ heading }) => heading)).toEqual(['Databases', 'Typography']);
    expect(texts(all(summary))).toHaveLength(5);
  });

  it('of code gives what its comments say', () => {
    expect(texts(outlineOf(codeOnly).summary.opening)).toEqual(['take up to n jobs']);
  });

  it('of speakers keeps who speaks and stresses what is said', () => {
    const { summary } = outlineOf(transcript);
    const spoken = summary.opening.filter(({ text }) => /^[A-Z]+: /.test(text));
    expect(spoken.length).toBeGreaterThan(0);
    for (const { strong } of spoken) expect(strong?.[0]).not.toBe(0);
  });

  it('of numbered terms takes its numbered lines for headings', () => {
    const headings = outlineOf(terms).summary.sections.map(({ heading }) => heading);
    expect(headings).toContain('3. LIABILITY');
    expect(headings).toContain('4. TERM');
  });

  it('that says a thing again in part of its words says it once', () => {
    const { summary } = outlineOf(
      article('Ice', 'en', [
        ...paragraph('The town ordered salt for forty streets and two bridges.'),
        ...paragraph('Trains were late, which makes it easiest to judge the mayor on what did not freeze in December.'),
        ...paragraph('It’s easiest to judge the mayor on what did not freeze in December.'),
        ...paragraph('Children skated to school on the canal. The bakery closed for a day.'),
        ...paragraph('The museum lent its sledges to the post, which carried letters and bread to four villages.'),
        ...paragraph('Nobody counted the broken windows of the school and the harbour office.'),
        ...paragraph('A choir from the valley sang under the bridge until the lamps went out.'),
      ]),
    );
    expect(texts(all(summary)).filter((text) => text.includes('judge the mayor'))).toHaveLength(1);
  });

  it('with a label that stands alone shows what it is the label of', () => {
    const { summary } = outlineOf(
      article('Clay', 'en', [
        ...queue.blocks.slice(0, 3),
        { kind: 'heading', text: 'What it saves', level: 2 },
        ...paragraph('A firing from cold used 14.2 kg of propane. A firing from the oven used 5.1 kg of it.'),
        ...paragraph(
          'At the prices of this year that is £13 saved each time. The baker refuses any money for the heat.',
        ),
        { kind: 'heading', text: 'What can go wrong', level: 2 },
        ...paragraph(
          'Flour. A pot that stood near the loading door came out with a bloom that no glaze would stick to.',
        ),
        ...paragraph('The neighbour’s dog.'),
        ...paragraph('And once, in January, the oven was not lit, and forty bowls sat on the shelves of the bakery.'),
        ...paragraph('A firing needs a roof that keeps out rain. The bakery has one of slate.'),
      ]),
    );
    expect(texts(all(summary))).not.toContain('The neighbour’s dog');
    expect(texts(all(summary)).join(' ')).toContain('forty bowls');
  });

  it('with a long lead says Overview once', () => {
    const { summary } = outlineOf(
      article('An island', 'en', [
        ...island.blocks,
        ...island.blocks.map(({ kind, text }) => ({ kind, text: text.replaceAll('the', 'that') })),
        { kind: 'heading', text: 'First', level: 2 },
        ...queue.blocks.slice(0, 3),
        { kind: 'heading', text: 'Second', level: 2 },
        ...queue.blocks.slice(4, 6),
      ]),
    );
    const headings = summary.sections.map(({ heading }) => heading);
    expect(headings.length).toBeGreaterThan(3);
    expect(headings.filter((heading) => heading === 'Overview')).toHaveLength(1);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('with captions and rows of a table among its paragraphs shows its sentences', () => {
    const shown = texts(
      all(
        outlineOf(
          article('A laptop review', 'en', [
            ...paragraph('The laptop weighs 1.2 kilograms and runs for eleven hours on one charge of its battery.'),
            ...paragraph('The slimmer bezels of the laptop on a desk beside its battery'),
            ...paragraph('Its keyboard has one millimetre of travel, which testers liked better than the old one.'),
            ...paragraph('Battery | 100 Wh | Keyboard | one millimetre of travel'),
            ...paragraph('The fan reached 44 decibels under load, and the case stayed below 40 degrees in our hall.'),
            ...paragraph('Results of the keyboard test for the laptop and the old one'),
            ...paragraph('A model with half the memory costs $300 less and is just as fast at most of the tests.'),
            ...paragraph('The screen shows 226 points to the inch and was bright enough for a terrace in June.'),
            ...paragraph('Repairs cost more than before, since the battery is glued to the case of the laptop.'),
          ]),
        ).summary,
      ),
    ).join('\n');
    expect(shown).not.toMatch(/bezels|Results of|\|/);
  });

  it('takes a long sentence for its news at the head of the text rather than inside', () => {
    const news =
      'In July the harbour foundation granted its savings to the lifeboat crews of the seven islands so that they could build, test and keep the slipways which the storms of the last three winters had washed away while both of the councils were waiting.';
    const later =
      'On Sundays the keeper of the northern lamp rows to the chapel on the skerry with bread, candles and the letters of a week for the two sisters who have lived there alone since their father drowned in the ice of a January that nobody on land remembers.';
    const page = article('Slipways', 'en', [
      ...paragraph(news),
      ...['oak', 'stone', 'rope', 'tar'].flatMap((what) => paragraph(`The crews bought ${what} from the old yard.`)),
      ...paragraph(later),
    ]);
    const { weights } = candidatesOf(page, splitIntoUnits(page));
    expect(weights[0]).toBeGreaterThan(weights[5]! * 1.3);
  });

  it('in Korean shows its sentences rather than captions and headlines among them', () => {
    const shown = texts(
      all(
        outlineOf(
          article('시골 우체국의 드론', 'ko', [
            ...paragraph('드론 시험 비행을 지켜보는 산내 우체국의 집배원들.'),
            ...paragraph('산내 우체국이 드론으로 약을 나르기 시작했다. 드론은 하루 열두 번 골짜기 네 마을을 오간다.'),
            ...paragraph(
              '드론 한 대가 한 번에 나르는 짐은 3kg까지다. 골짜기에 부는 바람이 초속 9m를 넘으면 뜨지 않는다.',
            ),
            ...paragraph('집배원의 오토바이 거리, 한 달에 800km 감소'),
            ...paragraph(
              '집배원은 그 시간에 혼자 사는 어르신의 안부를 묻는다. 우체국은 내년에 같은 드론을 두 대 더 산다.',
            ),
            ...paragraph('비용은 절반을 군이 낸다. 나머지는 우편 요금으로 채운다고 국장이 말했다.'),
          ]),
        ).summary,
      ),
    ).join('\n');
    expect(shown).not.toMatch(/지켜보는|800km/);
  });

  it('does not stress its subject in every bullet', () => {
    const facts = [
      'has a louder fan blade than before',
      'comes with a glued battery case',
      'shows a sharper colour profile at night',
      'needs a heavier power adapter',
      'keeps its old keyboard layout',
      'costs more in the harbour shop',
      'lost its network port',
    ];
    const { summary } = outlineOf(
      article(
        'The Kestrel Pro, a review',
        'en',
        facts.flatMap((fact) => paragraph(`This year the Kestrel Pro ${fact}.`)),
      ),
    );
    const strong = all(summary).flatMap(({ text, strong }) => (strong ? text.slice(...strong) : []));
    expect(strong.length).toBeGreaterThan(3);
    expect(strong.filter((phrase) => phrase.includes('Kestrel')).length).toBeLessThanOrEqual(2);
  });

  it('of questions and answers sets an answer under its question', () => {
    const { summary } = outlineOf(
      article('시골 도서관의 밤', 'ko', [
        ...paragraph('면 소재지의 도서관이 밤 열 시까지 문을 열기 시작했다. 이용자는 한 해에 두 배로 늘었다.'),
        { kind: 'heading', text: '늘어난 것', level: 2 },
        ...paragraph('대출은 1만 2,000권에서 2만 5,000권으로 늘었다. 절반은 저녁 일곱 시 이후에 나갔다.'),
        ...paragraph('군은 내년에 두 곳을 더 연다. 예산은 3억 원이다.'),
        { kind: 'heading', text: '남은 일', level: 2 },
        ...paragraph('다음은 관장과의 일문일답.'),
        ...paragraph(
          '― 다른 군에도 권하겠습니까.\n“밤에 누가 오는지부터 한 달만 세어 보라고 권합니다. 우리도 그 장부가 없었다면 낮에만 열었을 겁니다.”',
        ),
        ...paragraph(
          '― 가장 어려운 일은 무엇이었습니까.\n“마지막 버스 시간이었습니다. 군청과 석 달을 다투고 나서야 막차가 30분 늦춰졌습니다.”',
        ),
      ]),
    );
    const bullets = summary.sections.at(-1)!.bullets;
    bullets.forEach(({ text, depth }, i) => {
      if (!text.startsWith('“')) return;
      expect([depth, bullets[i - 1]?.text]).toEqual([1, expect.stringMatching(/^(?:다른 군|가장 어려운).*까$/)]);
    });
    expect(bullets.some(({ text }) => text.startsWith('“'))).toBe(true);
  });

  it('that repeats a pull quote says it once', () => {
    const quote = 'Nobody had expected the river to freeze before the first of December.';
    const rest =
      'The town ordered salt. The bakery closed for a day. Children skated to school. The mayor thanked the crews. Trains were late.';
    const { summary } = outlineOf(article('Ice', 'en', [...paragraph(quote), ...paragraph(rest), ...paragraph(quote)]));
    expect(texts(all(summary)).filter((text) => text.startsWith('Nobody'))).toHaveLength(1);
  });
});

const words = (n: number, word: (i: number) => string) => Array.from({ length: n }, (_, i) => word(i)).join(' ');

describe.each<[string, Article]>([
  ['nothing', article('', 'en', paragraph(''))],
  ['one sentence', article('One', 'en', paragraph('There is one sentence here.'))],
  ['one word', article('One', 'en', paragraph('Word'))],
  ['white space only', article('Blank', 'ko', paragraph(' \n\t\u00a0 '))],
  ['no spaces', article('Run', 'ko', paragraph('가나다라마바사'.repeat(3000)))],
  ['no spaces, Latin', article('Run', 'en', paragraph('a'.repeat(20000)))],
  [
    '10,000 words in one paragraph',
    article('Long', 'en', paragraph(words(10000, (i) => (i % 12 === 11 ? `word${i % 97}. The` : `word${i % 89}`)))),
  ],
  ['10,000 words without a full stop', article('Long', 'en', paragraph(words(10000, (i) => `word${i % 89}`)))],
  ['emoji', article('🎉', 'other', paragraph('🎉🎉🎉 👩‍👩‍👧‍👦! 🚀🚀 to the moon. 👍🏽 '.repeat(40)))],
  [
    'right to left',
    article(
      'عنوان',
      'other',
      paragraph(
        'ذهب الولد إلى المدرسة في الصباح. عاد مساء إلى البيت. كان الجو باردا جدا. نام مبكرا. استيقظ. أكل الخبز. شرب الماء.',
      ),
    ),
  ],
  ['lone surrogates', article('x', 'en', paragraph('\ud83d broken \udc00 text. '.repeat(30)))],
  [
    'Chinese',
    article(
      '标题',
      'other',
      paragraph('今天天气很好。我们去公园散步。孩子们在玩。老人下棋。太阳下山了。大家回家。晚饭很香。'),
    ),
  ],
  [
    'headings only',
    article(
      'H',
      'en',
      [1, 2, 3].map((level) => ({ kind: 'heading', text: `Heading ${level}`, level })),
    ),
  ],
  ['marks only', article('?!', 'en', paragraph('?!?! ... (((( ]]]] """ “““ — '.repeat(500)))],
  [
    '300 headings',
    article(
      'Many',
      'en',
      Array.from({ length: 300 }, (_, i) => [
        { kind: 'heading' as const, text: `Part ${i}`, level: 2 },
        ...paragraph(`Part ${i} says that number ${i} is odd or even.`),
      ]).flat(),
    ),
  ],
])('%s', (_, page) => {
  it('gives an outline of the right shape', () => {
    const { summary, coverage } = outlineOf(page);
    expect(summary.opening.length).toBeLessThanOrEqual(5);
    expect(summary.sections.length).toBeLessThanOrEqual(15);
    for (const { heading, bullets } of summary.sections) {
      expect(heading).not.toBe('');
      expect(bullets.length).toBeLessThanOrEqual(6);
    }
    for (const { text } of all(summary)) expect(text.length).toBeLessThan(1000);
    expect(coverage.read).toBeLessThanOrEqual(coverage.total);
  });
});

it.each([
  ['one paragraph', 1],
  ['many', 40],
])('says that 5 MB in %s were not read to their end', (_, count) => {
  const part = 'The same small sentence comes again. '.repeat(140_000 / count);
  const { coverage, notices } = outlineOf(article('Big', 'en', Array(count).fill(paragraph(part)[0])));
  expect(coverage).toEqual({ unit: 'characters', read: 1_200_000, total: part.length * count });
  expect(notices).toContainEqual({ code: 'article_cut' });
});

const NUMBER = /\p{N}+(?:[.,:]\p{N}+)*/gu;
const NAME = /\p{Lu}[\p{L}\p{N}]*/gu;

describe('every bullet holds to its source', () => {
  const pages: [string, Article][] = [
    ...Object.entries({ queue, island, market, transcript, terms, links, codeOnly }),
    ...Array.from({ length: 40 }, (_, i): [string, Article] => [
      `synthetic ${i}`,
      synthetic(i + 1, i % 2 ? 'ko' : 'en', 4 + ((i * 7) % 40)),
    ]),
  ];

  it.each(pages)('%s', (_, page) => {
    const { summary } = outlineOf(page);
    for (const { text, strong, sources } of all(summary)) {
      expect(sources).toHaveLength(1);
      const [source] = sources;
      if (source?.kind !== 'sentence') throw new Error('an article has sentences as sources');
      expect(page.blocks[source.block]?.text).toContain(source.text);
      const said = new Set(source.text.match(NUMBER));
      for (const number of text.match(NUMBER) ?? []) expect(said).toContain(number);
      const named = new Set([...(source.text.match(NAME) ?? []), ...(source.text.match(/\p{L}[\p{L}\p{N}]*/gu) ?? [])]);
      // The first word may have taken over the capital of an opening that went.
      const [first, ...rest] = text.match(NAME) ?? [];
      for (const name of rest) expect(named).toContain(name);
      if (first) expect(source.text.toLowerCase()).toContain(first.toLowerCase());
      if (!strong) continue;
      const [start, end] = strong;
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      expect(text.slice(start, end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
    }
  });
});
