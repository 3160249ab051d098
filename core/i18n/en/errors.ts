import type { ErrorCode } from '../../kernel/errors.ts';
import type { Messages } from '../messages.ts';

/** What went wrong and what to do about it, a message for each error code. */
export const errors = {
  'error.badInput': 'That request was not understood: {problem}',
  'error.articleNotFound': 'There is no such article in this library.',
  'error.claimNotFound': 'There is no such claim in this library; it may have been deleted.',
  'error.evidenceNotFound': 'There is no such evidence in this library; it may have been deleted.',
  'error.attachmentNotFound': 'That file is not kept in this library.',
  'error.sourceNotFound': 'There is no such source in this library; it may have been deleted.',
  'error.sourceKnown': '{name} is a source of this article already.',
  'error.sourceNotRead': 'This file has not been read yet, or could not be read: it has no text here.',
  'error.originalNotKept':
    'The original file was larger than the limit in Settings and was not kept; the report names it by its hash.',
  'error.selectionEmpty':
    'There are no words in the selection. Select the words of the claim, or put the caret into its sentence.',
  'error.selectionTooLong': 'A claim has at most {limit} characters. Select less.',
  'error.cannotSplit':
    'Tickmark cannot tell where to split this claim. Select the words with which the second claim begins, then split.',
  'error.cannotJoin':
    'These two claims cannot be joined, because they are not in the same version of the article.',
  'error.joinedTooLong':
    'The texts of these two claims are too long for one field ({limit} characters). Shorten their notes or corrections first.',
  'error.notDecided': 'This claim has no verdict yet: there is nothing to sign off.',
  'error.ownVerdict':
    'You set this verdict yourself, so somebody else must sign it off. Switch checker if somebody else is at the keyboard.',
  'error.reviewNotFound': 'There is no such open disagreement; it may have been settled.',
  'error.resolutionEmpty': 'Say in a few words how it was settled.',
  'error.ownDisagreement':
    'This is your own disagreement, so somebody else must settle it. You can take it back.',
  'error.noSpeaker': 'This claim has no speaker. Give the speaker first, then tick whether it was said.',
  'error.evidenceEmpty': 'This evidence is empty. Give a title, link, quotation, contact, note or file.',
  'error.sourceEmpty': 'This source is empty. Give a title, link, contact, note or file.',
  'error.redactedEvidenceReadOnly':
    'This only says that {owner} has a protected source here. {owner} alone can change it, in their own library; ask for a case file that names it, and merge that.',
  'error.evidenceOfProtectedSource':
    'This comes from the protected source “{source}”, so it stays protected. If that source need not be protected, say so of the source first.',
  'error.attachmentTooLarge':
    '{name} is {size} MB, and a file in the library may have at most {limit} MB. Keep it elsewhere and note where.',
  'error.recordingTooLarge':
    '{name} is {size} MB, and a recording in the library may have at most {limit} MB. Cut out the part that matters, or save its sound alone, with another program; or add where it is kept as a link.',
  'error.isRecording': '{name} is a recording: it is played, and has no text to read.',
  'error.templateGone': 'The template {name} is not in the folder of templates any more.',
  'error.templateRefused': 'The template {name} cannot be used. Line {line}: {why} ({what}).',
  'error.logoRefused': '{name} cannot be a logo: it must be a PNG or JPEG picture of at most {limit} kB.',
  'error.nothingToErase': 'Nothing is left to be erased from backups.',
  'error.nothingToUndo': 'There is nothing to undo.',
  'error.nothingToRedo': 'There is nothing to redo.',
  'error.nothingCopied': 'There is no text on the clipboard. Copy an article first.',
  'error.noChecker':
    'Nobody has said who is checking. Give a name in Settings (on the command line: --checker "Name").',
  'error.archiveNotFound':
    'There is no archive of earlier checks with this name. List them with: archive list.',
  'error.archiveNameTaken':
    'There is an archive of earlier checks named {name} already. Choose another name.',
  'error.checksDropTooLarge':
    '{name} is {size} MB, and a dropped file may have at most {limit} MB. Choose it with Add instead.',
  'error.watchedAlready': '{path} is watched already.',
  'error.watchedTooMany': 'No more than {limit} folders can be watched. Remove one first.',
  'error.watchedNotFound': 'That folder is not watched. The list may have changed meanwhile.',
  'error.watchedSeveral': '{name} holds several texts. Load it by hand, and choose which one is the article.',
  'error.archivesInUse': 'Another import of earlier checks is under way. Try again when it is done.',
  'error.archivesDamaged':
    'The archives of earlier checks cannot be read. The library itself is not affected. Delete {path}, then add the archives again.',
  'error.archivesNewer':
    'The archives of earlier checks were made by a newer Tickmark. Install that one, or delete {path} and add the archives again.',
  'error.checksCutOff':
    '{name} is cut off after {checks, plural, =0 {the beginning} one {one check} other {# checks}}. Nothing was kept. Get the file again, then add it.',
  'error.checksUnknown':
    '{name} is not a file of earlier checks. Tickmark reads ClaimReview data (JSON, JSON Lines, a web page that has it), its own JSON reports and tables (CSV, TSV) with headings.',
  'error.checksTooLarge':
    '{name} is {size} MB, and a web page or a report may have at most {limit} MB. Nothing was kept.',
  'error.checksEncoding':
    '{name} is not {encoding} all through: something in it is no character. Save it again as UTF-8, then add it. Nothing was kept.',
  'error.textCutOff':
    '{name} ends in the middle of a character, so that it is cut off. Get the file again, then add it. Nothing was kept.',
  'error.quoteNotClosed':
    'The quotation mark in line {line} of {name} is not closed, so that everything after it would be one cell. Close it or take it out, then add the file again. Nothing was kept.',
  'error.rowTooLong':
    'Line {line} of {name} does not end, so that it is no row of a table. Nothing was kept.',
  'error.archivesForeign':
    'The file {path} is not Tickmark’s, and earlier checks of this library would be kept under its name. It was left as it is. Move it elsewhere, then add the checks again.',
  'error.noChecks':
    '{name} has no earlier check that says what was claimed{entries, plural, =0 {} one { (one entry without a claim)} other { (# entries without a claim)}}. Nothing was kept.',
  'error.noClaimColumn':
    'Which column of {name} has the claims is not clear. Say it, for instance: --column claim=NAME. Its first line has: {columns}{more, plural, =0 {} one { and # more} other { and # more}}. If that is a check, put a line of headings above it.',
  'error.fileEmpty': '{name} is empty. Nothing was loaded.',
  'error.fileArchive': '{name} is an archive ({type}). Unpack it, then load the files or the folder.',
  'error.fileBinary':
    '{name} is not text (it looks like {type}). Save it as a document, a web page or plain text and load that.',
  'error.fileTooLarge': '{name} is {size} MB; the limit is {limit} MB. Cut out the article and load that.',
  'error.fileManyParts':
    '{name} has more than {limit} paragraphs or sentences, which no article has. Cut out the article and load that.',
  'error.fileUnreadable': '{name} could not be read ({why}). Check its permissions, then try again.',
  'error.fileNotFound': '{name} is not there. Check the name and the folder.',
  'error.fileIsFolder': '{name} is a folder. Choose the files in it.',
  'error.formatUnknown':
    '{name} is in a format that Tickmark does not read. It reads Word, ODT, RTF, PDF, slides, tables, books (EPUB), web pages and captures of them, mails, agency stories, subtitles and plain text.',
  'error.encodingWrong':
    '{name} says its characters are {declared}, but they are not. Save it again as UTF-8.',
  'error.noArticle': 'There is no text in {name} that could be an article.',
  'error.passwordNeeded': '{name} is protected by a password. Give the password, or load a copy without one.',
  'error.passwordWrong': 'That is not the password of {name}. Try again.',
  'error.passphraseWeak':
    'That passphrase is easy to guess. Use four or more words that do not belong together. Nothing was locked or written.',
  'error.fileEncrypted':
    '{name} is encrypted. Open it in its own program, save a copy without a password, and load that.',
  'error.copyProtected':
    '{name} is a book with copy protection (DRM), which only its own program can open. Ask for a copy without it, or add the pages you need as pictures.',
  'error.isPicture':
    '{name} is a picture ({type}), not a text to check. Add it as a source of an article (Ctrl+3): its text is recognized there. Or attach it to evidence, where it can be looked at.',
  'error.pictureNotRead':
    '{name} is a picture in the format {type}, which cannot be drawn here. Save it as JPEG or PNG in a program for pictures, and use that.',
  'error.wordTooOld':
    '{name} is a document of Word 95 or older. Open it in Word or LibreOffice, save it as .docx, and load that.',
  'error.onlySource':
    '{name} is a table, which has no sentences to check. Load the article that uses it, and add the table to its sources.',
  'error.scanOnly':
    '{name} is a scan: it contains pictures of pages and no text. Add it as a source of an article (Ctrl+3): its text is recognized there. To check it as an article, run text recognition (OCR) on it first and load the result.',
  'error.scanWithoutText':
    'No text was found in {name}. If there is some, try other languages, or a sharper picture.',
  'error.filePixels':
    '{name} has {size} million pixels, more than the {limit} million that are read. Save it smaller, or in parts.',
  'error.fileDamaged':
    '{name} is damaged or cut off ({problem}). Ask for it again, or open it in its own program and save it anew.',
  'error.fileBomb':
    '{name} was refused because it unpacks to far more than a document can contain ({problem}).',
  'error.markupRefused': '{name} was refused for safety ({problem}).',
  'error.loadStopped': '{name} was not read, because the load was stopped.',
  'error.loadForgotten': 'Tickmark no longer has that file in memory. Load it again.',
  'error.folderEmpty': 'There are no files in {name} that could be articles.',
  'error.folderTooLarge':
    '{name} contains more than {limit} files that could be articles. The first {limit} by name were read. For the others, load the folders in it one by one.',
  'error.readerTimeout':
    'Reading {name} took longer than {seconds} seconds and was stopped. Nothing else was touched.',
  'error.readerMemory':
    'Reading {name} took more than {limit} MB of memory and was stopped. Nothing else was touched.',
  'error.readerCrashed': 'The reader stopped at {name}. Nothing else was touched; the file may be damaged.',
  'error.readerAnswer': 'The reader gave an invalid answer for {name} ({problem}). Nothing was loaded.',
  'error.libraryInUse':
    'The library {path} is open in another Tickmark. Close it there, or choose another with --library FILE.',
  'error.libraryReadOnly':
    'The library {path} or its folder cannot be written. Change its permissions, or choose another file.',
  'error.libraryOnlyRead':
    'This library was opened to be read, so nothing was changed. Open it for writing at the foot of the window once it can be written.',
  'error.libraryNotALibrary': '{path} is not a Tickmark library. It was left as it is; choose another file.',
  'error.libraryNewer':
    'The library {path} was written by a newer Tickmark ({version}), and this one cannot read it. Install Tickmark {version} or newer. The file was left as it is.',
  'error.libraryOlder':
    'The library {path} is of an older Tickmark (format {found}, now {known}). Open it once in the app, or with a command that writes.',
  'error.libraryOnNetwork':
    'The library {path} is on a network share. A lost connection can damage it, and two computers must never open it at once.',
  'error.articleErased':
    '“{title}” was erased from this library on {day} and is not brought back into it. To look at it, open the file in another library.',
  'error.libraryDamaged':
    'The library {path} is damaged ({problem}). It was left as it is; restore a backup or choose another file.',
  'error.libraryGone':
    'Not saved: the library {path} was moved or deleted while it was open. Put it back, or keep what is open here: Settings, Backups, Move the library.',
  'error.libraryReplaced':
    'Not saved: another file has taken the place of the library {path} while it was open. Keep what is open here under another name: Settings, Backups, Move the library.',
  'error.libraryMissing': 'There is no library {path}. Check the name; the app or a load makes a new one.',
  'error.libraryFolderMissing':
    'The folder of the library {path} is not there. Make it, or choose another place.',
  'error.libraryUnreachable': 'The library {path} cannot be opened ({why}). Check that the folder is there.',
  'error.backupFailed': 'No backup could be made in {folder} ({why}). The library itself is as it was.',
  'error.backupFolderUnreachable':
    'The folder for backups cannot be reached or written: {folder} ({why}). Connect its disk, or choose another folder in Settings.',
  'error.backupDamaged': 'The backup {name} is damaged ({problem}). It was not used; choose another.',
  'error.backupNewer':
    'The backup {name} was made by a newer Tickmark ({version}). Install Tickmark {version} or newer to restore it.',
  'error.backupGone': 'There is no backup {name} any more.',
  'error.backupOtherKey':
    'The protected sources in this backup are encrypted with another key. It was left as it is.',
  'error.moveTaken': '{path} exists already. Nothing was moved. Choose another folder or name.',
  'error.moveFailed': 'The library could not be moved to {path} ({why}). It is unchanged, at its old place.',
  'error.rescueNothing':
    'Nothing that belongs to a Tickmark library could be read from {path}. The file was left as it is.',
  'error.diskFull': 'The disk is full: nothing was saved. Make room, then do it again.',
  'error.exportUnwritable': '{path} cannot be written ({why}). Choose another place.',
  'error.exportFailed': 'The report could not be made ({why}). Nothing was written.',
  'error.printFailed': 'The report could not be printed ({why}).',
  'error.linkRefused': 'Only http and https links can be opened. This link was not opened: {link}',
  'error.keyStoreRefused':
    'The system’s key store did not open. Unlock it, then try again; what was locked on another machine or by another user needs its passphrase.',
  'error.keyUnknown': 'This key is not known here. Open the file that was signed with it first.',
  'error.libraryLocked':
    'The protected sources in this library are locked. Unlock them first; on the command line give their passphrase with --unlock-file FILE.',
  'error.passphraseNeeded':
    'A protected source is encrypted in the library. Choose a passphrase for that first.',
  'error.passphraseTooWeak':
    'This passphrase is easy to guess. Use four or more words that do not belong together.',
  'error.passphraseWrong': 'That is not the passphrase of this library’s protected sources.',
  'error.sealDamaged':
    'An encrypted part of this library does not open with its key: it was changed, or belongs elsewhere. Restore a backup.',
  'error.reviewNeeded':
    'Nothing was exported: {n} {n, plural, one {place} other {places}} in it may still tell who a protected source is. Decide on {n, plural, one {it} other {each}} in the window that exports it; on the command line, with --near hide or --near stand.',
  'error.historyBroken': 'The history of “{title}” does not fit at entry {seq}: {problem}.',
  'error.caseDamaged':
    'The case file {name} is inconsistent ({problem}). Nothing was taken from it. Ask for it again.',
  'error.caseNewer':
    'The case file {name} was made by a newer Tickmark ({version}). Install Tickmark {version} or newer to open it. Nothing was taken from it.',
  'error.caseTooLarge':
    '{name} is {size} MB, and a case file may have at most {limit} MB. Make it without the files of the evidence, and send those separately.',
  'errors.aFile': 'the file',
  'error.caseIds':
    'Somebody edited {name} by hand: a part of it belongs to another article here, “{title}”. Nothing was taken from it. Ask for it again.',
  'error.caseOther':
    'What is in {name} does not belong to the article that is here ({problem}). Nothing was changed.',
  'error.reportDamaged':
    '{name} was changed or damaged ({problem}); tickmark verify-report says what does not fit. Nothing was loaded.',
  'error.reportNewer': '{name} was made by a newer Tickmark (format {version}). Update Tickmark to load it.',
  'error.reportNoText':
    '{name} is a report without the article’s text. Export it with the full text to load it elsewhere.',
  'error.reportRemoved': '“{title}” was deleted here. Restore it in the library; {name} changes nothing.',
  'error.annotationsUnreadable':
    '{name} holds no annotations that Tickmark reads: it reads exports of Hypothesis (JSON) and W3C Web Annotations (JSON, JSON-LD).',
  'error.annotationsTooDeep': '{name} is nested too deeply to be a file of annotations. Nothing was read.',
  'error.annotationsTooLarge':
    '{name} is {size} MB, and a file of annotations may have at most {limit} MB. Export only those of this article.',
  'error.annotationsNeedArticle':
    '{name} holds annotations and no article. Open the article that they are on, then drop the file on it.',
  'error.annotationsTooMany':
    '{name} holds {count} annotations; the limit is {limit}. Export only those of this article.',
  'error.noAuthorNotes': '{name} holds no comments, footnotes, endnotes or links.',
  'error.quoteNotFound': 'Those words are not in the article: {quote}',
  'error.quoteAmbiguous': 'Those words occur {count} times in the article. Give more of them: {quote}',
  'error.usage': '{problem}',
  'error.internal': 'Something unexpected went wrong: {message}. What was saved is safe.',
} satisfies Messages & Record<`error.${ErrorCode}`, string>;
