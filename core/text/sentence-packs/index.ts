import { dutch } from './nl.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import { polish } from './pl.ts';
import { russian } from './ru.ts';
import { spanish } from './es.ts';
import { turkish } from './tr.ts';
import { ukrainian } from './uk.ts';
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
