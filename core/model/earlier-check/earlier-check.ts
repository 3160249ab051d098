import type { Id } from '../../kernel/ids.ts';
import { cutAt, folded } from '../../kernel/tidy.ts';
import { z } from '../../kernel/zod.ts';
import { PartialDate } from '../article/article.ts';
import { Verdict } from '../claim/verdict.ts';

/** The longest claim, title and other words of an earlier check that are kept, in UTF-16 units. */
export const MOST_CLAIM = 2000;
export const MOST_WORDS = 500;
export const MOST_ADDRESS = 2000;

const Words = z.string().max(MOST_WORDS);

/**
 * A check that somebody published before: what was claimed, by whom, and how it was rated. It is a place to look, never a verdict.
 */
export const EarlierCheck = z.object({
  /** What was checked, in the words of who checked it. */
  claim: z.string().min(1).max(MOST_CLAIM),
  /** The headline of the check; '' for none. */
  title: Words,
  /** What stands below the headline; '' for none. */
  detail: Words,
  /** Who said it; null if the check does not say. */
  claimant: Words.nullable(),
  /** When it was said. */
  claimed: PartialDate.nullable(),
  /** Who checked it. */
  publisher: Words.nullable(),
  /** When the check was published. */
  published: PartialDate.nullable(),
  /** The rating in the publisher's own words; '' for none. */
  rating: Words,
  /** The verdict that the rating amounts to; null where that is not clear. */
  verdict: Verdict.exclude(['unchecked']).nullable(),
  /** Where the check was published. */
  address: z.string().max(MOST_ADDRESS).nullable(),
  /** A BCP 47 tag; 'und' if it is not known. */
  language: z.string().max(35),
});
export type EarlierCheck = z.infer<typeof EarlierCheck>;

/** A collection of earlier checks that was brought in from files, and is brought in again to update it. */
export const CheckArchive = z.object({
  id: z.int().min(1),
  name: z.string().min(1).max(MOST_WORDS),
  /** The names of the files that it came from, the newest first. */
  files: z.array(z.string()),
  /** How many checks it has. */
  checks: z.int().min(0),
  addedAt: z.string(),
  updatedAt: z.string(),
  /** False while claims are not compared with it. */
  isOn: z.boolean(),
});
export type CheckArchive = z.infer<typeof CheckArchive>;

/** What bringing in a file does, or would do. */
export const ArchiveImport = z.object({
  /** How many checks the file has, and what becomes of them. */
  read: z.int().min(0),
  added: z.int().min(0),
  changed: z.int().min(0),
  same: z.int().min(0),
  /** Checks of before whose address has something else now. */
  removed: z.int().min(0),
  /** How many entries cannot be kept, by why. */
  left: z.object({
    /** They say no claim. */
    withoutClaim: z.int().min(0),
    /** They are in the file more than once. */
    repeated: z.int().min(0),
  }),
});
export type ArchiveImport = z.infer<typeof ArchiveImport>;

/** Returns the name of the archive that a file becomes if nobody gives one: its own, without what tells its kind. */
export function archiveNameOf(fileName: string): string {
  const name = fileName.replace(/\.[a-z0-9]{1,5}$/iu, '').trim();
  return cutAt(name === '' ? fileName : name, MOST_WORDS);
}

/**
 * Returns what a check is known by when somebody said that a claim is not the same: its page and its words, so that it stays known when its
 * archive is brought in again.
 */
export function checkKey({ address, claim, publisher }: EarlierCheck): string {
  // Folding may make letters of one sign.
  return `check ${address ?? publisher ?? ''} ${cutAt(folded(claim), MOST_CLAIM)}`;
}

/** The same of a claim of the library, by its id. */
export function ownClaimKey(claimId: Id): string {
  return `claim ${claimId}`;
}
