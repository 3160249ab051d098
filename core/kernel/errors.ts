import { nameOfThrown } from './thrown.ts';
import { z } from './zod.ts';

/** The errors that are shown to the checker; the interface has a message for each. */
export const ErrorCode = z.enum([
  'badInput',
  'articleNotFound',
  'articleErased',
  'claimNotFound',
  'evidenceNotFound',
  'attachmentNotFound',
  'sourceNotFound',
  'sourceNotRead',
  'sourceKnown',
  'archiveNotFound',
  'archiveNameTaken',
  'checksDropTooLarge',
  'watchedAlready',
  'watchedTooMany',
  'watchedNotFound',
  'watchedSeveral',
  'archivesInUse',
  'archivesDamaged',
  'archivesNewer',
  'checksCutOff',
  'checksUnknown',
  'checksTooLarge',
  'checksEncoding',
  'textCutOff',
  'quoteNotClosed',
  'rowTooLong',
  'archivesForeign',
  'noChecks',
  'noClaimColumn',
  'originalNotKept',
  'selectionEmpty',
  'selectionTooLong',
  'noSpeaker',
  'cannotSplit',
  'cannotJoin',
  'joinedTooLong',
  'notDecided',
  'ownVerdict',
  'reviewNotFound',
  'resolutionEmpty',
  'ownDisagreement',
  'evidenceEmpty',
  'sourceEmpty',
  'redactedEvidenceReadOnly',
  'evidenceOfProtectedSource',
  'attachmentTooLarge',
  'recordingTooLarge',
  'isRecording',
  'nothingToErase',
  'nothingToUndo',
  'nothingToRedo',
  'nothingCopied',
  'noChecker',
  'fileEmpty',
  'fileArchive',
  'fileBinary',
  'fileTooLarge',
  'fileManyParts',
  'fileUnreadable',
  'fileNotFound',
  'fileIsFolder',
  'formatUnknown',
  'encodingWrong',
  'noArticle',
  'passwordNeeded',
  'passwordWrong',
  'passphraseWeak',
  'fileEncrypted',
  'scanOnly',
  'scanWithoutText',
  'filePixels',
  'onlySource',
  'copyProtected',
  'wordTooOld',
  'isPicture',
  'pictureNotRead',
  'fileDamaged',
  'fileBomb',
  'markupRefused',
  'loadStopped',
  'loadForgotten',
  'folderEmpty',
  'folderTooLarge',
  'readerTimeout',
  'readerMemory',
  'readerCrashed',
  'readerAnswer',
  'libraryInUse',
  'libraryReadOnly',
  'libraryOnlyRead',
  'libraryNotALibrary',
  'libraryNewer',
  'libraryOlder',
  'libraryOnNetwork',
  'libraryDamaged',
  'libraryMissing',
  'libraryGone',
  'libraryReplaced',
  'libraryFolderMissing',
  'libraryUnreachable',
  'backupFailed',
  'backupFolderUnreachable',
  'backupDamaged',
  'backupNewer',
  'backupGone',
  'backupOtherKey',
  'moveTaken',
  'moveFailed',
  'rescueNothing',
  'diskFull',
  'exportUnwritable',
  'exportFailed',
  'printFailed',
  'logoRefused',
  'templateGone',
  'templateRefused',
  'linkRefused',
  'reviewNeeded',
  'historyBroken',
  'keyStoreRefused',
  'libraryLocked',
  'passphraseNeeded',
  'passphraseTooWeak',
  'passphraseWrong',
  'sealDamaged',
  'keyUnknown',
  'caseDamaged',
  'caseNewer',
  'caseTooLarge',
  'caseOther',
  'caseIds',
  'reportDamaged',
  'reportNewer',
  'reportNoText',
  'reportRemoved',
  'annotationsUnreadable',
  'annotationsTooDeep',
  'annotationsTooLarge',
  'annotationsNeedArticle',
  'annotationsTooMany',
  'noAuthorNotes',
  'quoteNotFound',
  'quoteAmbiguous',
  'usage',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Values for the placeholders of a message. */
export const ErrorDetail = z.record(z.string(), z.union([z.string(), z.number()]));
export type ErrorDetail = z.infer<typeof ErrorDetail>;

/** An error that is shown to the checker in their language: a code, and the values for its message. */
export class TickmarkError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, detail: ErrorDetail = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(detail)}`, options);
    this.name = 'TickmarkError';
    this.code = code;
    this.detail = detail;
  }
}

const refusals: ReadonlySet<ErrorCode> = new Set([
  'selectionEmpty',
  'selectionTooLong',
  'noSpeaker',
  'cannotSplit',
  'cannotJoin',
  'joinedTooLong',
  'notDecided',
  'ownVerdict',
  'resolutionEmpty',
  'ownDisagreement',
  'evidenceEmpty',
  'sourceEmpty',
  'redactedEvidenceReadOnly',
  'evidenceOfProtectedSource',
  'nothingToErase',
  'nothingToUndo',
  'nothingToRedo',
  'nothingCopied',
] satisfies ErrorCode[]);

/** True for a request that cannot be done yet. Nothing went wrong, and the message says what to do first. */
export function isRefusal(code: ErrorCode): boolean {
  return refusals.has(code);
}

/** Adds the name of a file to a thrown error that has none yet, and returns it. */
export function aboutFile(thrown: unknown, name: string): unknown {
  if (!(thrown instanceof TickmarkError) || 'name' in thrown.detail) return thrown;
  return new TickmarkError(thrown.code, { ...thrown.detail, name }, { cause: thrown });
}

/** An error as it crosses between processes: a value, never thrown over the wire. */
export const WireError = z.object({ code: ErrorCode, detail: ErrorDetail });
export type WireError = z.infer<typeof WireError>;

/**
 * Returns the wire form of a thrown value. An error that is not ours becomes `internal`, with its name: see
 * nameOfThrown.
 */
export function toWireError(thrown: unknown): WireError {
  if (thrown instanceof TickmarkError) return { code: thrown.code, detail: thrown.detail };
  return { code: 'internal', detail: { message: nameOfThrown(thrown) } };
}
