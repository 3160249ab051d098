import { z } from '../../kernel/zod.ts';
import { Id, Moment } from '../../kernel/ids.ts';
import { PartialDate } from '../article/article.ts';
import { AttachmentRef, EvidenceKind, KnownBy, Supplier, WebAddress } from '../evidence/evidence.ts';

/** What a source is. Evidence that is taken from it has the same kind. */
export const SourceKind = EvidenceKind.exclude(['observation']);
export type SourceKind = z.infer<typeof SourceKind>;

const Prose = z.string().max(20_000);
const Line = z.string().max(1000);

/** The files that one source can have: mostly one, a recording has its transcript besides. */
export const MOST_FILES_OF_SOURCE = 10;

/** The parts of a source that a checker writes. */
export const SourceDetails = z.object({
  kind: SourceKind,
  title: Line.nullable(),
  /** Who handed it in. */
  supplier: Supplier,
  /** True for what it was made by whoever knows it first hand: minutes, a measurement, a witness. */
  primary: z.boolean(),
  publisher: Line.nullable(),
  author: Line.nullable(),
  published: PartialDate.nullable(),
  link: WebAddress.nullable(),
  /** A copy of what the link leads to, in an archive of the web. */
  archivedCopy: WebAddress.nullable(),
  /** When the checker looked at it. */
  lookedAt: PartialDate.nullable(),
  /** What it may not be used for. */
  restriction: Prose.nullable(),
  /** Whom to ask. It is never disclosed if the source is protected. */
  contact: Line.nullable(),
  note: Prose.nullable(),
  /** A source that must not be named outside the newsroom. */
  protected: z.boolean(),
  /** What the source is known by, as a checker added to or corrected it. Null: nothing but what the other fields say. */
  knownBy: z.array(KnownBy).max(100).nullable(),
  /** Its files, the one that is read first; none of a link or a conversation. */
  attachments: z.array(AttachmentRef).max(MOST_FILES_OF_SOURCE),
});
export type SourceDetails = z.infer<typeof SourceDetails>;

/** Something that an article rests on. Its text is no part of it: that is read from its files, and can be read again. */
export const Source = z.object({
  id: Id,
  articleId: Id,
  ...SourceDetails.shape,
  createdBy: Id,
  createdAt: Moment,
  removed: z.boolean(),
});
export type Source = z.infer<typeof Source>;

/** A source of which nothing is filled in: what a checker hands in is the author's, mostly. */
export const emptySource: SourceDetails = {
  kind: 'document',
  title: null,
  supplier: 'author',
  primary: false,
  publisher: null,
  author: null,
  published: null,
  link: null,
  archivedCopy: null,
  lookedAt: null,
  restriction: null,
  contact: null,
  note: null,
  protected: false,
  knownBy: null,
  attachments: [],
};
