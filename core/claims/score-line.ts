import { featuresOf, type Found } from './features.ts';
import { claimPack } from './languages/index.ts';
import { tokenize } from './tokens.ts';
import { bias, weightOf } from './weights.ts';

/** Returns how much found features ask for a check, as a sum of weights: above 0 more than not. */
export function weigh(found: Found): number {
  let sum = bias;
  for (const feature of found.has) sum += weightOf(feature);
  return sum;
}

/** Returns a sum of weights as a score, 0-1. */
export function toScore(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/**
 * Returns how much one sentence, by itself, asks to be checked: 0-1, above .5 more than not. For lists of lines without
 * the text they stand in.
 */
export function scoreLine(sentence: string, language: string): number {
  const pack = claimPack(language);
  const tokens = tokenize(sentence, 0, sentence.length, pack);
  return toScore(weigh(featuresOf(tokens, 0, tokens.length, pack)) + pack.lineShift);
}
