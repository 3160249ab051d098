import { splitSentences } from '../../text/sentences.ts';
import { featuresOf, type Found } from './features.ts';
import { claimPack } from '../../language/index.ts';
import { tokenize } from '../tokens.ts';
import { bias, weightOf } from './weights.ts';

/** Returns how much a statement with these features should be checked, as a sum of weights: above 0 means yes. */
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
 * Returns how much a line, by itself, asks to be checked: 0-1, above .5 more than not. For lists of lines without the
 * text they stand in: a sentence, or a post of several. Links, whom it answers and the tags at its end are left aside. Of
 * several sentences each may be what asks for it, so that the score is of any of them (1 less the product of what each
 * lacks).
 */
export function scoreLine(line: string, language: string): number {
  const pack = claimPack(language);
  const text = bareLine(line);
  const shift = /https?:\/\/|(?<![\p{L}\p{N}])[#@][\p{L}\p{N}]/u.test(line) ? pack.postShift : 0;
  let none = 1;
  for (const { start, end } of splitSentences(text, language)) {
    const tokens = tokenize(text, start, end, pack);
    none *= 1 - toScore(weigh(featuresOf(tokens, 0, tokens.length, pack)) + shift);
  }
  return 1 - none;
}

/** A line without the marks round a whole quoted field, links, and the names and tags that are no part of a sentence. */
export function bareLine(line: string): string {
  return line
    .trim()
    .replace(/^"(.*)"$/su, '$1')
    .replaceAll('""', '"')
    .replace(/https?:\/\/\S+/gu, ' ')
    .replace(/^(?:\s*(?:RT\s+)?@[\p{L}\p{N}_]+:?)+/u, ' ')
    .replace(/(?:\s[#@][\p{L}\p{N}_]+)+\s*$/u, ' ')
    .replace(/(?<![\p{L}\p{N}])#(?=\p{L})/gu, '')
    .trim();
}
