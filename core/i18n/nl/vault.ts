import type { vault as english } from '../en/vault.ts';
import type { WordsLike } from '../messages.ts';

export const vault = {
  'vault.title': 'Beschermde bronnen',
  'vault.make': 'Beschermde bronnen versleutelen',
  'vault.why':
    'Wat u over een beschermde bron schrijft, en haar bestanden, worden in de bibliotheek en de back-ups versleuteld. Deze machine heeft daarvoor geen sleutelbos; een wachtwoordzin opent ze.',
  'vault.whyToo':
    'Wat u over een beschermde bron schrijft, en haar bestanden, worden in de bibliotheek en de back-ups versleuteld. Deze wachtwoordzin opent ze, op deze machine en op een andere.',
  'vault.lost':
    'Raakt u deze wachtwoordzin kwijt, dan bent u ook de beschermde bronnen kwijt: niemand kan ze openen en niets brengt ze terug. Al het andere in de bibliotheek blijft. Schrijf de zin op en bewaar hem waar alleen u erbij kunt.',
  'vault.current': 'Huidige wachtwoordzin',
  'vault.passphrase': 'Wachtwoordzin',
  'vault.newPassphrase': 'Nieuwe wachtwoordzin',
  'vault.again': 'Nog eens dezelfde',
  'vault.encrypt': 'Versleutelen',
  'vault.change': 'Wachtwoordzin wijzigen',
  'vault.add': 'Wachtwoordzin toevoegen',
  'vault.none':
    'Er zijn nog geen beschermde bronnen. De eerste wordt in de bibliotheek versleuteld, en elke volgende ook.',
  'vault.plain': '{n} beschermde {n, plural, one {bron is} other {bronnen zijn}} nog niet versleuteld.',
  'vault.byPassphrase': 'Beschermde bronnen zijn versleuteld; de wachtwoordzin opent ze.',
  'vault.bySystem':
    'Beschermde bronnen zijn versleuteld; de sleutelbos van deze machine opent ze. Op een andere machine gaan de beschermde bronnen van een back-up alleen met een wachtwoordzin open: voeg er een toe.',
  'vault.byBoth':
    'Beschermde bronnen zijn versleuteld. De sleutelbos van deze machine opent ze bij het starten, de wachtwoordzin na vergrendelen en op een andere machine.',
  'vault.oldTitle': 'Back-ups die niet versleuteld zijn',
  'vault.oldWhy':
    'Deze back-ups zijn van vóór de versleuteling en bevatten beschermde bronnen in leesbare vorm. Versleuteld gaan ze open met de wachtwoordzin of de sleutelbos van deze bibliotheek; verder blijven ze zoals ze waren.',
  'vault.oldElsewhere':
    'Kopieën van back-ups die elders liggen, worden niet bereikt: versleutel of verwijder die zelf.',
  'vault.backupPieces': '{n} beschermde {n, plural, one {bron} other {bronnen}} onversleuteld',
  'vault.sealBackups': 'Back-ups versleutelen',
  'vault.later': 'Later',
  'vault.sealing': 'Back-up {at} van {total} versleutelen',
  'vault.backupsSealed': 'Geen back-up bevat nog beschermde bronnen in leesbare vorm.',
  'vault.backupsLeft': '{n} {n, plural, one {back-up is} other {back-ups zijn}} nog niet versleuteld.',
  'vault.remove': 'Wachtwoordzin verwijderen',
  'vault.removed': 'Alleen de sleutelbos van deze machine opent nu de beschermde bronnen.',
  'vault.removeWarning':
    'Zonder wachtwoordzin gaan beschermde bronnen alleen op deze machine open. Raakt haar sleutelbos verloren, dan zijn ze verloren. Back-ups die er al zijn, houden de wachtwoordzin die ze hadden.',
  'vault.changeKeeps': 'Back-ups die er al zijn, houden de wachtwoordzin die ze hadden.',
  'vault.made': 'Beschermde bronnen zijn versleuteld.',
  'vault.begun':
    '{n} beschermde {n, plural, one {bron wordt} other {bronnen worden}} versleuteld. U kunt intussen verder.',
  'vault.encrypting': 'Beschermde bron {at} van {total} versleutelen',
  'vault.overwriting': 'Wat niet versleuteld was, wordt overschreven',
  'vault.changed': 'De wachtwoordzin is gewijzigd.',
  'vault.lockAfter': 'Vergrendelen na',
  'vault.lockNever': 'Nooit',
  'vault.lockMinutes': '{n} min',
  'vault.lockHint':
    'Het bureau vergrendelt ook als de machine slaapt of het scherm wordt vergrendeld. Vergrendelen stopt een rapport of dossier dat wordt gemaakt; er blijft niets halfs achter.',
  'lock.title': 'Tickmark is vergrendeld',
  'lock.text':
    'Niets van uw artikelen staat op het scherm of in het geheugen van het venster. De wachtwoordzin opent het bureau waar u was.',
  'lock.textSystem':
    'Niets van uw artikelen staat op het scherm of in het geheugen van het venster. De sleutelbos van deze machine opent het bureau waar u was.',
  'lock.unlock': 'Ontgrendelen',
  'lock.forgotten': 'Een wachtwoordzin die kwijt is, kan niemand terugvinden.',
  'lock.quit': 'Afsluiten',
  'lock.nothing': 'Er valt niets te vergrendelen: er staat nog geen beschermde bron in deze bibliotheek.',
} satisfies WordsLike<typeof english>;
