import { encode as encodeCl100k } from 'gpt-tokenizer/encoding/cl100k_base';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { tokenUpperBound } from '../../utils/llm/tokens/token-bound.ts';
import { randomFrom, randomText } from '../llm/prompts/token-texts.ts';
import type { Attack } from './run.ts';

const TEXTS = 100_000;
const LONGEST = 60;
const PLAIN = { disallowedSpecial: new Set<string>() };

export const attack: Attack = {
  title: 'texts of any script and noise that are more tokens than a limit reserves for them',
  async run(log) {
    const random = randomFrom(20_261_201);
    let tightest = 0;
    let overCl100k = 0;
    for (let i = 0; i < TEXTS; i++) {
      const { text, from } = randomText(random, LONGEST);
      const bound = tokenUpperBound(text);
      const real = encode(text, PLAIN).length;
      if (real > bound) throw new Error(`${from}: ${JSON.stringify(text)} is ${real} tokens, bound ${bound}`);
      if (encodeCl100k(text, PLAIN).length > bound) overCl100k++;
      tightest = Math.max(tightest, real / bound);
    }
    log(`${TEXTS.toLocaleString('en')} texts; none above the bound by o200k_base, ${overCl100k} by cl100k_base`);
    log(`the tightest took ${(tightest * 100).toFixed(0)} % of its bound`);
  },
};
