import type { erasing as english } from '../en/erase.ts';
import type { WordsLike } from '../messages.ts';

export const erasing = {
  'erase.unnamed': 'zonder naam',
  'erase.willSource': 'De bron ‘{source}’ in ‘{title}’ wordt gewist.',
  'erase.willArticle':
    'Het artikel ‘{title}’ wordt gewist, met zijn teksten, beweringen, bewijs en geschiedenis.',
  'erase.countsSource':
    '{pieces} {pieces, plural, one {bron of bewijsstuk} other {bronnen en bewijsstukken}}, de inhoud van {entries} {entries, plural, one {regel} other {regels}} geschiedenis, {files} {files, plural, one {bestand} other {bestanden}} die niets anders noemt; ook in de back-ups van deze bibliotheek.',
  'erase.countsArticle':
    '{pieces} {pieces, plural, one {bewijsstuk} other {bewijsstukken}}, {entries} {entries, plural, one {regel} other {regels}} geschiedenis, hoogstens {files} {files, plural, one {bestand} other {bestanden}}; ook in de back-ups van deze bibliotheek.',
  'erase.forGood':
    'Dit kan niet ongedaan worden gemaakt. Bewaard blijft dat er iets gewist is, wanneer en door wie; niet wat het was.',
  'erase.doneSource': 'De bron is uit deze bibliotheek gewist.',
  'erase.doneArticle': 'Het artikel is uit deze bibliotheek gewist.',
  'erase.backups': 'Back-ups: gewist in {erased}; {without} andere hadden het niet.',
  'erase.backupFailed': 'Het staat nog in de back-up {name} ({problem}).',
  'erase.folderProblem': 'De map met back-ups was niet te lezen ({why}); wat daarin staat, is niet gewist.',
  'erase.stopped': 'Het is gestopt: de andere back-ups hebben het nog.',
  'erase.still': 'Nog genoemd in {place}: {words}',
  'erase.elsewhere':
    'Niet bereikt: rapporten en dossiers die bewaard of verstuurd zijn (daar is geen lijst van), back-ups op schijven die niet aangesloten zijn of in andere mappen, kopieën op andere computers.',
  'erase.source': 'Deze bron voorgoed wissen…',
  'erase.article': 'Dit artikel voorgoed wissen…',
  'erase.titleSource': 'Een bron voorgoed wissen',
  'erase.titleArticle': 'Een artikel voorgoed wissen',
  'erase.which': 'Bron',
  'erase.inBackups': 'Gezocht in {n} {n, plural, one {back-up} other {back-ups}} van deze bibliotheek:',
  'erase.noBackups': 'In de map voor back-ups staat geen back-up van deze bibliotheek.',
  'erase.ofArticle': 'een artikel',
  'erase.ofSource': 'een bron in ‘{title}’',
  'erase.unfinished':
    'Het wissen van {what} ({at}, {by}) is niet af: nog {n} {n, plural, one {back-up} other {back-ups}}.',
  'erase.unfinishedPages':
    'Het wissen van {what} ({at}, {by}) is niet af: het bestand van de bibliotheek moet nog worden opgeruimd.',
  'erase.unfinishedFolder':
    'Het wissen van {what} ({at}, {by}) is niet af: de map met back-ups was niet te lezen ({why}).',
  'erase.unfinishedTitle': 'Een wissing die niet af is',
  'erase.unfinishedLine': 'Een wissing is niet af.',
  'erase.unfinishedLater':
    '{n} {n, plural, one {wissing is} other {wissingen zijn}} niet af: zie tickmark erase-unfinished.',
  'erase.unfinishedAsk': 'Wat is er nog?',
  'erase.unfinishedMeans':
    'Het is weg uit de bibliotheek. Wat er nog van over is, kan alsnog weg; bekend is alleen nog bij welk artikel het hoorde, niet wat het was.',
  'erase.unfinishedIn': 'Nog in:',
  'erase.unfinishedNone': 'Er is geen wissing die nog niet af is.',
  'erase.unfinishedRun': 'Doorgaan met wissen',
  'erase.leave': 'Zo laten',
  'erase.left': 'De back-ups blijven zoals ze zijn. Het logboek zegt dat.',
  'erase.remembered': 'Wat er nog is, wordt onthouden en bij de volgende start aangeboden.',
  'erase.noDeleted': 'Van dit artikel is geen verwijderd bewijs en geen verwijderde bron over om te wissen.',
  'erase.deletedAt': 'verwijderd op {at}',
  'erase.askUnfinished': 'Voeg --yes toe om ermee door te gaan.',
  'erase.word': 'wis',
  'erase.typeWord': 'Typ om door te gaan: {word}',
  'erase.wordWrong': 'Dat is niet het woord.',
  'erase.run': 'Voorgoed wissen',
  'erase.inLibrary': 'Wordt uit de bibliotheek gewist…',
  'erase.going': 'Uit de bibliotheek gewist. Back-up {done} van {total}…',
  'erase.stop': 'Andere back-ups laten',
  'erase.goOn': 'Doorgaan met de andere back-ups',
  'erase.doneTitle': 'Wat er gewist is',
  'erase.stillTitle': 'Nog genoemd in {n} {n, plural, one {tekst} other {teksten}} van dit artikel',
  'erase.toClaim': 'Naar de bewering',
  'erase.noSource': 'Deze bewering heeft geen eigen bron om te wissen.',
  'erase.askYes': 'Er is niets gewist. Voeg --yes toe om het te wissen.',
} satisfies WordsLike<typeof english>;
