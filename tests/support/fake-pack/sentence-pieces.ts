import { joined, utf8 } from './bytes.ts';

/** A ModelProto of SentencePiece: pieces with a score, the trainer's and the normalizer's settings. */
export function sentencePieces(words: readonly string[], count: number): Uint8Array<ArrayBuffer> {
  const number = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...number(value >> 7)]);
  const field = (id: number, wire: number, bytes: readonly number[]) => [...number(id * 8 + wire), ...bytes];
  const bytes = (id: number, value: readonly number[]) => field(id, 2, [...number(value.length), ...value]);
  const piece = (text: string, score: number, type: number) => {
    const float = [...new Uint8Array(Float32Array.of(score).buffer)];
    return Uint8Array.from(bytes(1, [...bytes(1, [...utf8(text)]), ...field(2, 5, float), ...field(3, 0, [type])]));
  };
  const [NORMAL, UNKNOWN, CONTROL, NONE] = [1, 2, 3, [...Array(9).fill(255), 1]];
  const filled = Array.from({ length: count - 2 }, (_, index) => words[index] ?? `\u2581w${index}`);
  return joined([
    piece('</s>', 0, CONTROL),
    piece('<unk>', 0, UNKNOWN),
    ...filled.map((word, index) => piece(word, -1 - index / count, NORMAL)),
    Uint8Array.from(
      bytes(2, [
        ...[...field(3, 0, [1]), ...field(4, 0, number(count)), ...field(40, 0, [1])],
        ...[...field(41, 0, NONE), ...field(42, 0, [0]), ...field(43, 0, NONE)],
      ]),
    ),
    Uint8Array.from(
      bytes(3, [...bytes(1, [...utf8('identity')]), ...field(3, 0, [1]), ...field(4, 0, [1]), ...field(5, 0, [1])]),
    ),
  ]);
}
