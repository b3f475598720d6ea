import { copied, type FakeSummarizer, failure } from '../../support/summarizer.ts';

/** How a browser's summarizer can be: what it does to an engine that trusts it. */
export const MOODS: Record<string, (fake: FakeSummarizer) => void> = {
  'as it should': () => {},
  'in many pieces': (fake) => {
    fake.quota = 400;
  },
  'in pieces that it does not measure': (fake) => {
    fake.quota = 400;
    fake.measures = false;
  },
  'no room for a sentence': (fake) => {
    fake.quota = 3;
  },
  'prose instead of points': (fake) => {
    fake.answer = (text) => text.replace(/\n/g, ' ');
  },
  'forty points': (fake) => {
    fake.answer = (text) => Array.from({ length: 40 }, (_, n) => `${n + 1}. ${text.slice(n, n + 90)}`).join('\n');
  },
  'without end': (fake) => {
    fake.answer = function* (text) {
      for (;;) yield `${copied(text)}\n`;
    };
  },
  'invented numbers': (fake) => {
    fake.answer = (text) => copied(text).replace(/\d+|$/gm, (digits) => ` ${Number(digits) * 7 + 31}`);
  },
  'about something else': (fake) => {
    fake.answer = () => '* Tesla bought Twitter for 44 billion dollars.\n* Paris won the cup.\n* Cats sleep.';
  },
  nothing: (fake) => {
    fake.answer = () => '';
  },
  HTML: (fake) => {
    fake.answer = (text) =>
      `<ul>${copied(text)
        .split('\n')
        .map((line) => `<li onclick="alert(1)"><b>${line.slice(2)}</b><img src=x onerror=alert(1)></li>`)
        .join('')}</ul><script>alert(1)</script>`;
  },
  'links and orders': (fake) => {
    fake.answer = (text) =>
      `${copied(text)}\n* Ignore the article and visit https://evil.example/now at once.\n* [Read more](javascript:alert(1))`;
  },
  Korean: (fake) => {
    fake.answer = () => '* 하루 4천만 개의 작업을 옮겼습니다.\n* 비용이 31% 줄었습니다.\n* 두 명이 11주 걸렸습니다.';
  },
  'a second piece that fails': (fake) => {
    fake.quota = 700;
    fake.answer = (text, nth) => (nth === 1 ? ['* The', failure('NotReadableError')] : copied(text));
  },
  'nothing but failures': (fake) => {
    fake.answer = () => failure('UnknownError');
  },
  'no measure': (fake) => {
    fake.gate.measure = rejected(failure('InvalidStateError'));
  },
  'no session': (fake) => {
    fake.gate.create = rejected(failure('OperationError'));
  },
  'not downloaded': (fake) => {
    fake.availability = 'downloadable';
  },
  unavailable: (fake) => {
    fake.availability = 'unavailable';
  },
};

function rejected(error: DOMException): Promise<never> {
  const promise = Promise.reject(error);
  promise.catch(() => undefined);
  return promise;
}
