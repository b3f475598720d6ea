import { expect, test } from 'vitest';
import { jsonFormat } from '../../../../utils/storage/favorites/formats/json.ts';
import { FULL, favorite } from '../samples.ts';
import { readText } from './read-text.ts';

const good = jsonFormat.write([favorite('a'), FULL, favorite('c')], (key) => key);
const changed = (from: string | RegExp, to: string): string => {
  const text = good.replace(from, to);
  expect(text).not.toBe(good);
  return text;
};

const HEAD = '{"format":"yoyak-favorites","version":1,"favorites":[';

/** Favorite a is on line 2, FULL on line 3, c on line 4. */
test.each<[string, string, string, string]>([
  ['cut in the middle', good.slice(0, good.indexOf('https://c.')), '4', '"'],
  ['cut after a line', `${good.slice(0, good.indexOf('{"id":"c"'))}\n\n`, '3', ''],
  ['no comma between two', changed('},\n{"id":"c"', '}\n{"id":"c"'), '4', '{"id":"c"'],
  ['a trailing comma', changed('\n]}', ',\n]}'), '5', ']}'],
  ['a comment', changed('\n{"id":"c"', '\n// mine\n{"id":"c"'), '4', '// mine'],
  ['a stray letter', changed('"savedAt"', 'x"savedAt"'), '2', 'x"savedAt"'],
  ['text after the end', `${good}more`, '6', 'more'],
  ['an address of another kind', changed('https://c.example/', 'javascript:alert(1)'), '4', 'url'],
  ['no address', changed('https://c.example/', 'c.example'), '4', 'url'],
  ['a missing field', changed(',"tags":[],"note":""', ',"tags":[]'), '2', 'note'],
  ['a field of another type', changed('"points":412', '"points":"412"'), '3', 'points'],
  ['a time that is none', changed(/"savedAt":\d+/, '"savedAt":-1'), '2', 'savedAt'],
  ['a number beyond numbers', changed(/"savedAt":\d+/, '"savedAt":1e999'), '2', 'savedAt'],
  ['a bullet of unknown depth', changed('"depth":2', '"depth":3'), '3', 'summary.sections[0].bullets[2].depth'],
  [
    'a key phrase outside its bullet',
    changed(/"strong":\[\d+,\d+\]/, '"strong":[0,9999]'),
    '3',
    'summary.opening[0].strong',
  ],
  ['a reply deep in the digest', changed('"author":null', '"author":7'), '3', 'digest.items[0].replies[0].author'],
  ['something else in the list', `${HEAD}\n7\n]}`, '2', 'favorites[0]'],
  ['no list', '{"format":"yoyak-favorites",\n"version":1,\n"favorites":{}}', '3', 'favorites'],
])('%s: says the line', (_, text, line, what) => {
  let values: string[] = [];
  expect(() => readText(jsonFormat, text)).toThrow(expect.objectContaining({ code: 'import_line' }));
  try {
    readText(jsonFormat, text);
  } catch (error) {
    values = (error as { values: string[] }).values;
  }
  expect(values[0]).toBe(line);
  expect(values[1]).toContain(what);
});

test('the line is right however the file is laid out', () => {
  const pretty = JSON.stringify(JSON.parse(good), null, 2).replace('https://c.example/', 'c');
  const line = pretty.slice(0, pretty.indexOf('"c"', pretty.indexOf('"id": "c"') + 8)).split('\n').length;
  expect(() => readText(jsonFormat, pretty)).toThrow(expect.objectContaining({ values: [String(line), 'url'] }));
  const oldMac = pretty.replaceAll('\n', '\r');
  expect(() => readText(jsonFormat, oldMac)).toThrow(expect.objectContaining({ values: [String(line), 'url'] }));
});

test.each([
  ['a later version', '{"format":"yoyak-favorites","version":2,"favorites":[]}', '2'],
  ['no version', '{"format":"yoyak-favorites","favorites":[]}', '?'],
  ['another program', '{"format":"bookmarks","version":1,"favorites":[]}', '1'],
  ['a strange version', '{"version":{"a":1}}', '{"a":1}'],
])('%s is told apart from a broken file', (_, text, version) => {
  expect(() => readText(jsonFormat, text)).toThrow(
    expect.objectContaining({ code: 'import_version', values: [version] }),
  );
});

test('replies nested beyond all measure are told, not a crash', () => {
  const reply = JSON.stringify({ ...FULL.digest.items[1], replies: [] });
  const deep = reply.replace('[]}', '[').repeat(20_000) + reply + ']}'.repeat(20_000);
  const text = changed(/"replies":\[\]/, `"replies":[${deep}]`);
  expect(() => readText(jsonFormat, text)).toThrow(expect.objectContaining({ code: 'import_depth', values: ['3'] }));
});

test('fields of later versions are left out', () => {
  const text = changed('"id":"a"', '"id":"a","mood":"later","__proto__":{"x":1}');
  expect(readText(jsonFormat, text)[0]).toEqual(favorite('a'));
});
