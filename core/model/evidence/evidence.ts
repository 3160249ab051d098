import { z } from '../../kernel/zod.ts';
import { Id, Moment, Sha256 } from '../../kernel/ids.ts';
import { PartialDate } from '../article/article.ts';
import { Calculation } from '../calculation.ts';
import { Locator } from '../source/locator.ts';

/** The kind of evidence that a verdict rests on. */
export const EvidenceKind = z.enum([
  'link',
  'document',
  'image',
  'recording',
  'interview',
  'dataSet',
  'observation',
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** Returns the kind that a file is of, by its media type, until somebody says another. */
export function kindOfFile(mediaType: string): 'image' | 'recording' | 'dataSet' | 'document' {
  if (mediaType.startsWith('image/')) return 'image';
  if (/^(?:audio|video)\//u.test(mediaType)) return 'recording';
  return /csv|spreadsheet|excel/u.test(mediaType) ? 'dataSet' : 'document';
}

/** Whether it supports or contradicts the claim. */
export const Stance = z.enum(['supports', 'contradicts', 'context']);
export type Stance = z.infer<typeof Stance>;

/** Which tick it is about: that the claim is true, that it was said, or both. */
export const EvidenceTarget = z.enum(['verdict', 'said', 'both']);
export type EvidenceTarget = z.infer<typeof EvidenceTarget>;

/**
 * What represents a file that somebody else has whole: its clean copy, or nothing. The entry of the history that
 * first has the file, and its place among the files there, say which file it is.
 */
export const StandsFor = z.object({
  entry: Id,
  place: z.int().min(0).max(100),
  how: z.enum(['cleaned', 'leftOut']),
});
export type StandsFor = z.infer<typeof StandsFor>;

/** Who handed something in: the author of the article, a checker who found it, or somebody else. */
export const Supplier = z.enum(['author', 'checker', 'outside']);
export type Supplier = z.infer<typeof Supplier>;

/** A file kept in the library: its bytes are stored once, by hash. The name is shown, never used as a path. */
export const AttachmentRef = z.object({
  hash: Sha256,
  name: z.string().min(1).max(255),
  size: z.int().min(0),
  mediaType: z.string().max(255),
  /**
   * Set if it came in a case file without protected sources. `hash` is then that of the clean copy, or of no file at
   * all.
   */
  standsFor: StandsFor.exactOptional(),
});
export type AttachmentRef = z.infer<typeof AttachmentRef>;

/** The largest file that can be attached, in bytes. */
export const MAX_ATTACHMENT_BYTES = 100 * 1024 * 1024;

/** A link that may be kept, and opened after the checker has seen all of it: http or https. */
export const WebAddress = z
  .string()
  .max(4000)
  .refine((value) => /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value));

const Prose = z.string().max(20_000);

/** What can identify somebody: a name, an account on a service, a number, an address. */
export const KnownByKind = z.enum(['name', 'handle', 'number', 'address']);
export type KnownByKind = z.infer<typeof KnownByKind>;

/**
 * One thing that a protected source is known by. Words in the other fields of the evidence need not be listed.
 * `hidden` false means that such words identify nobody (the name of a well-known organisation), and may stay.
 */
export const KnownBy = z.object({
  kind: KnownByKind,
  words: z.string().trim().min(1).max(200),
  hidden: z.boolean(),
});
export type KnownBy = z.infer<typeof KnownBy>;

/** The words before and after a quotation, as its source has them. */
export const Surroundings = z.object({ before: z.string().max(2000), after: z.string().max(2000) });
export type Surroundings = z.infer<typeof Surroundings>;

/** The parts of a piece of evidence that a checker writes. */
export const EvidenceDetails = z.object({
  kind: EvidenceKind,
  stance: Stance,
  target: EvidenceTarget,
  title: z.string().max(1000).nullable(),
  link: WebAddress.nullable(),
  /** The words in it that matter. */
  quotation: Prose.nullable(),
  /** When the checker looked at it. */
  lookedAt: PartialDate.nullable(),
  /** Whom to ask. It is never disclosed if the source is protected. */
  contact: z.string().max(1000).nullable(),
  /** A source that must not be named outside the newsroom. */
  protected: z.boolean(),
  /** What a checker added to or corrected in what the source is known by. Null or absent: only the other fields count. */
  knownBy: z.array(KnownBy).max(100).nullable().exactOptional(),
  note: Prose.nullable(),
  /** The source of the article that it was taken from, and the file of it by its hash. */
  sourceId: Id.nullable().exactOptional(),
  sourceHash: Sha256.nullable().exactOptional(),
  /** Where in the source the quotation stands, and between which words. */
  locator: Locator.nullable().exactOptional(),
  surroundings: Surroundings.nullable().exactOptional(),
  publisher: z.string().max(1000).nullable().exactOptional(),
  published: PartialDate.nullable().exactOptional(),
  /** A copy of what the link leads to, in an archive of the web. */
  archivedCopy: WebAddress.nullable().exactOptional(),
  /** Who handed it in; null if nobody said. */
  supplier: Supplier.nullable().exactOptional(),
  /** True for a primary source, false for a secondary one, null if nobody said. */
  primary: z.boolean().nullable().exactOptional(),
  /** What was worked out, of which numbers. */
  calculation: Calculation.nullable().exactOptional(),
  attachments: z.array(AttachmentRef).max(100),
});
export type EvidenceDetails = z.infer<typeof EvidenceDetails>;

export const Evidence = z.object({
  id: Id,
  claimId: Id,
  ...EvidenceDetails.shape,
  createdBy: Id,
  createdAt: Moment,
  removed: z.boolean(),
});
export type Evidence = z.infer<typeof Evidence>;
