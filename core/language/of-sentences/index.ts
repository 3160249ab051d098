import { dutch } from '../nl/sentences.ts';
import { english } from '../en/sentences.ts';
import { french } from '../fr/sentences.ts';
import { german } from '../de/sentences.ts';
import { polish } from '../pl/sentences.ts';
import { russian } from '../ru/sentences.ts';
import { spanish } from '../es/sentences.ts';
import { turkish } from '../tr/sentences.ts';
import { ukrainian } from '../uk/sentences.ts';
import { bare, type SentencePack } from './pack.ts';

const packs = new Map<string, SentencePack>([
  ['en', english],
  ['nl', dutch],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['pl', polish],
  ['ru', russian],
  ['uk', ukrainian],
  ['tr', turkish],
]);

/** Returns what is known of a language (a BCP 47 tag); for a language without a pack, what many languages share. */
export function sentencePack(language: string): SentencePack {
  return packs.get(language.toLowerCase().split('-')[0] ?? '') ?? bare;
}
