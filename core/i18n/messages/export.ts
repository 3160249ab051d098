import type { Messages } from './message.ts';

/** The words of the export dialog. */
export const exporting = {
  'export.title': { en: 'Export report', nl: 'Rapport exporteren' },
  'export.form': { en: 'Form', nl: 'Vorm' },
  'export.form.html': { en: 'HTML', nl: 'HTML' },
  'export.form.pdf': { en: 'PDF', nl: 'PDF' },
  'export.form.docx': { en: 'Word', nl: 'Word' },
  'export.form.markdown': { en: 'Markdown', nl: 'Markdown' },
  'export.form.json': { en: 'JSON', nl: 'JSON' },
  'export.form.csv': { en: 'CSV', nl: 'CSV' },
  'export.form.evidence': { en: 'CSV evidence', nl: 'CSV bewijs' },
  'export.form.claimreview': { en: 'ClaimReview', nl: 'ClaimReview' },
  'export.form.annotations': { en: 'Annotations', nl: 'Annotaties' },
  'export.formHint.html': {
    en: 'One file that opens in any browser and prints well.',
    nl: 'Eén bestand dat in elke browser opent en goed afdrukt.',
  },
  'export.formHint.pdf': {
    en: 'Pages with bookmarks, to send or to print.',
    nl: 'Pagina’s met bladwijzers, om te sturen of af te drukken.',
  },
  'export.formHint.json': {
    en: 'The same content as data, for other software. The page on the right shows what is in it.',
    nl: 'Dezelfde inhoud als gegevens, voor andere software. De pagina rechts laat zien wat erin zit.',
  },
  'export.formHint.docx': {
    en: 'The article as it was written, each claim a comment on its words; then the tables.',
    nl: 'Het artikel zoals het geschreven is, elke bewering een opmerking bij haar woorden; daarna de tabellen.',
  },
  'export.formHint.markdown': {
    en: 'Plain text with signs, for a wiki, a repository or a note.',
    nl: 'Platte tekst met tekens, voor een wiki, een repository of een notitie.',
  },
  'export.formHint.csv': {
    en: 'A table for spreadsheets: a claim a row.',
    nl: 'Een tabel voor rekenbladen: een bewering per rij.',
  },
  'export.formHint.evidence': {
    en: 'A table for spreadsheets: a piece of evidence a row, with the number of its claim.',
    nl: 'Een tabel voor rekenbladen: een stuk bewijs per rij, met het nummer van de bewering.',
  },
  'export.formHint.claimreview': {
    en: 'Markup for search engines (schema.org), of the claims with a verdict. A draft: it still needs the address of the published check.',
    nl: 'Opmaak voor zoekmachines (schema.org), van de beweringen met een oordeel. Een concept: het adres van de gepubliceerde controle moet er nog in.',
  },
  'export.formHint.annotations': {
    en: 'Each claim as a note on its exact words, for annotation software (W3C Web Annotations).',
    nl: 'Elke bewering als notitie bij haar exacte woorden, voor annotatiesoftware (W3C Web Annotations).',
  },
  'export.claims': { en: 'Claims', nl: 'Beweringen' },
  'export.claims.all': { en: 'All', nl: 'Alle' },
  'export.claims.decided': { en: 'With a verdict', nl: 'Met een oordeel' },
  'export.claims.corrections': { en: 'Refuted only', nl: 'Alleen weerlegd' },
  'export.content': { en: 'Content', nl: 'Inhoud' },
  'export.fullText': {
    en: 'The whole article with its claims marked',
    nl: 'Het hele artikel met de beweringen gemarkeerd',
  },
  'export.notes': { en: 'The checkers’ notes', nl: 'De notities van de checkers' },
  'export.history': { en: 'The history, entry by entry', nl: 'De geschiedenis, regel voor regel' },
  'export.trackChanges': {
    en: 'Corrections as tracked changes',
    nl: 'Correcties als bijgehouden wijzigingen',
  },
  'export.evidenceFiles': {
    en: 'The evidence’s files ({n}), in a folder beside it',
    nl: 'De bestanden van het bewijs ({n}), in een map ernaast',
  },
  'export.speaker': { en: 'Speaker', nl: 'Spreker' },
  'export.speaker.all': { en: 'Everybody', nl: 'Iedereen' },
  'export.checkers': { en: 'Who checked', nl: 'Wie er controleerde' },
  'export.checkers.names': { en: 'Names', nl: 'Namen' },
  'export.checkers.initials': { en: 'Initials', nl: 'Initialen' },
  'export.checkers.none': { en: 'Nobody', nl: 'Niemand' },
  'export.paper': { en: 'Paper', nl: 'Papier' },
  'export.paper.a4': { en: 'A4', nl: 'A4' },
  'export.paper.letter': { en: 'US Letter', nl: 'US Letter' },
  'export.stage.making': { en: 'Making the report…', nl: 'Het rapport wordt gemaakt…' },
  'export.stage.printing': { en: 'Laying out the pages…', nl: 'De pagina’s worden opgemaakt…' },
  'export.stage.files': {
    en: 'Copying file {done} of {total}…',
    nl: 'Bestand {done} van {total} wordt gekopieerd…',
  },
  'export.stage.writing': { en: 'Writing the file…', nl: 'Het bestand wordt geschreven…' },
  'export.stop': { en: 'Stop', nl: 'Stoppen' },
  'export.savedFolder': { en: 'and the folder beside it', nl: 'en de map ernaast' },
  'export.open.disagreed': {
    en: '{n} {n|claim|claims} disagreed on',
    nl: '{n} {n|bewering|beweringen} waarover onenigheid is',
  },
  'export.open.suggested': {
    en: '{n} {n|suggestion|suggestions} not looked at',
    nl: '{n} {n|voorstel|voorstellen} niet bekeken',
  },
  'export.nameProtected': { en: 'Name protected sources', nl: 'Beschermde bronnen noemen' },
  'export.protectedNone': {
    en: 'No source of this article is protected.',
    nl: 'Geen bron van dit artikel is beschermd.',
  },
  'export.protectedHidden': {
    en: '{n} protected {n|source is|sources are} blacked out.',
    nl: '{n} beschermde {n|bron is|bronnen zijn} zwartgemaakt.',
  },
  'export.protectedNamed': {
    en: 'This report names {n} protected {n|source|sources} and says so on every page. Whoever has the file can read {n|it|them}.',
    nl: 'Dit rapport noemt {n} beschermde {n|bron|bronnen} en zegt dat op elke pagina. Wie het bestand heeft, kan {n|die|ze} lezen.',
  },
  'export.confirmTitle': {
    en: 'Name protected sources in this report?',
    nl: 'Beschermde bronnen noemen in dit rapport?',
  },
  'export.confirmText': {
    en: '{n} {n|source was|sources were} marked as not to be named outside the newsroom. Whoever gets the file can read {n|the name|the names}, and an exported file cannot be called back.',
    nl: 'Van {n} {n|bron|bronnen} staat vermeld dat die niet buiten de redactie genoemd mogen worden. Wie het bestand krijgt, kan de {n|naam|namen} lezen, en een geëxporteerd bestand kunt u niet terugroepen.',
  },
  'export.confirmKeep': { en: 'Keep {n|it|them} blacked out', nl: 'Zwartgemaakt laten' },
  'export.confirmName': { en: 'Name {n|it|them}', nl: 'Noemen' },
  'export.language': { en: 'Language of the report', nl: 'Taal van het rapport' },
  'export.open': { en: 'Still open', nl: 'Nog open' },
  'export.open.none': {
    en: 'Every claim has a verdict and no sentence is untouched.',
    nl: 'Elke bewering heeft een oordeel en geen zin is onbehandeld.',
  },
  'export.open.noClaims': { en: 'No claim has been marked yet.', nl: 'Er is nog geen bewering gemarkeerd.' },
  'export.open.unchecked': {
    en: '{n} {n|claim|claims} unchecked',
    nl: '{n} {n|bewering|beweringen} niet gecontroleerd',
  },
  'export.open.untouched': {
    en: '{n} {n|sentence|sentences} untouched',
    nl: '{n} {n|zin|zinnen} onbehandeld',
  },
  'export.open.evidence': {
    en: '{n} {n|verdict rests|verdicts rest} on no evidence',
    nl: '{n} {n|oordeel rust|oordelen rusten} op geen bewijs',
  },
  'export.open.reason': {
    en: '{n} unverifiable without a reason',
    nl: '{n} niet te controleren zonder reden',
  },
  'export.open.correction': {
    en: '{n} refuted without a correction',
    nl: '{n} weerlegd zonder correctie',
  },
  'export.open.said': {
    en: '{n} not yet checked that {n|it was|they were} said',
    nl: '{n} nog niet nagegaan of het gezegd is',
  },
  'export.open.note': { en: 'The report says so too.', nl: 'Het rapport vermeldt dit ook.' },
  'export.preview': { en: 'Preview of the report', nl: 'Voorbeeld van het rapport' },
  'export.previewMaking': { en: 'Making the preview…', nl: 'Het voorbeeld wordt gemaakt…' },
  'export.previewFailed': {
    en: 'The preview could not be made',
    nl: 'Het voorbeeld kon niet gemaakt worden',
  },
  'export.save': { en: 'Save {form}…', nl: '{form} bewaren…' },
  'export.saving': { en: 'Saving…', nl: 'Bezig met bewaren…' },
  'export.saved': { en: 'Saved', nl: 'Bewaard' },
} satisfies Messages;
