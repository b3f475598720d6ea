import { describe, expect, it } from 'vitest';
import { attachParticle, resolveParticles } from '../../utils/translation/particles.ts';
import { maskSpans, restoreSpans } from '../../utils/translation/placeholders.ts';
import { findProtectedSpans } from '../../utils/translation/protect-names.ts';

const mask = (text: string) => maskSpans(text, findProtectedSpans(text));

describe('a masked sentence', () => {
  it.each([
    ['Meta hired Mark Chen from OpenAI.', '{0} hired {1} from {2}.'],
    ['We like it.', 'We like it.'],
    ['The template says {3} where Slack stood.', 'The template says {4} where {5} stood.'],
  ])('%s', (text, expected) => {
    expect(mask(text).text).toBe(expected);
  });
});

const SLACK = 'The team left Slack for Rust.';

describe('an answer gets its names back, with the particle that fits', () => {
  it.each([
    ['팀은 {1}를 위해 {0}를 떠났다.', '팀은 Rust를 위해 Slack을 떠났다.'],
    ['{0}는 {1}이 되었다.', 'Slack은 Rust가 되었다.'],
    ['{0}은(는) {1}을(를) 떠났다.', 'Slack은 Rust를 떠났다.'],
    ['{0}이(가) {1}와(과) 만났다.', 'Slack이 Rust와 만났다.'],
    ['{0}와 {1}으로 갔다.', 'Slack과 Rust로 갔다.'],
    ['{0}(으)로 {1}(으)로 갔다.', 'Slack으로 Rust로 갔다.'],
    ['{0} 을 {1} 에서 보았다.', 'Slack을 Rust에서 보았다.'],
    ['{ 0 }와 ｛1｝는 다르다.', 'Slack과 Rust는 다르다.'],
    ['{0}라는 이름과 {1}이라는 이름', 'Slack이라는 이름과 Rust라는 이름'],
    ['{0}로부터 {1}로의 이동', 'Slack으로부터 Rust로의 이동'],
    ['{0}였던 것이 {1}이었다.', 'Slack이었던 것이 Rust였다.'],
    ['{0}나 {1}이나 같다.', 'Slack이나 Rust나 같다.'],
    ['{0}에서는 {1}의 팀이 이 문제를 안다.', 'Slack에서는 Rust의 팀이 이 문제를 안다.'],
    ['{0} 이 문제는 {1} 가격이다.', 'Slack 이 문제는 Rust 가격이다.'],
    ['"{0}"은 ‘{1}’이 아니다.', '"Slack"은 ‘Rust’이 아니다.'],
    ['팀은{0}, {1}입니다.', '팀은 Slack, Rust입니다.'],
    ['{0}만으로 {1}까지 갔다.', 'Slack만으로 Rust까지 갔다.'],
  ])('%s', (answer, expected) => {
    expect(restoreSpans(answer, mask(SLACK))).toBe(expected);
  });

  it.each([
    ['a lost one', '팀은 {0}을 떠났다.'],
    ['a doubled one', '{0}은 {1}과 {0}을 떠났다.'],
    ['one that nobody gave', '{0}은 {1}과 {2}이다.'],
    ['a translated one', '{영}은 {1}을 떠났다.'],
    ['a broken one', '{0은 {1}을 떠났다.'],
    ['half of one more', '{0}은 {1}을 {떠났다.'],
    ['other brackets', '(0)은 [1]을 떠났다.'],
    ['nothing', ''],
  ])('%s is found out', (_, answer) => {
    expect(restoreSpans(answer, mask(SLACK))).toBeUndefined();
  });

  it("the sentence's own braces are no placeholders", () => {
    const own = mask('Write {name} to Slack.');
    expect(own.text).toBe('Write {0} to {1}.');
    expect(restoreSpans('{1}에 {0}을 쓴다.', own)).toBe('Slack에 {name}을 쓴다.');
  });
});

describe('a particle behind a name', () => {
  it.each([
    ['ChatGPT', '은 좋다', '는 좋다'],
    ['LLM', '를 쓴다', '을 쓴다'],
    ['C#', '는 언어다', '은 언어다'],
    ['SQLite', '으로 옮겼다', '로 옮겼다'],
    ['PostgreSQL', '으로 옮겼다', '로 옮겼다'],
    ['v2.0.1', '를 냈다', '을 냈다'],
    ['GPT-4', '과 비교', '와 비교'],
    ['https://a.example/x', '을 보라', '를 보라'],
    ['Chrome', '로서는 처음', '으로서는 처음'],
    ['Redis', '이라고 한다', '라고 한다'],
    ['Vim', '라면', '이라면'],
    ['Go', '이에요', '예요'],
  ])('%s%s', (word, rest, expected) => {
    const { particle, taken } = attachParticle(word, rest);
    expect(particle + rest.slice(taken)).toBe(expected);
  });

  it.each([['이야기'], ['가격은'], ['은행'], ['로봇'], [' 이 문제'], [' 가격'], ['나라'], ['라면집'], ['도구']])(
    'no particle: %s',
    (rest) => {
      expect(attachParticle('Rust', rest)).toEqual({ particle: '', taken: 0 });
    },
  );
});

describe('particles that a translator left open', () => {
  it.each([
    ['Slack은(는) Rust을(를) 씁니다.', 'Slack은 Rust를 씁니다.'],
    ['서울이(가) 회사와(과) 만났다.', '서울이 회사와 만났다.'],
    ['GitHub(으)로 옮겼다.', 'GitHub로 옮겼다.'],
    ['요약(은행)은 그대로다.', '요약(은행)은 그대로다.'],
  ])('%s', (text, expected) => {
    expect(resolveParticles(text)).toBe(expected);
  });
});
