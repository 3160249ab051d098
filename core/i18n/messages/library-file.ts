import type { TroubleWay } from '../../trouble.ts';
import type { BackupReason } from '../../backup.ts';
import type { Messages } from './message.ts';

/** The library as a file: its backups, and what to do where it cannot be opened. */
export const libraryFile = {
  'backups.title': { en: 'Backups', nl: 'Back-ups' },
  'backups.hint': {
    en: 'One is made on each day of use, opened and checked. Ten are kept.',
    nl: 'Op elke dag dat er gewerkt wordt, wordt er een gemaakt, geopend en gecontroleerd. Tien blijven bewaard.',
  },
  'backups.none': {
    en: 'There are no backups yet.',
    nl: 'Er zijn nog geen back-ups.',
  },
  'backups.last': { en: 'Last backup: {when}', nl: 'Laatste back-up: {when}' },
  'backups.make': { en: 'Back up now', nl: 'Nu een back-up maken' },
  'backups.making': { en: 'Backing up', nl: 'Back-up wordt gemaakt' },
  'backups.made': { en: 'Backed up and checked', nl: 'Back-up gemaakt en gecontroleerd' },
  'backups.notMade': { en: 'No backup was made', nl: 'Er is geen back-up gemaakt' },
  'backups.chooseFolder': { en: 'Choose another folder…', nl: 'Een andere map kiezen…' },
  'backups.usualFolder': {
    en: 'Use the folder beside the library',
    nl: 'De map naast de bibliotheek gebruiken',
  },
  'backups.reason.day': { en: 'daily', nl: 'dagelijks' },
  'backups.reason.asked': { en: 'asked for', nl: 'op verzoek' },
  'backups.reason.upgrade': { en: 'before a newer Tickmark', nl: 'voor een nieuwere Tickmark' },
  'backups.reason.restore': { en: 'before a restore', nl: 'voor het terugzetten' },
  'backups.reason.merge': { en: 'before a merge', nl: 'voor een samenvoeging' },
  'backups.articles': { en: '{n} {n|article|articles}', nl: '{n} {n|artikel|artikelen}' },
  'backups.state.damaged': { en: 'damaged', nl: 'beschadigd' },
  'backups.state.newer': { en: 'made by a newer Tickmark', nl: 'van een nieuwere Tickmark' },
  'backups.restore': { en: 'Restore…', nl: 'Terugzetten…' },
  'backups.restoreOf': { en: 'Restore the backup of {when}', nl: 'De back-up van {when} terugzetten' },
  'backups.check': { en: 'Check', nl: 'Controleren' },
  'backups.checkOf': { en: 'Check the backup of {when}', nl: 'De back-up van {when} controleren' },
  'backups.checking': { en: 'Checking…', nl: 'Controle…' },
  'backups.whole': {
    en: 'The backup of {when} is whole: {articles} {articles|article|articles}, {events} {events|entry|entries} of history.',
    nl: 'De back-up van {when} is heel: {articles} {articles|artikel|artikelen}, {events} {events|regel|regels} geschiedenis.',
  },

  'restore.title': { en: 'Restore the backup of {when}?', nl: 'De back-up van {when} terugzetten?' },
  'restore.what': {
    en: 'The library will be as it was then. What is in it now is kept as a backup first, so that you can go back.',
    nl: 'De bibliotheek wordt zoals ze toen was. Wat er nu in staat, wordt eerst als back-up bewaard, zodat u terug kunt.',
  },
  'restore.comparing': { en: 'Comparing…', nl: 'Wordt vergeleken…' },
  'restore.same': {
    en: 'It holds the same articles, with the same work in them, and the same settings.',
    nl: 'Er staan dezelfde artikelen in, met hetzelfde werk, en dezelfde instellingen.',
  },
  'restore.gone': {
    en: '{n} {n|article|articles} will no longer be there:',
    nl: '{n} {n|artikel staat|artikelen staan} er dan niet meer in:',
  },
  'restore.changed': {
    en: '{n} {n|article goes|articles go} back to an earlier state:',
    nl: '{n} {n|artikel gaat|artikelen gaan} terug naar een eerdere stand:',
  },
  'restore.back': {
    en: '{n} {n|article comes|articles come} back:',
    nl: '{n} {n|artikel komt|artikelen komen} terug:',
  },
  'restore.checkers': {
    en: '{n} {n|checker is|checkers are} not in it, or under another name:',
    nl: '{n} {n|controleur staat|controleurs staan} er niet in, of onder een andere naam:',
  },
  'restore.snippets': {
    en: '{n} {n|snippet is|snippets are} not in it, or with another text:',
    nl: '{n} {n|tekstblokje staat|tekstblokjes staan} er niet in, of met een andere tekst:',
  },
  'restore.looks': {
    en: '{n} {n|newsroom is|newsrooms are} not in it, or with another look:',
    nl: '{n} {n|redactie staat|redacties staan} er niet in, of met een ander uiterlijk:',
  },
  'restore.settings': {
    en: 'Settings (language, keys, sizes and the like) will be as they were then.',
    nl: 'Instellingen (taal, toetsen, maten en dergelijke) worden zoals ze toen waren.',
  },
  'restore.entries': { en: '{n} {n|change|changes} less', nl: '{n} {n|wijziging|wijzigingen} minder' },
  'restore.more': { en: 'and {n} more', nl: 'en nog {n}' },
  'restore.run': { en: 'Restore', nl: 'Terugzetten' },
  'restore.running': { en: 'Restoring…', nl: 'Wordt teruggezet…' },
  'restore.done': {
    en: 'Restored. What was there before is among the backups.',
    nl: 'Teruggezet. Wat er eerst stond, staat bij de back-ups.',
  },

  'library.opening': {
    en: 'Opening the library. After an update of Tickmark this can take a minute: a backup is made first.',
    nl: 'De bibliotheek wordt geopend. Na een nieuwe versie van Tickmark kan dat een minuut duren: eerst wordt een back-up gemaakt.',
  },
  'move.open': { en: 'Move the library…', nl: 'De bibliotheek verplaatsen…' },
  'move.title': { en: 'Move the library?', nl: 'De bibliotheek verplaatsen?' },
  'move.what': {
    en: 'It is copied, checked in full, and opened at its new place. Only then is anything done to the old files.',
    nl: 'Ze wordt gekopieerd, helemaal gecontroleerd en op haar nieuwe plaats geopend. Pas daarna gebeurt er iets met de oude bestanden.',
  },
  'move.from': { en: 'From', nl: 'Van' },
  'move.to': { en: 'To', nl: 'Naar' },
  'move.deleteOld': {
    en: 'Delete the old file once the new one is open (else it is set aside in its folder)',
    nl: 'Het oude bestand verwijderen zodra het nieuwe open is (anders wordt het apart gezet in zijn map)',
  },
  'move.network': {
    en: 'This is on a network share. A lost connection can damage the library, and two computers must never open it at once.',
    nl: 'Dit is een netwerkschijf. Een verbroken verbinding kan de bibliotheek beschadigen, en twee computers mogen haar nooit tegelijk openen.',
  },
  'move.run': { en: 'Move', nl: 'Verplaatsen' },
  'move.running': { en: 'Moving… {percent}%', nl: 'Wordt verplaatst… {percent}%' },
  'move.done': { en: 'The library was moved.', nl: 'De bibliotheek is verplaatst.' },

  'trouble.title.damaged': { en: 'This library is damaged', nl: 'Deze bibliotheek is beschadigd' },
  'trouble.title.foreign': { en: 'This is not a Tickmark library', nl: 'Dit is geen Tickmark-bibliotheek' },
  'trouble.title.missing': { en: 'The library is not there', nl: 'De bibliotheek is er niet' },
  'trouble.title.newer': {
    en: 'This library needs a newer Tickmark',
    nl: 'Deze bibliotheek vraagt een nieuwere Tickmark',
  },
  'trouble.title.inUse': { en: 'This library is in use', nl: 'Deze bibliotheek is in gebruik' },
  'trouble.title.network': {
    en: 'This library is on a network share',
    nl: 'Deze bibliotheek staat op een netwerkschijf',
  },
  'trouble.title.other': { en: 'The library cannot be opened', nl: 'De bibliotheek kan niet geopend worden' },
  'trouble.way.retry': { en: 'Try again', nl: 'Opnieuw proberen' },
  'trouble.way.retry.text': {
    en: 'When what is in the way has been taken away, or the disk is connected.',
    nl: 'Als weg is wat in de weg zat, of als de schijf is aangesloten.',
  },
  'trouble.way.retry.run': { en: 'Try again', nl: 'Opnieuw proberen' },
  'trouble.way.accept': { en: 'Use it there', nl: 'Daar gebruiken' },
  'trouble.way.accept.text': {
    en: 'At your own risk: only on a share that stays connected, and by one computer at a time. You can move it to this computer in Settings.',
    nl: 'Op eigen risico: alleen op een schijf die verbonden blijft, en door één computer tegelijk. U kunt haar in Instellingen naar deze computer verplaatsen.',
  },
  'trouble.way.accept.run': { en: 'Use it there', nl: 'Daar gebruiken' },
  'trouble.way.restore': { en: 'Restore a backup', nl: 'Een back-up terugzetten' },
  'trouble.way.restore.text': {
    en: 'The backup takes the library’s place. What is there now is set aside, untouched.',
    nl: 'De back-up komt in de plaats van de bibliotheek. Wat er nu staat, wordt ongewijzigd apart gezet.',
  },
  'trouble.way.restore.run': { en: 'Restore', nl: 'Terugzetten' },
  'trouble.way.rescue': { en: 'Rescue what can be read', nl: 'Redden wat te lezen is' },
  'trouble.way.rescue.text': {
    en: 'Everything that can be read goes into a new library, entry by entry, and you are told what is lost. The damaged file is set aside, untouched.',
    nl: 'Alles wat te lezen is gaat regel voor regel naar een nieuwe bibliotheek, en u krijgt te zien wat verloren is. Het beschadigde bestand wordt ongewijzigd apart gezet.',
  },
  'trouble.way.rescue.run': { en: 'Rescue', nl: 'Redden' },
  'trouble.way.choose': { en: 'Open another library', nl: 'Een andere bibliotheek openen' },
  'trouble.way.choose.text': {
    en: 'Tickmark opens that one from now on. This one stays where it is.',
    nl: 'Tickmark opent voortaan die. Deze blijft waar ze is.',
  },
  'trouble.way.choose.run': { en: 'Choose a file…', nl: 'Een bestand kiezen…' },
  'trouble.way.beginNew': { en: 'Begin an empty library', nl: 'Een lege bibliotheek beginnen' },
  'trouble.way.beginNew.text': {
    en: 'What is there now is set aside, untouched, in the same folder.',
    nl: 'Wat er nu staat, wordt ongewijzigd apart gezet in dezelfde map.',
  },
  'trouble.way.beginNew.run': { en: 'Begin', nl: 'Beginnen' },
  'rescue.done.title': { en: 'What was rescued', nl: 'Wat er gered is' },
  'rescue.done.whole': {
    en: '{n} {n|article is|articles are} whole.',
    nl: '{n} {n|artikel is|artikelen zijn} heel.',
  },
  'rescue.done.partly': {
    en: '{n} {n|article misses|articles miss} something:',
    nl: 'Aan {n} {n|artikel|artikelen} ontbreekt iets:',
  },
  'rescue.done.lost': {
    en: '{n} {n|article|articles} could not be read:',
    nl: '{n} {n|artikel was|artikelen waren} niet te lezen:',
  },
  'rescue.done.files': {
    en: '{n} {n|file|files} kept with evidence could not be read:',
    nl: '{n} {n|bewaard bestand|bewaarde bestanden} bij bewijs {n|was|waren} niet te lezen:',
  },
  'rescue.lost.versions': { en: '{n} {n|version|versions}', nl: '{n} {n|versie|versies}' },
  'rescue.lost.claims': { en: '{n} {n|claim|claims}', nl: '{n} {n|bewering|beweringen}' },
  'rescue.lost.evidence': {
    en: '{n} {n|piece of evidence|pieces of evidence}',
    nl: '{n} {n|stuk bewijs|stukken bewijs}',
  },
  'rescue.lost.entries': {
    en: '{n} {n|entry|entries} of the history',
    nl: '{n} {n|regel|regels} geschiedenis',
  },
  'rescue.lost.nothing': {
    en: 'only the order of the history',
    nl: 'alleen de volgorde van de geschiedenis',
  },
  'rescue.lost.words': { en: 'Claim lost: {quote}', nl: 'Bewering verloren: {quote}' },
  'rescue.done.report': { en: 'This report is in {path}', nl: 'Dit verslag staat in {path}' },
  'rescue.done.damaged': { en: 'The damaged file is {path}', nl: 'Het beschadigde bestand is {path}' },
  'rescue.done.open': { en: 'Open the rescued library', nl: 'De geredde bibliotheek openen' },
  'trouble.showFile': { en: 'Show the file', nl: 'Bestand tonen' },
  'trouble.quit': { en: 'Quit', nl: 'Afsluiten' },
} satisfies Messages &
  Record<`trouble.way.${TroubleWay}${'' | '.text' | '.run'}`, Messages[string]> &
  Record<`backups.reason.${BackupReason}`, Messages[string]>;
