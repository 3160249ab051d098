import type { Messages } from '../messages.ts';

/** Erasing a source or an article. */
export const erasing = {
  'erase.unnamed': 'without a name',
  'erase.willSource': 'The source “{source}” in “{title}” will be erased.',
  'erase.willArticle': 'The article “{title}” will be erased, with its texts, claims, evidence and history.',
  'erase.countsSource':
    '{pieces} {pieces, plural, one {source or piece of evidence} other {sources and pieces of evidence}}, what {entries} {entries, plural, one {entry} other {entries}} of the history held, {files} {files, plural, one {file} other {files}} that nothing else names; also in the backups of this library.',
  'erase.countsArticle':
    '{pieces} {pieces, plural, one {piece} other {pieces}} of evidence, {entries} {entries, plural, one {entry} other {entries}} of history, up to {files} {files, plural, one {file} other {files}}; also in the backups of this library.',
  'erase.forGood':
    'This cannot be undone. That something was erased, when and by whom is kept; what it was is not.',
  'erase.doneSource': 'The source was erased from this library.',
  'erase.doneArticle': 'The article was erased from this library.',
  'erase.backups': 'Backups: erased in {erased}; {without} others did not have it.',
  'erase.backupFailed': 'It is still in the backup {name} ({problem}).',
  'erase.folderProblem': 'The folder for backups could not be read ({why}); what is in it was not erased.',
  'erase.stopped': 'It was stopped: the other backups still have it.',
  'erase.still': 'Still named in {place}: {words}',
  'erase.elsewhere':
    'Not reached: reports and case files that were saved or sent (no list is kept of them), backups on disks that are not connected or in other folders, copies on other machines.',
  'erase.source': 'Erase this source for good…',
  'erase.article': 'Erase this article for good…',
  'erase.titleSource': 'Erase a source for good',
  'erase.titleArticle': 'Erase an article for good',
  'erase.which': 'Source',
  'erase.inBackups': 'Looked for in {n} {n, plural, one {backup} other {backups}} of this library:',
  'erase.noBackups': 'No backup of this library is in the folder for backups.',
  'erase.ofArticle': 'an article',
  'erase.ofSource': 'a source in “{title}”',
  'erase.unfinished':
    'Erasing {what} ({at}, {by}) was not finished: {n} {n, plural, one {backup} other {backups}} left.',
  'erase.unfinishedPages':
    'Erasing {what} ({at}, {by}) was not finished: the library’s file is still to be tidied.',
  'erase.unfinishedFolder':
    'Erasing {what} ({at}, {by}) was not finished: the folder for backups could not be read ({why}).',
  'erase.unfinishedTitle': 'An erasure that was not finished',
  'erase.unfinishedLine': 'An erasure was not finished.',
  'erase.unfinishedLater':
    '{n} {n, plural, one {erasure was} other {erasures were}} not finished: see tickmark erase-unfinished.',
  'erase.unfinishedAsk': 'What is left?',
  'erase.unfinishedMeans':
    'It is gone from the library. What is left of it can still be taken out; only which article it was about is known, not what it was.',
  'erase.unfinishedIn': 'Still in:',
  'erase.unfinishedNone': 'Nothing that was erased is left to be finished.',
  'erase.unfinishedRun': 'Go on erasing',
  'erase.leave': 'Leave them so',
  'erase.left': 'The backups stay as they are. The ledger says so.',
  'erase.remembered': 'What is left is remembered, and offered at the next start.',
  'erase.noDeleted': 'No deleted evidence or source of this article is left to erase.',
  'erase.deletedAt': 'deleted {at}',
  'erase.askUnfinished': 'Add --yes to go on with it.',
  'erase.word': 'erase',
  'erase.typeWord': 'To go on, type: {word}',
  'erase.wordWrong': 'That is not the word.',
  'erase.run': 'Erase for good',
  'erase.inLibrary': 'Being erased from the library…',
  'erase.going': 'Erased from the library. Backup {done} of {total}…',
  'erase.stop': 'Leave the other backups',
  'erase.goOn': 'Go on with the other backups',
  'erase.doneTitle': 'What was erased',
  'erase.stillTitle': 'Still named in {n} {n, plural, one {text} other {texts}} of this article',
  'erase.toClaim': 'Go to the claim',
  'erase.noSource': 'This claim has no source of your own to erase.',
  'erase.askYes': 'Nothing was erased. Add --yes to erase it.',
} satisfies Messages;
