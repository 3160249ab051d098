import { dutch } from './nl.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import { spanish } from './es.ts';
import { words, type SentencePack } from './pack.ts';

const packs = new Map<string, SentencePack>([
  ['en', english],
  ['nl', dutch],
  ['de', german],
  ['fr', french],
  ['es', spanish],
]);

const none: SentencePack = {
  never: words(''),
  numeric: words(''),
  maybe: words(''),
  starters: words(''),
  ordinals: false,
  saying: words(''),
};

/** Returns what is known of a language (a BCP 47 tag); for a language without a pack, one without words. */
export function sentencePack(language: string): SentencePack {
  return packs.get(language.toLowerCase().split('-')[0] ?? '') ?? none;
}
