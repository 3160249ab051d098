import type { Messages } from './message.ts';

/** Erasing a source or an article. */
export const erasing = {
  'erase.unnamed': { en: 'without a name', nl: 'zonder naam' },
  'erase.willSource': {
    en: 'The source “{source}” in “{title}” will be erased.',
    nl: 'De bron ‘{source}’ in ‘{title}’ wordt gewist.',
  },
  'erase.willArticle': {
    en: 'The article “{title}” will be erased, with its texts, claims, evidence and history.',
    nl: 'Het artikel ‘{title}’ wordt gewist, met zijn teksten, beweringen, bewijs en geschiedenis.',
  },
  'erase.countsSource': {
    en: '{pieces} {pieces|piece|pieces} of evidence, what {entries} {entries|entry|entries} of the history held, {files} {files|file|files} that nothing else names; also in the backups of this library.',
    nl: '{pieces} {pieces|bewijsstuk|bewijsstukken}, de inhoud van {entries} {entries|regel|regels} geschiedenis, {files} {files|bestand|bestanden} die niets anders noemt; ook in de back-ups van deze bibliotheek.',
  },
  'erase.countsArticle': {
    en: '{pieces} {pieces|piece|pieces} of evidence, {entries} {entries|entry|entries} of history, up to {files} {files|file|files}; also in the backups of this library.',
    nl: '{pieces} {pieces|bewijsstuk|bewijsstukken}, {entries} {entries|regel|regels} geschiedenis, hoogstens {files} {files|bestand|bestanden}; ook in de back-ups van deze bibliotheek.',
  },
  'erase.forGood': {
    en: 'This cannot be undone. That something was erased, when and by whom is kept; what it was is not.',
    nl: 'Dit kan niet ongedaan worden gemaakt. Bewaard blijft dat er iets gewist is, wanneer en door wie; niet wat het was.',
  },
  'erase.doneSource': {
    en: 'The source was erased from this library.',
    nl: 'De bron is uit deze bibliotheek gewist.',
  },
  'erase.doneArticle': {
    en: 'The article was erased from this library.',
    nl: 'Het artikel is uit deze bibliotheek gewist.',
  },
  'erase.backups': {
    en: 'Backups: erased in {erased}; {without} others did not have it.',
    nl: 'Back-ups: gewist in {erased}; {without} andere hadden het niet.',
  },
  'erase.backupFailed': {
    en: 'It is still in the backup {name} ({problem}).',
    nl: 'Het staat nog in de back-up {name} ({problem}).',
  },
  'erase.folderProblem': {
    en: 'The folder for backups could not be read ({why}); what is in it was not erased.',
    nl: 'De map met back-ups was niet te lezen ({why}); wat daarin staat, is niet gewist.',
  },
  'erase.stopped': {
    en: 'It was stopped: the other backups still have it.',
    nl: 'Het is gestopt: de andere back-ups hebben het nog.',
  },
  'erase.still': { en: 'Still named in {place}: {words}', nl: 'Nog genoemd in {place}: {words}' },
  'erase.elsewhere': {
    en: 'Not reached: reports and case files that were saved or sent (no list is kept of them), backups on disks that are not connected or in other folders, copies on other machines.',
    nl: 'Niet bereikt: rapporten en dossiers die bewaard of verstuurd zijn (daar is geen lijst van), back-ups op schijven die niet aangesloten zijn of in andere mappen, kopieën op andere computers.',
  },
  'erase.source': { en: 'Erase this source for good…', nl: 'Deze bron voorgoed wissen…' },
  'erase.article': { en: 'Erase this article for good…', nl: 'Dit artikel voorgoed wissen…' },
  'erase.titleSource': { en: 'Erase a source for good', nl: 'Een bron voorgoed wissen' },
  'erase.titleArticle': { en: 'Erase an article for good', nl: 'Een artikel voorgoed wissen' },
  'erase.which': { en: 'Source', nl: 'Bron' },
  'erase.inBackups': {
    en: 'Looked for in {n} {n|backup|backups} of this library:',
    nl: 'Gezocht in {n} {n|back-up|back-ups} van deze bibliotheek:',
  },
  'erase.noBackups': {
    en: 'No backup of this library is in the folder for backups.',
    nl: 'In de map voor back-ups staat geen back-up van deze bibliotheek.',
  },
  'erase.ofArticle': { en: 'an article', nl: 'een artikel' },
  'erase.ofSource': { en: 'a source in “{title}”', nl: 'een bron in ‘{title}’' },
  'erase.unfinished': {
    en: 'Erasing {what} ({at}, {by}) was not finished: {n} {n|backup|backups} left.',
    nl: 'Het wissen van {what} ({at}, {by}) is niet af: nog {n} {n|back-up|back-ups}.',
  },
  'erase.unfinishedPages': {
    en: 'Erasing {what} ({at}, {by}) was not finished: the library’s file is still to be tidied.',
    nl: 'Het wissen van {what} ({at}, {by}) is niet af: het bestand van de bibliotheek moet nog worden opgeruimd.',
  },
  'erase.unfinishedFolder': {
    en: 'Erasing {what} ({at}, {by}) was not finished: the folder for backups could not be read ({why}).',
    nl: 'Het wissen van {what} ({at}, {by}) is niet af: de map met back-ups was niet te lezen ({why}).',
  },
  'erase.unfinishedTitle': { en: 'An erasure that was not finished', nl: 'Een wissing die niet af is' },
  'erase.unfinishedLine': {
    en: 'An erasure was not finished.',
    nl: 'Een wissing is niet af.',
  },
  'erase.unfinishedLater': {
    en: '{n} {n|erasure was|erasures were} not finished: see tickmark erase-unfinished.',
    nl: '{n} {n|wissing is|wissingen zijn} niet af: zie tickmark erase-unfinished.',
  },
  'erase.unfinishedAsk': { en: 'What is left?', nl: 'Wat is er nog?' },
  'erase.unfinishedMeans': {
    en: 'It is gone from the library. What is left of it can still be taken out; only which article it was about is known, not what it was.',
    nl: 'Het is weg uit de bibliotheek. Wat er nog van over is, kan alsnog weg; bekend is alleen nog bij welk artikel het hoorde, niet wat het was.',
  },
  'erase.unfinishedIn': { en: 'Still in:', nl: 'Nog in:' },
  'erase.unfinishedNone': {
    en: 'Nothing that was erased is left to be finished.',
    nl: 'Er is geen wissing die nog niet af is.',
  },
  'erase.unfinishedRun': { en: 'Go on erasing', nl: 'Doorgaan met wissen' },
  'erase.leave': { en: 'Leave them so', nl: 'Zo laten' },
  'erase.left': {
    en: 'The backups stay as they are. The ledger says so.',
    nl: 'De back-ups blijven zoals ze zijn. Het logboek zegt dat.',
  },
  'erase.remembered': {
    en: 'What is left is remembered, and offered at the next start.',
    nl: 'Wat er nog is, wordt onthouden en bij de volgende start aangeboden.',
  },
  'erase.noDeleted': {
    en: 'No deleted evidence of this article is left to erase.',
    nl: 'Van dit artikel is geen verwijderd bewijs over om te wissen.',
  },
  'erase.deletedAt': { en: 'deleted {at}', nl: 'verwijderd op {at}' },
  'erase.askUnfinished': {
    en: 'Add --yes to go on with it.',
    nl: 'Voeg --yes toe om ermee door te gaan.',
  },
  'erase.word': { en: 'erase', nl: 'wis' },
  'erase.typeWord': { en: 'To go on, type: {word}', nl: 'Typ om door te gaan: {word}' },
  'erase.wordWrong': { en: 'That is not the word.', nl: 'Dat is niet het woord.' },
  'erase.run': { en: 'Erase for good', nl: 'Voorgoed wissen' },
  'erase.inLibrary': {
    en: 'Being erased from the library…',
    nl: 'Wordt uit de bibliotheek gewist…',
  },
  'erase.going': {
    en: 'Erased from the library. Backup {done} of {total}…',
    nl: 'Uit de bibliotheek gewist. Back-up {done} van {total}…',
  },
  'erase.stop': { en: 'Leave the other backups', nl: 'Andere back-ups laten' },
  'erase.goOn': { en: 'Go on with the other backups', nl: 'Doorgaan met de andere back-ups' },
  'erase.doneTitle': { en: 'What was erased', nl: 'Wat er gewist is' },
  'erase.stillTitle': {
    en: 'Still named in {n} {n|text|texts} of this article',
    nl: 'Nog genoemd in {n} {n|tekst|teksten} van dit artikel',
  },
  'erase.toClaim': { en: 'Go to the claim', nl: 'Naar de bewering' },
  'erase.noSource': {
    en: 'This claim has no source of your own to erase.',
    nl: 'Deze bewering heeft geen eigen bron om te wissen.',
  },
  'erase.askYes': {
    en: 'Nothing was erased. Add --yes to erase it.',
    nl: 'Er is niets gewist. Voeg --yes toe om het te wissen.',
  },
} satisfies Messages;
