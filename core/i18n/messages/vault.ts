import type { Messages } from './message.ts';

/** The encryption of protected sources, and the lock. */
export const vault = {
  'vault.title': { en: 'Protected sources', nl: 'Beschermde bronnen' },
  'vault.make': { en: 'Encrypt protected sources', nl: 'Beschermde bronnen versleutelen' },
  'vault.why': {
    en: 'What you write of a protected source, and its files, are encrypted in the library and its backups. This machine has no key store for that, so a passphrase opens them.',
    nl: 'Wat u over een beschermde bron schrijft, en haar bestanden, worden in de bibliotheek en de back-ups versleuteld. Deze machine heeft daarvoor geen sleutelbos; een wachtwoordzin opent ze.',
  },
  'vault.whyToo': {
    en: 'What you write of a protected source, and its files, are encrypted in the library and its backups. This passphrase opens them, on this machine and on another.',
    nl: 'Wat u over een beschermde bron schrijft, en haar bestanden, worden in de bibliotheek en de back-ups versleuteld. Deze wachtwoordzin opent ze, op deze machine en op een andere.',
  },
  'vault.lost': {
    en: 'If this passphrase is lost, the protected sources are lost: nobody can open them, and nothing brings them back. Everything else in the library stays. Write it down and keep it where only you can get at it.',
    nl: 'Raakt u deze wachtwoordzin kwijt, dan bent u ook de beschermde bronnen kwijt: niemand kan ze openen en niets brengt ze terug. Al het andere in de bibliotheek blijft. Schrijf de zin op en bewaar hem waar alleen u erbij kunt.',
  },
  'vault.current': { en: 'Passphrase now', nl: 'Huidige wachtwoordzin' },
  'vault.passphrase': { en: 'Passphrase', nl: 'Wachtwoordzin' },
  'vault.again': { en: 'The same again', nl: 'Nog eens dezelfde' },
  'vault.encrypt': { en: 'Encrypt', nl: 'Versleutelen' },
  'vault.change': { en: 'Change passphrase', nl: 'Wachtwoordzin wijzigen' },
  'vault.add': { en: 'Add a passphrase', nl: 'Wachtwoordzin toevoegen' },
  'vault.none': {
    en: 'There are no protected sources yet. The first one is encrypted in the library, and so is every one after it.',
    nl: 'Er zijn nog geen beschermde bronnen. De eerste wordt in de bibliotheek versleuteld, en elke volgende ook.',
  },
  'vault.plain': {
    en: '{n} protected {n|source is|sources are} not encrypted yet.',
    nl: '{n} beschermde {n|bron is|bronnen zijn} nog niet versleuteld.',
  },
  'vault.byPassphrase': {
    en: 'Protected sources are encrypted; the passphrase opens them.',
    nl: 'Beschermde bronnen zijn versleuteld; de wachtwoordzin opent ze.',
  },
  'vault.bySystem': {
    en: 'Protected sources are encrypted; this machine’s key store opens them. On another machine, a backup’s protected sources open with a passphrase alone: add one.',
    nl: 'Beschermde bronnen zijn versleuteld; de sleutelbos van deze machine opent ze. Op een andere machine gaan de beschermde bronnen van een back-up alleen met een wachtwoordzin open: voeg er een toe.',
  },
  'vault.byBoth': {
    en: 'Protected sources are encrypted. This machine’s key store opens them when the app starts, the passphrase after a lock and on another machine.',
    nl: 'Beschermde bronnen zijn versleuteld. De sleutelbos van deze machine opent ze bij het starten, de wachtwoordzin na vergrendelen en op een andere machine.',
  },
  'vault.oldTitle': { en: 'Backups that are not encrypted', nl: 'Back-ups die niet versleuteld zijn' },
  'vault.oldWhy': {
    en: 'These backups are from before protected sources were encrypted, and hold them in plain. Encrypted, they open with the passphrase or key store of this library, and are otherwise as they were.',
    nl: 'Deze back-ups zijn van vóór de versleuteling en bevatten beschermde bronnen in leesbare vorm. Versleuteld gaan ze open met de wachtwoordzin of de sleutelbos van deze bibliotheek; verder blijven ze zoals ze waren.',
  },
  'vault.oldElsewhere': {
    en: 'Copies of backups that lie elsewhere are not reached: encrypt or delete those yourself.',
    nl: 'Kopieën van back-ups die elders liggen, worden niet bereikt: versleutel of verwijder die zelf.',
  },
  'vault.backupPieces': {
    en: '{n} protected {n|source|sources} in plain',
    nl: '{n} beschermde {n|bron|bronnen} onversleuteld',
  },
  'vault.sealBackups': { en: 'Encrypt backups', nl: 'Back-ups versleutelen' },
  'vault.later': { en: 'Later', nl: 'Later' },
  'vault.sealing': { en: 'Encrypting backup {at} of {total}', nl: 'Back-up {at} van {total} versleutelen' },
  'vault.backupsSealed': {
    en: 'No backup holds protected sources in plain any more.',
    nl: 'Geen back-up bevat nog beschermde bronnen in leesbare vorm.',
  },
  'vault.backupsLeft': {
    en: '{n} {n|backup is|backups are} not encrypted yet.',
    nl: '{n} {n|back-up is|back-ups zijn} nog niet versleuteld.',
  },
  'vault.remove': { en: 'Remove passphrase', nl: 'Wachtwoordzin verwijderen' },
  'vault.removed': {
    en: 'This machine’s key store alone opens protected sources now.',
    nl: 'Alleen de sleutelbos van deze machine opent nu de beschermde bronnen.',
  },
  'vault.removeWarning': {
    en: 'Without a passphrase, protected sources open on this machine alone. If its key store is lost, they are lost. Backups made until now keep the passphrase that they had.',
    nl: 'Zonder wachtwoordzin gaan beschermde bronnen alleen op deze machine open. Raakt haar sleutelbos verloren, dan zijn ze verloren. Back-ups die er al zijn, houden de wachtwoordzin die ze hadden.',
  },
  'vault.changeKeeps': {
    en: 'Backups made until now keep the passphrase that they had.',
    nl: 'Back-ups die er al zijn, houden de wachtwoordzin die ze hadden.',
  },
  'vault.made': { en: 'Protected sources are encrypted.', nl: 'Beschermde bronnen zijn versleuteld.' },
  'vault.begun': {
    en: '{n} protected {n|source is|sources are} being encrypted. You can go on meanwhile.',
    nl: '{n} beschermde {n|bron wordt|bronnen worden} versleuteld. U kunt intussen verder.',
  },
  'vault.encrypting': {
    en: 'Encrypting protected source {at} of {total}',
    nl: 'Beschermde bron {at} van {total} versleutelen',
  },
  'vault.overwriting': {
    en: 'Overwriting what was not encrypted',
    nl: 'Wat niet versleuteld was, wordt overschreven',
  },
  'vault.changed': { en: 'The passphrase is another one now.', nl: 'De wachtwoordzin is gewijzigd.' },
  'vault.lockAfter': { en: 'Lock after', nl: 'Vergrendelen na' },
  'vault.lockNever': { en: 'Never', nl: 'Nooit' },
  'vault.lockMinutes': { en: '{n} min', nl: '{n} min' },
  'vault.lockHint': {
    en: 'The desk also locks when the machine sleeps or its screen is locked. Locking stops a report or case file that is being made; nothing half-made is left.',
    nl: 'Het bureau vergrendelt ook als de machine slaapt of het scherm wordt vergrendeld. Vergrendelen stopt een rapport of dossier dat wordt gemaakt; er blijft niets halfs achter.',
  },
  'lock.title': { en: 'Tickmark is locked', nl: 'Tickmark is vergrendeld' },
  'lock.text': {
    en: 'Nothing of your articles is on the screen or in the window’s memory. The passphrase opens the desk where you left it.',
    nl: 'Niets van uw artikelen staat op het scherm of in het geheugen van het venster. De wachtwoordzin opent het bureau waar u was.',
  },
  'lock.textSystem': {
    en: 'Nothing of your articles is on the screen or in the window’s memory. This machine’s key store opens the desk where you left it.',
    nl: 'Niets van uw artikelen staat op het scherm of in het geheugen van het venster. De sleutelbos van deze machine opent het bureau waar u was.',
  },
  'lock.unlock': { en: 'Unlock', nl: 'Ontgrendelen' },
  'lock.forgotten': {
    en: 'A passphrase that is lost cannot be found again by anybody.',
    nl: 'Een wachtwoordzin die kwijt is, kan niemand terugvinden.',
  },
  'lock.quit': { en: 'Quit', nl: 'Afsluiten' },
  'lock.nothing': {
    en: 'There is nothing to lock: no protected source is in this library yet.',
    nl: 'Er valt niets te vergrendelen: er staat nog geen beschermde bron in deze bibliotheek.',
  },
} satisfies Messages;
