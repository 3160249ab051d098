import type { RecoveryOption } from '../../model/library-recovery.ts';
import type { BackupReason } from '../../model/backup.ts';
import type { Messages } from '../messages.ts';

/** The library as a file: its backups, and what to do where it cannot be opened. */
export const libraryFile = {
  'backups.title': 'Backups',
  'backups.hint': 'One is made on each day of use, opened and checked. Ten are kept.',
  'backups.none': 'There are no backups yet.',
  'backups.last': 'Last backup: {when}',
  'backups.make': 'Back up now',
  'backups.making': 'Backing up',
  'backups.made': 'Backed up and checked',
  'backups.notMade': 'No backup was made',
  'backups.chooseFolder': 'Choose another folder…',
  'backups.usualFolder': 'Use the folder beside the library',
  'backups.reason.day': 'daily',
  'backups.reason.asked': 'asked for',
  'backups.reason.upgrade': 'before a newer Tickmark',
  'backups.reason.restore': 'before a restore',
  'backups.reason.merge': 'before a merge',
  'backups.articles': '{n} {n, plural, one {article} other {articles}}',
  'backups.state.damaged': 'damaged',
  'backups.state.newer': 'made by a newer Tickmark',
  'backups.restore': 'Restore…',
  'backups.restoreOf': 'Restore the backup of {when}',
  'backups.check': 'Check',
  'backups.checkOf': 'Check the backup of {when}',
  'backups.checking': 'Checking…',
  'backups.whole':
    'The backup of {when} is whole: {articles} {articles, plural, one {article} other {articles}}, {events} {events, plural, one {entry} other {entries}} of history.',

  'restore.title': 'Restore the backup of {when}?',
  'restore.what':
    'The library will be as it was then. What is in it now is kept as a backup first, so that you can go back.',
  'restore.comparing': 'Comparing…',
  'restore.same': 'It holds the same articles, with the same work in them, and the same settings.',
  'restore.gone': '{n} {n, plural, one {article} other {articles}} will no longer be there:',
  'restore.changed': '{n} {n, plural, one {article goes} other {articles go}} back to an earlier state:',
  'restore.back': '{n} {n, plural, one {article comes} other {articles come}} back:',
  'restore.checkers':
    '{n} {n, plural, one {checker is} other {checkers are}} not in it, or under another name:',
  'restore.snippets':
    '{n} {n, plural, one {snippet is} other {snippets are}} not in it, or with another text:',
  'restore.looks':
    '{n} {n, plural, one {newsroom is} other {newsrooms are}} not in it, or with another look:',
  'restore.settings': 'Settings (language, keys, sizes and the like) will be as they were then.',
  'restore.entries': '{n} {n, plural, one {change} other {changes}} less',
  'restore.more': 'and {n} more',
  'restore.run': 'Restore',
  'restore.running': 'Restoring…',
  'restore.done': 'Restored. What was there before is among the backups.',

  'library.opening':
    'Opening the library. After an update of Tickmark this can take a minute: a backup is made first.',
  'move.open': 'Move the library…',
  'move.title': 'Move the library?',
  'move.what':
    'It is copied, checked in full, and opened at its new place. If that fails, the old file is used again.',
  'move.from': 'From',
  'move.to': 'To',
  'move.deleteOld': 'Delete the old file once the new one is open (else it is set aside in its folder)',
  'move.network':
    'This is on a network share. A lost connection can damage the library, and two computers must never open it at once.',
  'move.run': 'Move',
  'move.running': 'Moving… {percent}%',
  'move.done': 'The library was moved.',

  'recovery.title.damaged': 'This library is damaged',
  'recovery.title.foreign': 'This is not a Tickmark library',
  'recovery.title.missing': 'The library is not there',
  'recovery.title.newer': 'This library needs a newer Tickmark',
  'recovery.title.inUse': 'This library is in use',
  'recovery.title.network': 'This library is on a network share',
  'recovery.title.readOnly': 'This library cannot be written',
  'recovery.title.diskFull': 'The disk of the library is full',
  'recovery.title.other': 'The library cannot be opened',
  'recovery.option.retry': 'Try again',
  'recovery.option.retry.text': 'After the cause has been removed or the disk connected.',
  'recovery.option.retry.run': 'Try again',
  'recovery.option.read': 'Open it to read',
  'recovery.option.read.text':
    'Articles, claims and evidence can be looked at and exported. Nothing can be changed, and the file stays as it is.',
  'recovery.option.read.run': 'Open to read',
  'recovery.option.accept': 'Use it there',
  'recovery.option.accept.text':
    'At your own risk: only on a share that stays connected, and by one computer at a time. You can move it to this computer in Settings.',
  'recovery.option.accept.run': 'Use it there',
  'recovery.option.restore': 'Restore a backup',
  'recovery.option.restore.text':
    'The backup takes the library’s place. What is there now is set aside, untouched.',
  'recovery.option.restore.run': 'Restore',
  'recovery.option.rescue': 'Rescue what can be read',
  'recovery.option.rescue.text':
    'Everything that can be read goes into a new library, entry by entry, and you are told what is lost. The damaged file is set aside, untouched.',
  'recovery.option.rescue.run': 'Rescue',
  'recovery.option.choose': 'Open another library',
  'recovery.option.choose.text': 'Tickmark opens that one from now on. This one stays where it is.',
  'recovery.option.choose.run': 'Choose a file…',
  'recovery.option.beginNew': 'Begin an empty library',
  'recovery.option.beginNew.text': 'What is there now is set aside, untouched, in the same folder.',
  'recovery.option.beginNew.run': 'Begin',
  'rescue.done.title': 'What was rescued',
  'rescue.done.whole': '{n} {n, plural, one {article is} other {articles are}} whole.',
  'rescue.done.partly': '{n} {n, plural, one {article misses} other {articles miss}} something:',
  'rescue.done.lost': '{n} {n, plural, one {article} other {articles}} could not be read:',
  'rescue.done.files': '{n} {n, plural, one {file} other {files}} kept with evidence could not be read:',
  'rescue.lost.versions': '{n} {n, plural, one {version} other {versions}}',
  'rescue.lost.claims': '{n} {n, plural, one {claim} other {claims}}',
  'rescue.lost.evidence': '{n} {n, plural, one {piece of evidence} other {pieces of evidence}}',
  'rescue.lost.entries': '{n} {n, plural, one {entry} other {entries}} of the history',
  'rescue.lost.nothing': 'only the order of the history',
  'rescue.lost.words': 'Claim lost: {quote}',
  'rescue.done.report': 'This report is in {path}',
  'rescue.done.damaged': 'The damaged file is {path}',
  'rescue.done.open': 'Open the rescued library',
  'recovery.showFile': 'Show the file',
  'recovery.quit': 'Quit',
} satisfies Messages &
  Record<`recovery.option.${RecoveryOption}${'' | '.text' | '.run'}`, string> &
  Record<`backups.reason.${BackupReason}`, string>;
