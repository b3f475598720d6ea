/** Sentences as rows of one sparse matrix: row i holds `ids[starts[i]..starts[i + 1])`, each term once, unit length. */
export interface TfIdfMatrix {
  rows: number;
  starts: Int32Array;
  ids: Int32Array;
  weights: Float64Array;
  /** Number of terms. */
  terms: number;
  idOf: ReadonlyMap<string, number>;
}

interface Row {
  ids: number[];
  counts: number[];
}

/** The TF-IDF matrix of sentences, given as the tokens of each; one without any is an empty row. Linear in their number. */
export function buildTfIdfMatrix(sentences: readonly (readonly string[])[]): TfIdfMatrix {
  const idOf = new Map<string, number>();
  const frequency: number[] = [];
  const rows = sentences.map((sentence) => countTerms(sentence, idOf, frequency));
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    starts[i + 1] = starts[i]! + row.ids.length;
  });
  const ids = new Int32Array(starts[rows.length]!);
  const weights = new Float64Array(ids.length);
  rows.forEach((row, i) => {
    let square = 0;
    row.ids.forEach((id, j) => {
      const weight = (1 + Math.log(row.counts[j]!)) * Math.log(1 + rows.length / frequency[id]!);
      ids[starts[i]! + j] = id;
      weights[starts[i]! + j] = weight;
      square += weight * weight;
    });
    const norm = Math.sqrt(square);
    for (let j = starts[i]!; j < starts[i + 1]!; j++) weights[j]! /= norm;
  });
  return { rows: rows.length, starts, ids, weights, terms: idOf.size, idOf };
}

function countTerms(tokens: readonly string[], idOf: Map<string, number>, frequency: number[]): Row {
  const counts = new Map<number, number>();
  for (const token of tokens) {
    let id = idOf.get(token);
    if (id === undefined) {
      id = idOf.size;
      idOf.set(token, id);
      frequency.push(0);
    }
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  for (const id of counts.keys()) frequency[id]!++;
  return { ids: [...counts.keys()], counts: [...counts.values()] };
}
