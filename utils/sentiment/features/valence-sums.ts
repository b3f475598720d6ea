import { type FeatureBag, hashText } from './feature-bag.ts';

const SEED = 0x2468ace;

/** Sums up the words with a known mood in a text, and writes the sums as steps: a linear model weighs each step. */
export class ValenceSums {
  #sum = 0;
  #up = 0;
  #down = 0;
  #last = 0;
  #clause = 0;

  add(value: number): void {
    this.#sum += value;
    this.#clause += value;
    this.#last = value;
    if (value > 0) this.#up += value;
    else this.#down -= value;
  }

  /** After "but" comes what is meant. */
  contrast(): void {
    this.#sum *= 0.5;
    this.#up *= 0.5;
    this.#down *= 0.5;
    this.#clause = 0;
  }

  endSentence(): void {
    this.#clause = 0;
  }

  write(bag: FeatureBag, words: number): void {
    const sum = this.#sum;
    steps(bag, 'S', sum / Math.sqrt(sum * sum + 9), 8, 8);
    steps(bag, 'L', this.#last, 1, 3);
    steps(bag, 'Z', this.#clause, 1, 4);
    steps(bag, 'P', this.#up, 2 / 3, 4);
    steps(bag, 'N', this.#down, 2 / 3, 4);
    steps(bag, 'M', sum / Math.sqrt(words + 1), 5, 6);
  }
}

/** Every step up to the value is a feature of its own. */
function steps(bag: FeatureBag, name: string, value: number, scale: number, most: number): void {
  const top = Math.max(-most, Math.min(most, Math.round(value * scale)));
  if (top === 0) bag.add(hashText(`${name}0`, SEED), -1);
  for (let step = 1; step <= Math.abs(top); step++) bag.add(hashText(name + (top > 0 ? step : -step), SEED), -1);
}
