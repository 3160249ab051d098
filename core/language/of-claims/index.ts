import * as all from './all.ts';
import { unknown } from './none.ts';
import type { ClaimPack } from './pack.ts';

/** Every language that has a pack. */
export const claimPacks: readonly ClaimPack[] = Object.values(all);

const packs = new Map(claimPacks.map((pack) => [pack.language, pack]));

/** Returns what is known of a language (a BCP 47 tag); for a language without a pack, `unknown`. */
export function claimPack(language: string): ClaimPack {
  return packs.get(language.toLowerCase().split('-')[0] ?? '') ?? unknown;
}
