import { describe, expect, test } from 'vitest';
import { createSearch } from '../../../utils/storage/favorites/search-favorites.ts';
import { bullet, favorite, item, NOON } from './samples.ts';

const FAVORITES = [
  favorite('meta', {
    title: '메타의 인재 영입에 대한 알트먼의 경고',
    siteName: 'WIRED',
    url: 'https://www.wired.com/story/missionaries/',
    tags: ['조직문화', 'AI'],
    savedAt: NOON - 1,
    summary: { opening: [bullet('슈퍼인텔리전스팀 신설 방법을 발표함')], sections: [] },
  }),
  favorite('build', {
    title: '빌드 시간을 40분에서 6분으로 줄인 방법 소개',
    tags: ['dev tools'],
    note: '다음 주 회의에서 원격캐시 이야기하기',
    savedAt: NOON - 2,
    digest: {
      items: [item('top', [item('재현 가능한 빌드가 먼저임')])],
      moods: { positive: 0, neutral: 2, negative: 0 },
    },
  }),
  favorite('zed', {
    title: 'Show HN: A GPT-5 client in 300 lines of C++',
    siteName: 'Café Blog',
    savedAt: NOON - 3,
    summary: {
      opening: [bullet('He said it paid off')],
      sections: [{ heading: '알트먼 인터뷰', bullets: [bullet('과거와 비교함')] }],
    },
  }),
];
const search = createSearch(FAVORITES);
const ids = (query: string) => search(query).map(({ id }) => id);

const PROBES: [string, string, string[]][] = [
  ['nothing: all, as given', '  ', ['meta', 'build', 'zed']],
  ['a Korean word', '인재', ['meta']],
  ['inside a Korean word', '텔리전스', ['meta']],
  ['inside a compound with particle', '캐시 이야기', ['build']],
  ['a syllable that is still being typed', '알트머', ['meta', 'zed']],
  ['a lone letter at the end', '원격ㅋ', ['build']],
  ['a letter that moves to the next syllable', '곽', ['zed']],
  ['decomposed Hangul', '인재'.normalize('NFD'), ['meta']],
  ['initials over a space', 'ㅁㅌㅇㅇㅈ', ['meta']],
  ['initials that the keyboard glued together', 'ㅄㄱ', ['build']],
  ['initials with a word', 'ㅂㄷ 캐시', ['build']],
  ['initials are those of titles alone', 'ㅅㅍㅇㅌㄹ', []],
  ['an English word, any case', 'wired', ['meta']],
  ['the beginning of an English word', 'wire', ['meta']],
  ['no middle of an English word', 'ai', ['meta']],
  ['without its accent', 'cafe', ['zed']],
  ['with punctuation', 'c++', ['zed']],
  ['with other punctuation', 'gpt.5', ['zed']],
  ['a number', '300', ['zed']],
  ['no middle of a number', '00', []],
  ['Korean and English', 'AI 알트먼', ['meta']],
  ['words in quotation marks', '“dev tools”', ['build']],
  ['a tag', '#ai', ['meta']],
  ['the beginning of a tag', '#조직', ['meta']],
  ['a tag is no title', '#인재', []],
  ['the site, by its address', 'wired.com', ['meta']],
  ['in a note', '회의', ['build']],
  ['in a section heading', '인터뷰', ['zed']],
  ['in a reply of the digest', '재현', ['build']],
  ['words of different fields', '빌드 회의', ['build']],
  ['every word must be there', '인재 빌드', []],
  ['titles come before bullets', '방법', ['build', 'meta']],
  ['nothing like it', '양자역학', []],
];

test.each(PROBES)('%s', (_, query, expected) => expect(ids(query)).toEqual(expected));

describe('order', () => {
  test('the newest of equals comes first', () => {
    const list = [favorite('old', { title: '같음', savedAt: 1 }), favorite('new', { title: '같음', savedAt: 2 })];
    expect(createSearch(list)('같음').map(({ id }) => id)).toEqual(['new', 'old']);
  });
});
