import { inputFormatIds } from '../../formats/input-formats.ts';
import { z } from '../../kernel/zod.ts';
import { Id, Moment, PartId, Sha256 } from '../../kernel/ids.ts';

/** The kind of a block. Boilerplate is what a page adds around an article: cookie notices, 'read also', share bars. */
export const BlockKind = z.enum([
  'paragraph',
  'heading',
  'listItem',
  'quotation',
  'caption',
  'tableRow',
  'boilerplate',
]);
export type BlockKind = z.infer<typeof BlockKind>;

/** True if a block of this kind counts as article text until a checker says otherwise. */
export function isTextByDefault(kind: BlockKind): boolean {
  return kind !== 'boilerplate' && kind !== 'caption';
}

/** A span of a version's text: UTF-16 code units, end exclusive. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Span = z.infer<typeof Span>;

/** A day or a shorter date, as a text gives it: 2022, 2022-06, 2022-06-14, or a full moment. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/);

/** A BCP 47 tag, such as nl, en-GB or zh-Hant; 'und' where the language is not known. */
export const LanguageTag = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** A paragraph, heading, list item, quotation, caption, table row or boilerplate of a version. */
export const Block = z.object({
  id: PartId,
  versionId: Id,
  position: z.int().min(0),
  kind: BlockKind,
  /** 1-6 for a heading, else null. */
  level: z.int().min(1).max(6).nullable(),
  ...Span.shape,
  /** Whether it counts as article text. Other text is shown greyed and needs no tick. */
  isText: z.boolean(),
});
export type Block = z.infer<typeof Block>;

/** A sentence of a block: found when the version is loaded, never recomputed. */
export const Sentence = z.object({
  id: PartId,
  versionId: Id,
  position: z.int().min(0),
  blockPosition: z.int().min(0),
  ...Span.shape,
  /** True if the checker marked that nothing in it needs checking. */
  noClaim: z.boolean(),
});
export type Sentence = z.infer<typeof Sentence>;

/** The format that a version was read from. */
export const SourceFormat = z.enum(inputFormatIds);
export type SourceFormat = z.infer<typeof SourceFormat>;

/** An agency's notes on a story besides its text, where the format has fields for them. */
export const Release = z.object({
  /** usable; withheld: not for use for now; cancelled: must not be used. (IPTC publishing status.) */
  status: z.enum(['usable', 'withheld', 'cancelled']),
  /** Not to be published before this moment. */
  embargoedUntil: PartialDate.nullable(),
  editorNote: z.string().max(5000).nullable(),
  dateline: z.string().max(500).nullable(),
});
export type Release = z.infer<typeof Release>;

/** What an author adds to words of a document. */
export const RemarkKind = z.enum(['comment', 'footnote', 'endnote', 'link']);
export type RemarkKind = z.infer<typeof RemarkKind>;

/** A comment, note or link in the document, at its place: UTF-16 offsets in the text, end exclusive. */
export const Remark = z.object({
  ...Span.shape,
  /** Absent for a comment. */
  kind: RemarkKind.exactOptional(),
  author: z.string().max(500).nullable(),
  at: PartialDate.nullable(),
  /** Empty for a link: its words are those at its place. */
  text: z.string().max(20_000),
  /** Where a link leads. The other kinds say their addresses in their text. */
  address: z.string().max(4000).exactOptional(),
});
export type Remark = z.infer<typeof Remark>;

/** Returns what kind of addition a remark is. */
export function remarkKind({ kind }: Pick<Remark, 'kind'>): RemarkKind {
  return kind ?? 'comment';
}

/** Something a checker should know about a load; the interface has a sentence for each code. */
export const Warning = z.object({
  code: z.enum([
    'titleFromText',
    'titleFromName',
    'noDate',
    'languageUnsure',
    'encodingGuessed',
    'replacementCharacters',
    'noArticleFound',
    'mostlyBoilerplate',
    'trackedChanges',
    'hiddenText',
    'partsLeftOut',
    'textFromData',
    'recognizedText',
    'unsureWords',
    'firstPictureOnly',
    'pagesWithoutText',
    'timesOutOfOrder',
    'tableCut',
    'hiddenRead',
    'captured',
    'partsDamaged',
    'hashesDiffer',
    'pagesMissing',
    'fromReport',
    'reportNotAll',
    'reportBlackedOut',
    'reportSources',
    'reportHistory',
    'reportChecks',
    'filesMissing',
  ]),
  detail: z.string().max(500).nullable(),
});
export type Warning = z.infer<typeof Warning>;

/** One text of an article. The text is NFC and never changes; offsets everywhere count in it. */
export const Version = z.object({
  id: Id,
  articleId: Id,
  number: z.int().min(1),
  text: z.string(),
  /** SHA-256 of the text in UTF-8. */
  textHash: Sha256,
  words: z.int().min(0),
  format: SourceFormat,
  sourceName: z.string().nullable(),
  /** SHA-256 of the bytes that were loaded. The bytes are an attachment unless they were too many to keep. */
  sourceHash: Sha256.nullable(),
  loadedAt: Moment,
  warnings: z.array(Warning),
  release: Release.nullable(),
  remarks: z.array(Remark),
});
export type Version = z.infer<typeof Version>;

/** What a checker may correct about an article by hand. */
export const ArticleDetails = z.object({
  title: z.string().min(1).max(1000),
  byline: z.string().max(1000).nullable(),
  outlet: z.string().max(500).nullable(),
  published: PartialDate.nullable(),
  language: LanguageTag,
  url: z.string().max(4000).nullable(),
});
export type ArticleDetails = z.infer<typeof ArticleDetails>;

/** One story. */
export const Article = z.object({
  id: Id,
  ...ArticleDetails.shape,
  createdAt: Moment,
  /** Deleted articles stay in the file, so that deleting can be undone. */
  removed: z.boolean(),
  /** Archived: not in the list unless the checker asks for it. */
  archived: z.boolean(),
});
export type Article = z.infer<typeof Article>;

/** A restriction on the use of a story: a message, and the date in it. */
interface Restriction {
  key: 'release.cancelled' | 'release.withheld' | 'release.embargoed';
  /** A PartialDate; empty if the message names none. */
  date: string;
}

/**
 * Returns what restricts the use of a story, the most serious first; empty if its agency says nothing. An embargo is
 * listed even after its moment has passed, because the report says on which terms the text came.
 */
export function restrictionsOf(release: Release | null): Restriction[] {
  if (release === null) return [];
  const restrictions: Restriction[] = [];
  if (release.status === 'cancelled') restrictions.push({ key: 'release.cancelled', date: '' });
  if (release.status === 'withheld') restrictions.push({ key: 'release.withheld', date: '' });
  if (release.embargoedUntil !== null)
    restrictions.push({ key: 'release.embargoed', date: release.embargoedUntil });
  return restrictions;
}
