import { z } from '../kernel/zod.ts';
import { annotationCalls } from './annotations.ts';
import { Article, ArticleDetails, Block, Release, Sentence, Version } from '../model/article/article.ts';
import { archiveCalls, archiveNotices } from './archives.ts';
import { caseCalls, caseNotices } from './case-file.ts';
import { Change } from '../model/history/change.ts';
import { Claim, ClaimDetails, ClaimsChange } from '../model/claim/claim.ts';
import type { WireError } from '../kernel/errors.ts';
import { Event } from '../model/history/event.ts';
import { AttachmentRef, Evidence, EvidenceDetails } from '../model/evidence/evidence.ts';
import {
  MAX_PAGE_SIDE,
  PagePicture,
  SmallPicture,
  ShownAttachment,
} from '../model/attachment/shown-attachment.ts';
import { UndoState } from '../model/history/undo.ts';
import { eraseCalls, eraseNotices } from './erase.ts';
import { helpCalls } from './help.ts';
import { HistoryStep } from '../model/history/event-names.ts';
import { Id, Moment, PartId, Sha256 } from '../kernel/ids.ts';
import { libraryCalls, libraryNotices, verifyCalls } from './library.ts';
import { ArticlesChange, MOST_ARTICLES } from '../model/article/article-changes.ts';
import { Opened, LibraryView } from '../model/library/view.ts';
import { LoadResult } from './load-result.ts';
import { MAX_QUERY, SearchAnswer } from '../model/search.ts';
import { Checker, Session } from '../model/session.ts';
import { Language, Settings } from '../model/settings/settings.ts';
import { TextNotes } from '../model/article/text-notes.ts';
import { UnverifiableReason, Verdict } from '../model/claim/verdict.ts';
import { DroppedClaims } from '../text/versions/dropped-claim.ts';
import { ProofTick } from '../model/proof-tick.ts';
import { Review, ReviewDetails } from '../model/review/review.ts';
import { reportCalls, reportNotices } from './report.ts';
import { reportsCalls, reportsNotices, resultsCalls, resultsNotices } from './bulk-export.ts';
import { checkCalls } from './checks.ts';
import { earlierCalls } from './earlier-checks.ts';
import { draftCalls } from './drafts.ts';
import { keyCalls } from './signing-keys.ts';
import { protectionCalls } from './protection.ts';
import { pictureCalls } from './pictures.ts';
import { snippetCalls } from './snippets.ts';
import { threadCalls, threadNotices } from './threads.ts';
import { sourceCalls, sourceNotices } from './sources.ts';
import { vaultCalls, vaultNotices } from './vault.ts';
import { watchedCalls, watchedNotices } from './watched.ts';
import { VaultState } from '../model/vault.ts';

export { LoadResult };

/** A count for each verdict. */
export const VerdictCounts = z.object({
  verified: z.int().min(0),
  unverifiable: z.int().min(0),
  refuted: z.int().min(0),
  unchecked: z.int().min(0),
});
export type VerdictCounts = z.infer<typeof VerdictCounts>;

/** A line of the library. */
export const ArticleSummary = z.object({
  article: Article,
  versionNumber: z.int().min(1),
  /** What the agency says about the newest version. */
  release: Release.nullable(),
  words: z.int().min(0),
  verdicts: VerdictCounts,
  sentences: z.int().min(0),
  untouched: z.int().min(0),
  /** Whether anybody has made, decided, dismissed or cleared anything in the newest version. */
  touched: z.boolean(),
  /** Claims that checkers differ about. */
  disagreements: z.int().min(0),
  /** Who has changed anything in it. */
  checkers: z.array(Id),
  lastChangeAt: Moment,
  lastChecker: z.string().nullable(),
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;

/** The present state of an article, with everything that the desk needs. */
export const ArticleState = z.object({
  article: Article,
  version: Version,
  /** Every version of the article, the oldest first. */
  versions: z.array(
    Version.pick({ id: true, number: true, loadedAt: true, sourceName: true, textHash: true }),
  ),
  blocks: z.array(Block),
  sentences: z.array(Sentence),
  claims: z.array(Claim),
  evidence: z.array(Evidence),
  reviews: z.array(Review),
  /** The lines of the proof list that were ticked, whichever version they were ticked in. */
  proofTicks: z.array(ProofTick),
  checkers: z.array(Checker),
  sessions: z.array(Session),
  history: UndoState,
  /** How many entries the article's history has, and the hash of the last, which covers all before it. */
  historyLength: z.int().min(1),
  historyHash: Sha256,
  /** Where the reader was: offset in the version's text, and the selected claim. */
  place: z.object({ offset: z.int().min(0), claimId: Id.nullable() }).nullable(),
  /** Evidence that only says that a colleague has a protected source. It cannot be changed here. */
  redactedEvidence: z.array(Id),
});
export type ArticleState = z.infer<typeof ArticleState>;

const Nothing = z.object({});
const Bytes = z.instanceof(Uint8Array);
const ArticleIds = z.array(Id).min(1).max(MOST_ARTICLES);
const Articles = z.object({ articles: z.array(Article) });

/**
 * Every call from the interface to the main process: name → what it takes and gives. The one source of truth:
 * the preload forwards by name, main/app/ipc.ts parses every input by these schemas, and the types of both sides derive
 * from them. All calls are asynchronous; an error comes back as a WireError, never as an exception.
 */
export const contract = {
  /** What the window needs to begin: settings, people, and a file being opened with the app. */
  'app.begin': {
    input: Nothing,
    output: z.object({
      settings: Settings,
      language: Language,
      checkers: z.array(Checker),
      libraryView: LibraryView,
      libraryPath: z.string(),
      /** The library was opened to be read. */
      isOnlyRead: z.boolean(),
      appVersion: z.string(),
      platform: z.string(),
      vault: VaultState,
      /** The drafts of a page that ended, in this run of the app or before, by name. */
      drafts: z.record(z.string(), z.string()),
      /** What lay on the desk when the app ended, or when the page's process ended by itself; null if it begins with the library. */
      resume: z.object({ articleId: Id, versionId: Id.nullable(), crashed: z.boolean() }).nullable(),
    }),
  },
  /** Which screen the desk shows, and which article is on it, so that the menus offer what works there. */
  'app.showing': {
    input: z.object({
      screen: z.enum(['first', 'library', 'desk']),
      articleId: Id.nullable().default(null),
      /** Null for the newest. */
      versionId: Id.nullable().default(null),
    }),
    output: Nothing,
  },
  'app.openLink': { input: z.object({ link: z.string().max(4000) }), output: Nothing },
  /** Copies words of the article to the system's clipboard. */
  'app.copy': { input: z.object({ words: z.string().min(1).max(10_000_000) }), output: Nothing },
  'app.showLibraryFile': { input: Nothing, output: Nothing },
  /** Opens a library that is only read again, for writing. The page begins again, with what is wrong if it cannot be. */
  'app.openToWrite': { input: Nothing, output: Nothing },
  'settings.set': {
    input: Settings.partial(),
    output: z.object({ settings: Settings, language: Language }),
  },
  'checker.save': {
    input: z.object({
      id: Id.nullable(),
      name: z.string().trim().min(1).max(200),
      initials: z.string().trim().min(1).max(8),
    }),
    output: z.object({ checker: Checker, checkers: z.array(Checker), settings: Settings }),
  },

  /** The library's lines, in no order: of deleted articles, of the others, or of all for null. */
  'library.list': {
    input: z.object({
      removed: z.boolean().nullable().default(null),
      /** The stamp of an earlier answer, to get only what has changed since. */
      since: z.int().min(0).nullable().default(null),
    }),
    output: z.object({ articles: z.array(ArticleSummary), stamp: z.int().min(0), opened: Opened }),
  },
  /** Stores how the table is arranged. */
  'library.setView': { input: z.object({ view: LibraryView }), output: Nothing },
  /** Finds words in articles, claims and evidence; see core/model/search.ts for what a query can say. */
  'library.search': {
    input: z.object({ query: z.string().max(MAX_QUERY), limit: z.int().min(1).max(500) }),
    output: SearchAnswer,
  },
  /** Shows the system's dialog for files, a folder or case files, and loads what is chosen; empty results when it is closed. */
  'load.choose': {
    input: z.object({ what: z.enum(['files', 'folder', 'caseFiles']) }),
    output: z.object({ results: z.array(LoadResult) }),
  },
  /** Shows the system's dialog for a file, and loads it as the next version of an article; empty results when it is closed. */
  'load.chooseVersion': {
    input: z.object({ articleId: Id }),
    output: z.object({ results: z.array(LoadResult) }),
  },
  /** Shows the system's dialog for a file, and reads the author's notes in it for an article; empty results when it is closed. */
  'load.chooseNotes': {
    input: z.object({ articleId: Id }),
    output: z.object({ results: z.array(LoadResult) }),
  },
  /** Loads what is copied as the next version of an article. Throws nothingCopied. */
  'load.copiedVersion': {
    input: z.object({ articleId: Id }),
    output: z.object({ results: z.array(LoadResult) }),
  },
  /** Dropped files. */
  'load.files': {
    input: z.object({ files: z.array(z.object({ name: z.string().max(1000), bytes: Bytes })).max(500) }),
    output: z.object({ results: z.array(LoadResult) }),
  },
  /** Pasted text or a copied page. */
  'load.paste': {
    input: z.object({ html: z.string().nullable(), text: z.string() }),
    output: z.object({ results: z.array(LoadResult) }),
  },
  /**
   * Loads a file again with the answer to its question: which of its articles, new version or new article or only the
   * author's notes in it, a password or passphrase.
   */
  'load.again': {
    input: z.object({
      token: Id,
      item: z.string().max(200).nullable(),
      password: z.string().max(1000).nullable(),
      /** null: ask again if it is like one that is there. */
      as: z
        .discriminatedUnion('kind', [
          z.object({ kind: z.literal('article') }),
          z.object({ kind: z.literal('version'), articleId: Id }),
          z.object({ kind: z.literal('notes'), articleId: Id }),
        ])
        .nullable(),
    }),
    output: z.object({ results: z.array(LoadResult) }),
  },
  /** Stops a load after the file that is being read, or at once for a case file. Loaded files stay. */
  'load.cancel': { input: Nothing, output: Nothing },
  /** The sample article that comes with the app, in this language. */
  'load.sample': {
    input: z.object({ language: Language }),
    output: z.object({ results: z.array(LoadResult) }),
  },

  /** An article with its newest version, or with another. */
  'article.open': {
    input: z.object({ articleId: Id, versionId: Id.nullable().default(null) }),
    output: ArticleState,
  },
  'article.setDetails': {
    input: z.object({ articleId: Id, details: ArticleDetails.partial() }),
    output: Change,
  },
  /** Does one thing to several articles, all or none, as a separate step for each; returns those that changed. */
  'articles.change': {
    input: z.object({ articleIds: ArticleIds, change: ArticlesChange }),
    output: Articles,
  },
  /** Takes the last step of each back. Throws nothingToUndo if one has none; nothing is then taken back. */
  'articles.undo': { input: z.object({ articleIds: ArticleIds }), output: Articles },
  /** Remembers where the reader was. Not an event. */
  'article.setPlace': {
    input: z.object({ articleId: Id, offset: z.int().min(0), claimId: Id.nullable() }),
    output: Nothing,
  },
  /** The checker leaves the article: ends the session. */
  'article.leave': { input: z.object({ articleId: Id }), output: Nothing },
  /** Saves the file that a version (the newest for null) was loaded from, with the system's dialog. */
  'article.saveOriginal': {
    input: z.object({ articleId: Id, versionId: Id.nullable().default(null) }),
    output: z.object({ path: z.string().nullable() }),
  },

  /** The notes that the text itself gives on its claims and figures. */
  'version.notes': { input: z.object({ versionId: Id }), output: TextNotes },
  /** The claims of the version before that a version lacks, or has without their ticks. */
  'version.droppedClaims': { input: z.object({ versionId: Id }), output: DroppedClaims },

  'block.setText': { input: z.object({ blockId: PartId, isText: z.boolean() }), output: Change },
  'sentence.setNoClaim': {
    input: z.object({ sentenceIds: z.array(PartId).min(1).max(1000), noClaim: z.boolean() }),
    output: Change,
  },

  'claim.make': {
    input: z.object({ versionId: Id, start: z.int().min(0), end: z.int().min(1) }),
    output: Change,
  },
  /** Adds what the detector finds in a version as suggestions, in one step. */
  'claim.suggest': { input: z.object({ versionId: Id }), output: Change },
  /** Shows the given number of the best untouched suggestions, and keeps the others aside. */
  'claim.offer': { input: z.object({ versionId: Id, count: z.int().min(0) }), output: Change },
  /** Keeps a suggestion as it is, also one that was dismissed. */
  'claim.keep': { input: z.object({ claimId: Id }), output: Change },
  /**
   * Dismisses a suggestion; it is remembered, so that it is not made again. Its sentences are marked as having no claim
   * where no other claim is in them.
   */
  'claim.dismiss': { input: z.object({ claimId: Id }), output: Change },
  /** `reason`, of an unverifiable claim, is set in the same step. */
  'claim.setVerdict': {
    input: z.object({ claimId: Id, verdict: Verdict, reason: UnverifiableReason.optional() }),
    output: Change,
  },
  'claim.setSaid': { input: z.object({ claimId: Id, said: Verdict }), output: Change },
  'claim.setDetails': { input: z.object({ claimId: Id, details: ClaimDetails.partial() }), output: Change },
  'claim.setSpan': {
    input: z.object({ claimId: Id, start: z.int().min(0), end: z.int().min(1) }),
    output: Change,
  },
  /** Splits a claim before the character `at`, or, for null, between its sentences or statements. */
  'claim.split': { input: z.object({ claimId: Id, at: z.int().min(0).nullable() }), output: Change },
  /** Joins two claims: the first one stays, over the words of both. */
  'claim.join': { input: z.object({ claimId: Id, other: Id }), output: Change },
  'claim.remove': { input: z.object({ claimId: Id }), output: Change },
  /** Does one thing with several claims of one version, in one step. */
  'claims.change': {
    input: z.object({ claimIds: z.array(Id).min(1).max(10_000), change: ClaimsChange }),
    output: Change,
  },
  'claim.history': { input: z.object({ claimId: Id }), output: z.object({ events: z.array(Event) }) },

  'evidence.add': { input: z.object({ claimId: Id, details: EvidenceDetails }), output: Change },
  'evidence.change': {
    input: z.object({ evidenceId: Id, details: EvidenceDetails.partial() }),
    output: Change,
  },
  /** Evidence used before in any article, by words of its title or link: each source once, the latest first. */
  'evidence.used': {
    input: z.object({ query: z.string().max(500) }),
    output: z.object({ evidence: z.array(EvidenceDetails) }),
  },
  'evidence.remove': { input: z.object({ evidenceId: Id }), output: Change },

  /** A second checker signs a claim's ticks off, or disagrees. */
  'review.add': { input: z.object({ claimId: Id, details: ReviewDetails }), output: Change },
  /** Settles a disagreement in the name of the checker at the keyboard and sets its tick to `verdict`, in one step. */
  'review.resolve': {
    input: z.object({ reviewId: Id, resolution: z.string().max(20_000), verdict: Verdict }),
    output: Change,
  },
  'review.takeBack': { input: z.object({ reviewId: Id }), output: Change },

  /** Stores bytes by hash, for a piece of evidence to name. */
  'attachment.store': {
    input: z.object({ name: z.string().max(1000), mediaType: z.string().max(255), bytes: Bytes }),
    output: AttachmentRef,
  },
  /** Shows the system's dialog and stores what is chosen. */
  'attachment.choose': { input: Nothing, output: z.object({ attachments: z.array(AttachmentRef) }) },
  /**
   * An attachment for the viewer: a picture as bytes, a text or the text of a document, the pages of a PDF unless its
   * text is requested, that it is a recording, or none of these.
   */
  'attachment.show': {
    input: z.object({ hash: Sha256, name: z.string().max(255), asText: z.boolean().default(false) }),
    output: ShownAttachment,
  },
  /** A thumbnail of an attached picture; null if it cannot be drawn. */
  'attachment.small': {
    input: z.object({ hash: Sha256, name: z.string().max(255) }),
    output: z.object({ picture: SmallPicture.nullable() }),
  },
  /** A page of an attached PDF (from 1), drawn so many pixels wide. */
  'attachment.page': {
    input: z.object({
      hash: Sha256,
      name: z.string().max(255),
      page: z.int().min(1).max(1_000_000),
      width: z.int().min(50).max(MAX_PAGE_SIDE),
      password: z.string().max(1000).nullable(),
    }),
    output: PagePicture,
  },
  /** Stops drawing pages, because nobody looks at them any more. */
  'attachment.leave': { input: Nothing, output: Nothing },
  /** Saves an attachment's bytes by the system's dialog. */
  'attachment.save': {
    input: z.object({ hash: Sha256, name: z.string().max(255) }),
    output: z.object({ path: z.string().nullable() }),
  },

  /** What can be undone and redone, in the order in which it was done; the newest 500. */
  'history.steps': { input: z.object({ articleId: Id }), output: z.object({ steps: z.array(HistoryStep) }) },
  /** Undoes or redoes until this step is the last one that is done; null undoes everything. */
  'history.goTo': { input: z.object({ articleId: Id, step: Id.nullable() }), output: Change },
  'history.undo': { input: z.object({ articleId: Id }), output: Change },
  'history.redo': { input: z.object({ articleId: Id }), output: Change },

  ...annotationCalls,
  ...archiveCalls,
  ...watchedCalls,
  ...reportCalls,
  ...reportsCalls,
  ...resultsCalls,
  ...keyCalls,
  ...snippetCalls,
  ...threadCalls,
  ...checkCalls,
  ...earlierCalls,
  ...sourceCalls,
  ...pictureCalls,
  ...draftCalls,
  ...protectionCalls,
  ...helpCalls,
  ...libraryCalls,
  ...verifyCalls,
  ...caseCalls,
  ...eraseCalls,
  ...vaultCalls,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<Name extends CallName> = z.input<Contract[Name]['input']>;
export type ParsedInput<Name extends CallName> = z.output<Contract[Name]['input']>;
export type Output<Name extends CallName> = z.output<Contract[Name]['output']>;

/** One function a call, as the main process implements them. */
export type Handlers = {
  [Name in CallName]: (input: ParsedInput<Name>) => Output<Name> | Promise<Output<Name>>;
};

/** What comes back over the wire. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: WireError };

/** The notices of the main process to the window: name → what comes with it. */
export const notices = {
  /** Files that the system, a second start or the command line handed over. */
  loaded: z.object({ results: z.array(LoadResult) }),
  /** The progress of a load: how many of how many are done. */
  loading: z.object({ done: z.int().min(0), total: z.int().min(0), name: z.string().nullable() }),
  /** An article was chosen from the menu of those that were last open. */
  open: z.object({ articleId: Id }),
  /** A menu entry was chosen: the id of a command of the desk. */
  command: z.object({ id: z.string() }),
  ...archiveNotices,
  ...watchedNotices,
  ...threadNotices,
  ...libraryNotices,
  ...caseNotices,
  ...eraseNotices,
  ...reportNotices,
  ...reportsNotices,
  ...resultsNotices,
  ...sourceNotices,
  ...vaultNotices,
} as const satisfies Record<string, z.ZodType>;

export type NoticeName = keyof typeof notices;
export type Notice<Name extends NoticeName> = z.output<(typeof notices)[Name]>;

/** What the preload puts into the desk's page as `tickmark`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Answer<unknown>>;
  /** Calls `listener` for every notice; returns a function that ends it. */
  onNotice(listener: (name: string, value: unknown) => void): () => void;
}
