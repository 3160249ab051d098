import { z } from '../../kernel/zod.ts';
import { Id, Moment, Sha256 } from '../../kernel/ids.ts';
import { PartialDate } from '../article/article.ts';

/** What a verdict rests on. */
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

/** What it says of the claim. */
export const Stance = z.enum(['supports', 'contradicts', 'context']);
export type Stance = z.infer<typeof Stance>;

/** Which tick it bears on: that it is so, or that it was said. */
export const EvidenceTarget = z.enum(['verdict', 'said']);
export type EvidenceTarget = z.infer<typeof EvidenceTarget>;

/**
 * What stands for a file that somebody has whole: its clean copy, or nothing of it. Which file that is says the entry of the
 * history that first has it, and its place among the files there.
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
  /** Where it came in a case file without protected sources; `hash` is then that of the clean copy, or of no file at all. */
  standsFor: StandsFor.exactOptional(),
});
export type AttachmentRef = z.infer<typeof AttachmentRef>;

/** The largest file that can be attached, in bytes. */
export const MAX_ATTACHMENT_BYTES = 100 * 1024 * 1024;

/** A link that may be kept and, after the checker has seen it whole, opened: http or https. */
export const WebAddress = z
  .string()
  .max(4000)
  .refine((value) => /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value));

const Prose = z.string().max(20_000);

/** What somebody can be told by: a name, what they are called on a service, a number, an address. */
export const KnownByKind = z.enum(['name', 'handle', 'number', 'address']);
export type KnownByKind = z.infer<typeof KnownByKind>;

/**
 * One thing that a protected source is known by. What the other fields of the evidence say is known without being listed;
 * `hidden` false says of such words that they tell nobody (the name of a well-known organisation), and may stand.
 */
export const KnownBy = z.object({
  kind: KnownByKind,
  words: z.string().trim().min(1).max(200),
  hidden: z.boolean(),
});
export type KnownBy = z.infer<typeof KnownBy>;

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
  /** Whom to ask: shown nowhere outside when protected. */
  contact: z.string().max(1000).nullable(),
  /** A source that must not be named outside the newsroom. */
  protected: z.boolean(),
  /** What the source is known by, as a checker added to or corrected it. Null or left out: nothing but what the other fields say. */
  knownBy: z.array(KnownBy).max(100).nullable().exactOptional(),
  note: Prose.nullable(),
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
