import { expect, test } from 'vitest';
import { contentName, fenceText } from '../../../utils/llm/prompts/prompt-fence.ts';

test('the same source is the same prompt, which providers cache', () => {
  expect(fenceText(['a', 'b'])).toEqual(fenceText(['a', 'b']));
  expect(fenceText(['a', 'b']).mark).not.toBe(fenceText(['a', 'c']).mark);
  expect(fenceText(['a', 'b']).text).toMatch(/^=== SOURCE ([0-9a-f]{13}) BEGIN ===\na\nb\n=== SOURCE \1 END ===$/);
});

test.each(['the mark is abc', 'in capitals: ABC', 'abc and def'])(
  'a text that holds its own mark gets another: %s',
  (line) => {
    // As if somebody had found a text that says its own name.
    const marks = ['abc', 'def', 'ghi'];
    const { mark, text } = fenceText([line], () => marks.shift()!);
    expect(line.toLowerCase()).not.toContain(mark);
    expect(text.split(mark)).toHaveLength(3);
  },
);

test.each(['a\nb', 'a\rb', 'a\u2028b', 'a\u2029b', 'a\u0085b'])('a line is one line: %j', (line) => {
  expect(() => fenceText([line])).toThrow('one line');
});

test('names of texts differ', () => {
  const names = Array.from({ length: 5_000 }, (_, i) => contentName(`text ${i}`));
  expect(new Set(names).size).toBe(5_000);
});
