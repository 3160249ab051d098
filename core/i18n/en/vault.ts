import type { Messages } from '../messages.ts';

/** The encryption of protected sources, and the lock. */
export const vault = {
  'vault.title': 'Protected sources',
  'vault.make': 'Encrypt protected sources',
  'vault.why':
    'What you write about a protected source, and its files, are encrypted in the library and its backups. This machine has no key store for that, so a passphrase opens them.',
  'vault.whyToo':
    'What you write about a protected source, and its files, are encrypted in the library and its backups. This passphrase opens them, on this machine and on another.',
  'vault.lost':
    'If this passphrase is lost, the protected sources are lost: nobody can open them, and nothing brings them back. Everything else in the library stays. Write it down and keep it where only you can get at it.',
  'vault.current': 'Passphrase now',
  'vault.passphrase': 'Passphrase',
  'vault.newPassphrase': 'New passphrase',
  'vault.again': 'The same again',
  'vault.encrypt': 'Encrypt',
  'vault.change': 'Change passphrase',
  'vault.add': 'Add a passphrase',
  'vault.none':
    'There are no protected sources yet. The first one is encrypted in the library, and so is every one after it.',
  'vault.plain': '{n} protected {n, plural, one {source is} other {sources are}} not encrypted yet.',
  'vault.byPassphrase': 'Protected sources are encrypted; the passphrase opens them.',
  'vault.bySystem':
    'Protected sources are encrypted; this machine’s key store opens them. On another machine, a backup’s protected sources open with a passphrase alone: add one.',
  'vault.byBoth':
    'Protected sources are encrypted. This machine’s key store opens them when the app starts, the passphrase after a lock and on another machine.',
  'vault.oldTitle': 'Backups that are not encrypted',
  'vault.oldWhy':
    'These backups are from before protected sources were encrypted, and hold them in plain. Encrypted, they open with the passphrase or key store of this library, and are otherwise as they were.',
  'vault.oldElsewhere':
    'Copies of backups that lie elsewhere are not reached: encrypt or delete those yourself.',
  'vault.backupPieces': '{n} protected {n, plural, one {source} other {sources}} in plain',
  'vault.sealBackups': 'Encrypt backups',
  'vault.later': 'Later',
  'vault.sealing': 'Encrypting backup {at} of {total}',
  'vault.backupsSealed': 'No backup holds protected sources in plain any more.',
  'vault.backupsLeft': '{n} {n, plural, one {backup is} other {backups are}} not encrypted yet.',
  'vault.remove': 'Remove passphrase',
  'vault.removed': 'This machine’s key store alone opens protected sources now.',
  'vault.removeWarning':
    'Without a passphrase, protected sources open on this machine alone. If its key store is lost, they are lost. Backups made until now keep the passphrase that they had.',
  'vault.changeKeeps': 'Backups made until now keep the passphrase that they had.',
  'vault.made': 'Protected sources are encrypted.',
  'vault.begun':
    '{n} protected {n, plural, one {source is} other {sources are}} being encrypted. You can go on meanwhile.',
  'vault.encrypting': 'Encrypting protected source {at} of {total}',
  'vault.overwriting': 'Overwriting what was not encrypted',
  'vault.changed': 'The passphrase was changed.',
  'vault.lockAfter': 'Lock after',
  'vault.lockNever': 'Never',
  'vault.lockMinutes': '{n} min',
  'vault.lockHint':
    'The desk also locks when the machine sleeps or its screen is locked. Locking stops a report or case file that is being made; nothing half-made is left.',
  'lock.title': 'Tickmark is locked',
  'lock.text':
    'Nothing of your articles is on the screen or in the window’s memory. The passphrase opens the desk where you left it.',
  'lock.textSystem':
    'Nothing of your articles is on the screen or in the window’s memory. This machine’s key store opens the desk where you left it.',
  'lock.unlock': 'Unlock',
  'lock.forgotten': 'Nobody can recover a lost passphrase.',
  'lock.quit': 'Quit',
  'lock.nothing': 'There is nothing to lock: no protected source is in this library yet.',
} satisfies Messages;
