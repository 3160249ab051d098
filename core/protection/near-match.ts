import { z } from '../kernel/zod.ts';
import { KnownBy } from '../model/evidence/evidence.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { isMessage, type Translate } from '../i18n/translate.ts';

/** The decision on words that look like a protected source: they are blacked out, or may stay. */
export const NearMatchDecision = z.enum(['hide', 'stand']);
export type NearMatchDecision = z.infer<typeof NearMatchDecision>;

/**
 * The place of words in a disclosed text: the thing and its field, and the number of the claim that it belongs to, if
 * there is one.
 */
export const DisclosedPlace = z.object({
  /** The name in the rules of protection: a claim, evidence, a file. */
  entity: z.string().max(40),
  field: z.string().max(40),
  claim: z.int().min(1).nullable(),
  /** The name of the file whose text it is; null if it is in no file. */
  file: z.string().max(255).nullable(),
});
export type DisclosedPlace = z.infer<typeof DisclosedPlace>;

/** Words in a disclosed text that look like something that a protected source is known by. */
export const NearMatch = z.object({
  /** The folded words, under which a decision is remembered. */
  key: z.string().max(1000),
  words: z.string().max(1000),
  /** The words before them, for context. */
  before: z.string().max(200),
  after: z.string().max(200),
  place: DisclosedPlace,
  /** What they look like. */
  like: KnownBy.pick({ kind: true, words: true }),
  decision: NearMatchDecision.nullable(),
});
export type NearMatch = z.infer<typeof NearMatch>;

/** Returns the place of words in a disclosed text as a reader finds it: 'the note, claim 5'. */
export function placeText({ entity, field, claim, file }: DisclosedPlace, t: Translate): string {
  if (file !== null) return t('place.file', { name: file });
  const name = t(keyOf(entity, field));
  return claim === null ? name : t('nearMatch.ofClaim', { field: name, number: claim });
}

function keyOf(entity: string, field: string): MessageKey {
  for (const key of [`place.${entity}.${field}`, `place.${entity}`]) if (isMessage(key)) return key;
  return 'place.other';
}
