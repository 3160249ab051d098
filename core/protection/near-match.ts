import { z } from '../kernel/zod.ts';
import { KnownBy } from '../model/evidence/evidence.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { isMessage, type Translate } from '../i18n/translate.ts';

/** The decision on words that look like a protected source: they are blacked out, or may stay. */
export const NearMatchDecision = z.enum(['hide', 'stand']);
export type NearMatchDecision = z.infer<typeof NearMatchDecision>;

/** Where words stand in what is disclosed: whose field it is, and the claim that it belongs to by its number, where there is one. */
export const DisclosedPlace = z.object({
  /** As the rules of protection call it: a claim, evidence, a file. */
  entity: z.string().max(40),
  field: z.string().max(40),
  claim: z.int().min(1).nullable(),
  /** The name of the file whose text it is; null for what no file says. */
  file: z.string().max(255).nullable(),
});
export type DisclosedPlace = z.infer<typeof DisclosedPlace>;

/** Words in what is disclosed that look like something that a protected source is known by. */
export const NearMatch = z.object({
  /** The words, folded: what a decision is remembered by. */
  key: z.string().max(1000),
  words: z.string().max(1000),
  /** What stands before and after them, to be read with them. */
  before: z.string().max(200),
  after: z.string().max(200),
  place: DisclosedPlace,
  /** What they look like. */
  like: KnownBy.pick({ kind: true, words: true }),
  decision: NearMatchDecision.nullable(),
});
export type NearMatch = z.infer<typeof NearMatch>;

/** Returns where words stand in what is disclosed, as a reader finds it: 'the note, claim 5'. */
export function placeText({ entity, field, claim, file }: DisclosedPlace, t: Translate): string {
  if (file !== null) return t('place.file', { name: file });
  const name = t(keyOf(entity, field));
  return claim === null ? name : t('nearMatch.ofClaim', { field: name, number: claim });
}

function keyOf(entity: string, field: string): MessageKey {
  for (const key of [`place.${entity}.${field}`, `place.${entity}`]) if (isMessage(key)) return key;
  return 'place.other';
}
