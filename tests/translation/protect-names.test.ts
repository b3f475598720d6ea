import { describe, expect, it } from 'vitest';
import { findProtectedSpans, learnNames, toSentenceCase } from '../../utils/translation/protect-names.ts';

const kept = (text: string, document?: string) =>
  findProtectedSpans(text, document === undefined ? undefined : learnNames(document)).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('what comes through a translation as it is', () => {
  it.each([
    ['Run `npm install` first.', ['`npm install`']],
    ['See https://example.org/a?b=1#c, then go on.', ['https://example.org/a?b=1#c']],
    ['It moved (https://example.org/x).', ['https://example.org/x']],
    ['Write to security@nodejs.org today.', ['security@nodejs.org']],
    ['Ask @torvalds or install @preact/signals.', ['@torvalds', '@preact/signals']],
    ['The file is at /etc/nginx/nginx.conf or ~/.bashrc now.', ['/etc/nginx/nginx.conf', '~/.bashrc']],
    ['Pass --no-cache or -v to it.', ['--no-cache', '-v']],
    ['Set $HOME and MAX_SIZE in config.yaml.', ['$HOME', 'MAX_SIZE', 'config.yaml']],
    ['Call useState() and read_file(path) there.', ['useState()', 'read_file(path)']],
    ['Since v2.0.1 and 1.14.3-beta it works.', ['v2.0.1', '1.14.3-beta']],
    ['The commit 3f2a9bc1 fixed CVE-2024-1234 at 0xdeadbeef.', ['3f2a9bc1', 'CVE-2024-1234', '0xdeadbeef']],
    ['A <div> is no <span>.', ['<div>', '<span>']],
    ['The site archive.org is down.', ['archive.org']],
    ['Node/C++/Java, TCP/IP,', ['Java']],
    ['and/or, his/her, 24/7, 1/2', []],
    ['He paid -5 dollars - no, 3.14.', []],
  ])('literals: %s', (text, expected) => {
    expect(kept(text)).toEqual(expected);
  });

  it.each([
    ['Sam Altman warned that Meta is hiring.', ['Sam Altman', 'Meta']],
    ['The company uses PostgreSQL, iOS and GPT-4.', ['PostgreSQL', 'iOS', 'GPT-4']],
    ['They ported it from Python 3.12 to Rust.', ['Python 3.12', 'Rust']],
    ["Google's new phone beat Apple's.", ['Google', 'Apple']],
    ['C++ and C# are older than Zig.', ['C++', 'C#', 'Zig']],
    ['He told the New York Times about VS Code.', ['New York Times', 'VS Code']],
    ['She read "The Mythical Man-Month" twice.', ['"The Mythical Man-Month"']],
    ['He said "we never wanted this" to Jensen Huang.', ['Jensen Huang']],
    ['In March, Korean users in the United States paid on Monday.', []],
    ['The European Union and the Supreme Court agreed.', []],
    ['It breaks the Digital Markets Act.', []],
    ['However, Most people agreed.', []],
    ['The state is Big Brother now, says The Guardian.', ['Big Brother', 'The Guardian']],
    ['Meta hired Mark Chen from OpenAI', ['Meta', 'Mark Chen', 'OpenAI']],
    ['Slack time is over.', []],
    ['Slack is down again.', ['Slack']],
    ['The US and the EU use AI, CPUs and APIs.', []],
    ['A United Airlines flight left for North Bergen.', []],
    ['With small screens, I’m lost and We’ll see.', []],
    ['THE WHOLE LINE IS LOUD.', []],
    ['How We Moved From MySQL to Postgres in One Weekend', ['MySQL', 'Postgres']],
  ])('names: %s', (text, expected) => {
    expect(kept(text)).toEqual(expected);
  });

  it('learns from the document which words are names and which are not', () => {
    const document = 'The team met Kagi and Orion. A kite flew. We like Kagi, and a plan.';
    expect(kept('Kagi Grows and Orion Wins in the New Year', document)).toEqual(['Kagi', 'Orion']);
    expect(kept('Kite surfing is fun.', document)).toEqual([]);
    expect(kept('Kagi grew.', document)).toEqual(['Kagi']);
  });

  it('reads a long document fast and to an end', () => {
    expect(learnNames(`${'Alpha beta '.repeat(200_000)}`).names.size).toBeLessThanOrEqual(1);
  });
});

describe('a headline is asked for as a sentence', () => {
  it.each([
    ['How We Moved From MySQL to Postgres in One Weekend', 'How we moved from MySQL to Postgres in one weekend'],
    ['Rubin Tracks Skyscraper-Size Asteroids', 'Rubin tracks skyscraper-size asteroids'],
    ['The API That I Love on Monday in Korea', 'The API that I love on Monday in Korea'],
    ['Chuwi Minibook X', 'Chuwi Minibook X'],
    ['We moved the Database to Berlin last week', 'We moved the Database to Berlin last week'],
  ])('%s', (text, expected) => {
    expect(toSentenceCase(text)).toBe(expected);
  });
});
