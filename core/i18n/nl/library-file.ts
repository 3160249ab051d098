import type { libraryFile as english } from '../en/library-file.ts';
import type { WordsLike } from '../messages.ts';

export const libraryFile = {
  'backups.title': 'Back-ups',
  'backups.hint':
    'Op elke dag dat er gewerkt wordt, wordt er een gemaakt, geopend en gecontroleerd. Tien blijven bewaard.',
  'backups.none': 'Er zijn nog geen back-ups.',
  'backups.last': 'Laatste back-up: {when}',
  'backups.make': 'Nu een back-up maken',
  'backups.making': 'Back-up wordt gemaakt',
  'backups.made': 'Back-up gemaakt en gecontroleerd',
  'backups.notMade': 'Er is geen back-up gemaakt',
  'backups.chooseFolder': 'Een andere map kiezen…',
  'backups.usualFolder': 'De map naast de bibliotheek gebruiken',
  'backups.reason.day': 'dagelijks',
  'backups.reason.asked': 'op verzoek',
  'backups.reason.upgrade': 'voor een nieuwere Tickmark',
  'backups.reason.restore': 'voor het terugzetten',
  'backups.reason.merge': 'voor een samenvoeging',
  'backups.articles': '{n} {n, plural, one {artikel} other {artikelen}}',
  'backups.state.damaged': 'beschadigd',
  'backups.state.newer': 'van een nieuwere Tickmark',
  'backups.restore': 'Terugzetten…',
  'backups.restoreOf': 'De back-up van {when} terugzetten',
  'backups.check': 'Controleren',
  'backups.checkOf': 'De back-up van {when} controleren',
  'backups.checking': 'Controle…',
  'backups.whole':
    'De back-up van {when} is heel: {articles} {articles, plural, one {artikel} other {artikelen}}, {events} {events, plural, one {regel} other {regels}} geschiedenis.',

  'restore.title': 'De back-up van {when} terugzetten?',
  'restore.what':
    'De bibliotheek wordt zoals ze toen was. Wat er nu in staat, wordt eerst als back-up bewaard, zodat u terug kunt.',
  'restore.comparing': 'Wordt vergeleken…',
  'restore.same': 'Er staan dezelfde artikelen in, met hetzelfde werk, en dezelfde instellingen.',
  'restore.gone': '{n} {n, plural, one {artikel staat} other {artikelen staan}} er dan niet meer in:',
  'restore.changed':
    '{n} {n, plural, one {artikel gaat} other {artikelen gaan}} terug naar een eerdere stand:',
  'restore.back': '{n} {n, plural, one {artikel komt} other {artikelen komen}} terug:',
  'restore.checkers':
    '{n} {n, plural, one {controleur staat} other {controleurs staan}} er niet in, of onder een andere naam:',
  'restore.snippets':
    '{n} {n, plural, one {tekstblokje staat} other {tekstblokjes staan}} er niet in, of met een andere tekst:',
  'restore.looks':
    '{n} {n, plural, one {redactie staat} other {redacties staan}} er niet in, of met een ander uiterlijk:',
  'restore.settings': 'Instellingen (taal, toetsen, maten en dergelijke) worden zoals ze toen waren.',
  'restore.entries': '{n} {n, plural, one {wijziging} other {wijzigingen}} minder',
  'restore.more': 'en nog {n}',
  'restore.run': 'Terugzetten',
  'restore.running': 'Wordt teruggezet…',
  'restore.done': 'Teruggezet. Wat er eerst stond, staat bij de back-ups.',

  'library.opening':
    'De bibliotheek wordt geopend. Na een nieuwe versie van Tickmark kan dat een minuut duren: eerst wordt een back-up gemaakt.',
  'move.open': 'De bibliotheek verplaatsen…',
  'move.title': 'De bibliotheek verplaatsen?',
  'move.what':
    'Ze wordt gekopieerd, helemaal gecontroleerd en op haar nieuwe plaats geopend. Gaat dat mis, dan wordt het oude bestand weer gebruikt.',
  'move.from': 'Van',
  'move.to': 'Naar',
  'move.deleteOld':
    'Het oude bestand verwijderen zodra het nieuwe open is (anders wordt het apart gezet in zijn map)',
  'move.network':
    'Dit is een netwerkschijf. Een verbroken verbinding kan de bibliotheek beschadigen, en twee computers mogen haar nooit tegelijk openen.',
  'move.run': 'Verplaatsen',
  'move.running': 'Wordt verplaatst… {percent}%',
  'move.done': 'De bibliotheek is verplaatst.',

  'recovery.title.damaged': 'Deze bibliotheek is beschadigd',
  'recovery.title.foreign': 'Dit is geen Tickmark-bibliotheek',
  'recovery.title.missing': 'De bibliotheek is er niet',
  'recovery.title.newer': 'Deze bibliotheek vraagt een nieuwere Tickmark',
  'recovery.title.inUse': 'Deze bibliotheek is in gebruik',
  'recovery.title.network': 'Deze bibliotheek staat op een netwerkschijf',
  'recovery.title.readOnly': 'In deze bibliotheek kan niet geschreven worden',
  'recovery.title.diskFull': 'De schijf van de bibliotheek is vol',
  'recovery.title.other': 'De bibliotheek kan niet geopend worden',
  'recovery.option.retry': 'Opnieuw proberen',
  'recovery.option.retry.text': 'Als weg is wat in de weg zat, of als de schijf is aangesloten.',
  'recovery.option.retry.run': 'Opnieuw proberen',
  'recovery.option.read': 'Openen om te lezen',
  'recovery.option.read.text':
    'Artikelen, beweringen en bewijs zijn te bekijken en te exporteren. Wijzigen kan niet, en het bestand blijft zoals het is.',
  'recovery.option.read.run': 'Openen om te lezen',
  'recovery.option.accept': 'Daar gebruiken',
  'recovery.option.accept.text':
    'Op eigen risico: alleen op een schijf die verbonden blijft, en door één computer tegelijk. U kunt haar in Instellingen naar deze computer verplaatsen.',
  'recovery.option.accept.run': 'Daar gebruiken',
  'recovery.option.restore': 'Een back-up terugzetten',
  'recovery.option.restore.text':
    'De back-up komt in de plaats van de bibliotheek. Wat er nu staat, wordt ongewijzigd apart gezet.',
  'recovery.option.restore.run': 'Terugzetten',
  'recovery.option.rescue': 'Redden wat te lezen is',
  'recovery.option.rescue.text':
    'Alles wat te lezen is gaat regel voor regel naar een nieuwe bibliotheek, en u krijgt te zien wat verloren is. Het beschadigde bestand wordt ongewijzigd apart gezet.',
  'recovery.option.rescue.run': 'Redden',
  'recovery.option.choose': 'Een andere bibliotheek openen',
  'recovery.option.choose.text': 'Tickmark opent voortaan die. Deze blijft waar ze is.',
  'recovery.option.choose.run': 'Een bestand kiezen…',
  'recovery.option.beginNew': 'Een lege bibliotheek beginnen',
  'recovery.option.beginNew.text': 'Wat er nu staat, wordt ongewijzigd apart gezet in dezelfde map.',
  'recovery.option.beginNew.run': 'Beginnen',
  'rescue.done.title': 'Wat er gered is',
  'rescue.done.whole': '{n} {n, plural, one {artikel is} other {artikelen zijn}} heel.',
  'rescue.done.partly': 'Aan {n} {n, plural, one {artikel} other {artikelen}} ontbreekt iets:',
  'rescue.done.lost': '{n} {n, plural, one {artikel was} other {artikelen waren}} niet te lezen:',
  'rescue.done.files':
    '{n} {n, plural, one {bewaard bestand} other {bewaarde bestanden}} bij bewijs {n, plural, one {was} other {waren}} niet te lezen:',
  'rescue.lost.versions': '{n} {n, plural, one {versie} other {versies}}',
  'rescue.lost.claims': '{n} {n, plural, one {bewering} other {beweringen}}',
  'rescue.lost.evidence': '{n} {n, plural, one {stuk bewijs} other {stukken bewijs}}',
  'rescue.lost.entries': '{n} {n, plural, one {regel} other {regels}} geschiedenis',
  'rescue.lost.nothing': 'alleen de volgorde van de geschiedenis',
  'rescue.lost.words': 'Bewering verloren: {quote}',
  'rescue.done.report': 'Dit verslag staat in {path}',
  'rescue.done.damaged': 'Het beschadigde bestand is {path}',
  'rescue.done.open': 'De geredde bibliotheek openen',
  'recovery.showFile': 'Bestand tonen',
  'recovery.quit': 'Afsluiten',
} satisfies WordsLike<typeof english>;
