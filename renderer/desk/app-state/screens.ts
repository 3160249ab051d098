import type { DraftNotes } from '../../../core/annotations/draft-notes.ts';
import type { CommandIn } from '../../../core/commands/commands.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { AttachmentRef } from '../../../core/model/evidence/evidence.ts';
import type { EarlierHint } from '../../../core/model/earlier-check/earlier-hint.ts';
import type { Article } from '../../../core/model/article/article.ts';
import type { TakenWords } from '../../../core/model/source/evidence-from-source.ts';
import type { SourceEntry, SourceFile } from '../../../core/model/source/source-text.ts';
import type { SourceDetails } from '../../../core/model/source/source.ts';
import type { Finding } from '../../../core/verify/finding.ts';
import type { CaseNote } from '../../../core/casefile/preview.ts';
import type { EraseChoice } from './erasure.ts';

/** The place in an article at which the desk opens, if that is not where the reader was. */
export interface DeskPlace {
  claimId: Id | null;
  evidenceId: Id | null;
  /** In the version's text, UTF-16. */
  offset: number | null;
  /** The source that is selected in the list of sources, which is then shown. */
  sourceId?: Id | null;
}

/** Where a recording is played from at once; without one it waits at its beginning. */
export interface PlayFrom {
  /** Seconds from the beginning. */
  at: number;
  /** The transcript whose words led there, by its SHA-256; null for the usual one. */
  transcript: string | null;
}

/** A version of null is the newest. */
export type Screen =
  { name: 'library' } | { name: 'desk'; articleId: Id; versionId: Id | null; at?: DeskPlace | null };

/** What lies over the screen; one at a time. */
export type OpenDialog =
  | { name: 'palette' }
  | { name: 'keys' }
  | { name: 'about' }
  | { name: 'passphrase' }
  | { name: 'removePassphrase' }
  | { name: 'oldBackups' }
  /** `at`: the section to begin at, if not the top. */
  | { name: 'settings'; at?: SettingsPart }
  /** About a case file that was opened. */
  | { name: 'caseNote'; note: CaseNote }
  | { name: 'export'; articleId: Id; versionId: Id }
  /** Of these articles, or of a period for null. */
  | { name: 'results'; articleIds: readonly Id[] | null }
  /** The archives of earlier checks. */
  | { name: 'archives' }
  /** The folders that are watched; `folder`: what was taken from this one. */
  | { name: 'watched'; folder: number | null }
  /** The claims that several articles have. */
  | { name: 'threads' }
  /** Where else a claim is said. */
  | { name: 'thread'; claimId: Id }
  | { name: 'reports'; articleIds: readonly Id[] }
  | { name: 'case'; articleId: Id }
  /** Of the first of these, or another that is chosen there. */
  | { name: 'erase'; targets: readonly EraseChoice[] }
  /** The oldest unfinished erasure. */
  | { name: 'unfinishedErasure' }
  /** Of the article on the desk. */
  | { name: 'details' }
  /** Of an article in the library, which shows this dialog itself: it offers to take the change back. */
  | { name: 'libraryDetails'; article: Article }
  /** What the library lacks since it was last seen. */
  | { name: 'missing'; findings: readonly Finding[] }
  | { name: 'history' }
  | { name: 'droppedClaims' }
  | { name: 'agreement' }
  | { name: 'annotations'; file: { name: string; bytes: Uint8Array } }
  /** What the author left in the document of the version on the desk, or in a draft. */
  | { name: 'authorNotes'; draft: DraftNotes | null }
  /** `ownerId`: the source or the evidence that has the file; null where that is not saved yet. */
  | { name: 'attachment'; file: AttachmentRef; ownerId: Id | null }
  | { name: 'link'; link: string }
  /** The form of a source of the article on the desk; `entry` is null for a new one. */
  | { name: 'source'; entry: SourceEntry | null; details: SourceDetails }
  /** `at`: the passage to begin at and to mark. */
  | { name: 'sourceText'; entry: SourceEntry; file: SourceFile; at: number | null }
  /** `file`: the recording among its files. */
  | { name: 'recording'; entry: SourceEntry; file: AttachmentRef; from?: PlayFrom }
  | { name: 'sourcesFromArticle' }
  /** Asks for which side words of a source are evidence. */
  | { name: 'takeEvidence'; claimId: Id; entry: SourceEntry; words: TakenWords }
  | { name: 'takeCheck'; claimId: Id; hint: EarlierHint };

/** What the screen of the library takes. */
export interface LibraryProps {
  /** Opens an article on the desk. */
  onOpen(articleId: Id): void;
}

/** The dialog that saves a report: mounted while it is open. */
export interface ExportDialogProps {
  articleId: Id;
  versionId: Id;
  onClose(): void;
}

/** The parts of the settings at which the dialog can begin. */
export type SettingsPart = 'snippets' | 'newChecker' | 'keys' | 'backups';

/** The dialog of the settings: mounted while it is open. */
export interface SettingsDialogProps {
  /** The section to begin at, if not the top. */
  at?: SettingsPart | undefined;
  onClose(): void;
}

/** What a command does. If that takes time, it returns a promise, which settles once the result is on the screen. */
export type Perform = () => unknown;

/**
 * What the library's commands do while it is on the screen; it gives them to useScreenActions('library', …). Those that
 * are about one article act on the row that has the focus, and do nothing if there is none.
 */
export type LibraryActions = Record<CommandIn<'library'>, Perform>;

/** What the desk's commands do while it is on the screen. */
export type DeskActions = Record<CommandIn<'desk'>, Perform>;
