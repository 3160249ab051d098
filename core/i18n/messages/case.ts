import type { ArticleDetails } from '../../article.ts';
import type { CaseStage } from '../../case-calls.ts';
import type { PassphraseStrength } from '../../case/passphrase-strength.ts';
import type { Messages } from './message.ts';

/** Case files: making one, opening one, and what merging one does. */
export const caseFile = {
  'case.title': { en: 'Save a case file', nl: 'Dossier bewaren' },
  'case.what': {
    en: 'Everything about “{title}” in one file, for a colleague to open in Tickmark: {versions} {versions|version|versions} of the text {versions|with|with together} {claims} {claims|claim|claims} ({decided} with a verdict) and {evidence} {evidence|piece|pieces} of evidence, and the history of {entries} {entries|entry|entries}.',
    nl: 'Alles over ‘{title}’ in één bestand, dat een collega in Tickmark opent: {versions} {versions|versie|versies} van de tekst {versions|met|met samen} {claims} {claims|bewering|beweringen} ({decided} met een oordeel) en {evidence} {evidence|stuk|stukken} bewijs, en de geschiedenis van {entries} {entries|regel|regels}.',
  },
  'case.content': { en: 'What goes in', nl: 'Wat erin komt' },
  'case.files': {
    en: 'The files: {n} ({size})',
    nl: 'De bestanden: {n} ({size})',
  },
  'case.filesNone': { en: 'The files: there are none', nl: 'De bestanden: die zijn er niet' },
  'case.filesIn': {
    en: 'What the article was loaded from, and what is attached to evidence.',
    nl: 'Waaruit het artikel geladen is, en wat bij het bewijs zit.',
  },
  'case.filesOut': {
    en: '{n} {n|file is|files are} left out; the evidence still names {n|it|them}.',
    nl: '{n} {n|bestand blijft|bestanden blijven} achterwege; het bewijs noemt {n|het|ze} nog wel.',
  },
  'case.blind': {
    en: 'For a blind second check',
    nl: 'Voor een blinde tweede controle',
  },
  'case.blindHint': {
    en: 'Without what was found: for somebody to check the same claims without having seen it.',
    nl: 'Zonder wat er gevonden is: voor iemand die dezelfde beweringen controleert zonder het gezien te hebben.',
  },
  'case.blindOut': {
    en: 'Left out: {decided} {decided|verdict|verdicts} with their reasons and notes, and the evidence ({evidence} {evidence|piece|pieces}) with its files. Merge your colleague’s case file afterwards, and the verdicts stand beside each other.',
    nl: 'Achterwege {decided|blijft|blijven} {decided} {decided|oordeel|oordelen} met redenen en notities, en het bewijs ({evidence} {evidence|stuk|stukken}) met de bestanden. Voeg daarna het dossier van uw collega samen, en de oordelen staan naast elkaar.',
  },
  'case.nameProtected': { en: 'Name protected sources', nl: 'Beschermde bronnen noemen' },
  'case.protectedNone': {
    en: 'No source of this article is protected.',
    nl: 'Geen bron van dit artikel is beschermd.',
  },
  'case.protectedHidden': {
    en: '{n} {n|piece|pieces} of evidence from protected sources {n|is|are} left out, with {n|its|their} words, links and files, from the history too. A line says that there is one, and no more.',
    nl: '{n} {n|stuk|stukken} bewijs van beschermde bronnen {n|blijft|blijven} achterwege, met woorden, links en bestanden, ook in de geschiedenis. Een regel zegt dat er een is, en niet meer.',
  },
  'case.protectedNamed': {
    en: 'This case file names {n} protected {n|source|sources}. Lock it with a passphrase: whoever can open the file can read {n|the name|the names}.',
    nl: 'Dit dossier noemt {n} beschermde {n|bron|bronnen}. Beveilig het met een wachtwoordzin: wie het bestand kan openen, leest de {n|naam|namen}.',
  },
  'case.confirmTitle': {
    en: 'Name protected sources in this case file?',
    nl: 'Beschermde bronnen noemen in dit dossier?',
  },
  'case.confirmText': {
    en: '{n} {n|source was|sources were} marked as not to be named outside the newsroom. Whoever opens the file can read {n|the name|the names}, and a file that was sent cannot be called back.',
    nl: 'Van {n} {n|bron|bronnen} staat vermeld dat die niet buiten de redactie genoemd mogen worden. Wie het bestand opent, kan de {n|naam|namen} lezen, en een bestand dat weg is, kunt u niet terugroepen.',
  },
  'case.confirmKeep': { en: 'Leave {n|it|them} out', nl: 'Achterwege laten' },
  'case.confirmName': { en: 'Name {n|it|them}', nl: 'Noemen' },
  'case.lock': { en: 'Lock it with a passphrase', nl: 'Beveiligen met een wachtwoordzin' },
  'case.unlocked': {
    en: 'Without one, whoever has the file can read it.',
    nl: 'Zonder kan iedereen die het bestand heeft het lezen.',
  },
  'case.passphrase': { en: 'Passphrase', nl: 'Wachtwoordzin' },
  'case.passphraseAgain': { en: 'The same again', nl: 'Nog een keer hetzelfde' },
  'case.passphraseDiffers': {
    en: 'This is not the same passphrase.',
    nl: 'Dit is niet dezelfde wachtwoordzin.',
  },
  'case.passphraseEmpty': {
    en: 'Give a passphrase, or save without one.',
    nl: 'Geef een wachtwoordzin op, of bewaar zonder.',
  },
  'case.showPassphrase': { en: 'Show what is typed', nl: 'Tonen wat er staat' },
  'case.strength.weak': {
    en: 'Weak: soon guessed. Four or more words that do not belong together are good.',
    nl: 'Zwak: snel geraden. Vier of meer woorden die niet bij elkaar horen zijn goed.',
  },
  'case.strength.fair': {
    en: 'Fair: keeps the curious out. A word or two more keeps out everybody.',
    nl: 'Redelijk: houdt nieuwsgierigen buiten. Een of twee woorden meer houden iedereen buiten.',
  },
  'case.strength.good': { en: 'Good.', nl: 'Goed.' },
  'case.forgotten': {
    en: 'A forgotten passphrase cannot be recovered by anybody. Tell it in another way than the one by which you send the file.',
    nl: 'Een vergeten wachtwoordzin is door niemand terug te halen. Geef hem op een andere manier door dan het bestand.',
  },
  'case.save': { en: 'Save case file…', nl: 'Dossier bewaren…' },
  'case.saving': { en: 'Saving…', nl: 'Bezig met bewaren…' },
  'case.stage.gathering': { en: 'Gathering the article…', nl: 'Het artikel wordt bijeengebracht…' },
  'case.stage.packing': { en: 'Packing the files…', nl: 'De bestanden worden ingepakt…' },
  'case.stage.checking': {
    en: 'Opening it again to check it…',
    nl: 'Het wordt ter controle weer geopend…',
  },
  'case.stage.encrypting': { en: 'Locking it…', nl: 'Het wordt beveiligd…' },
  'case.stage.writing': { en: 'Writing the file…', nl: 'Het bestand wordt geschreven…' },
  'case.savedAs': { en: 'Saved, {size}', nl: 'Bewaard, {size}' },

  'case.opened': { en: 'Case file of {name} opened.', nl: 'Dossier van {name} geopend.' },
  'case.openedTitle': { en: 'About this case file', nl: 'Over dit dossier' },
  'case.openedDetails': { en: 'Details…', nl: 'Details…' },
  'case.beside': {
    en: 'The same text, loaded here, is another article: “{title}”. Work on one of the two.',
    nl: 'Dezelfde tekst, hier geladen, is een ander artikel: ‘{title}’. Werk aan één van de twee.',
  },
  'case.openedAlready': {
    en: 'All that is in this case file is here already.',
    nl: 'Alles wat in dit dossier staat, is er al.',
  },
  'case.made': { en: 'Made by {name}, {when}.', nl: 'Gemaakt door {name}, {when}.' },
  'case.without.protected': {
    en: '{n} {n|piece|pieces} of evidence from protected sources {n|was|were} left out.',
    nl: '{n} {n|stuk|stukken} bewijs van beschermde bronnen {n|is|zijn} weggelaten.',
  },
  'case.without.files': {
    en: '{n} {n|file was|files were} left out.',
    nl: '{n} {n|bestand is|bestanden zijn} weggelaten.',
  },
  'case.without.findings': {
    en: 'It was made for a blind check: without verdicts and evidence.',
    nl: 'Het is gemaakt voor een blinde controle: zonder oordelen en bewijs.',
  },
  'case.withProtected': {
    en: 'It names protected sources.',
    nl: 'Het noemt beschermde bronnen.',
  },
  'case.lockedTitle': { en: 'A passphrase is needed', nl: 'Er is een wachtwoordzin nodig' },
  'case.needsPassphrase': {
    en: '{name} is locked with a passphrase. Ask whoever made it.',
    nl: '{name} is beveiligd met een wachtwoordzin. Vraag die aan wie het gemaakt heeft.',
  },
  'case.wrongPassphrase': {
    en: 'That is not the passphrase of {name}. Capitals and spaces count. Try again.',
    nl: 'Dat is niet de wachtwoordzin van {name}. Hoofdletters en spaties tellen. Probeer het opnieuw.',
  },
  'case.open': { en: 'Open', nl: 'Openen' },

  'case.mergeTitle': { en: 'Merge this case file?', nl: 'Dit dossier samenvoegen?' },
  'case.mergeAsk': {
    en: '“{title}” is in the library already. Merging does what is listed here. A backup is made first, and one undo takes it back; a source that became protected stays so.',
    nl: '‘{title}’ staat al in de bibliotheek. Samenvoegen doet wat hier staat. Eerst komt er een back-up, en één keer ongedaan maken draait het terug; een bron die beschermd werd, blijft dat.',
  },
  'case.merge': { en: 'Merge', nl: 'Samenvoegen' },
  'case.merging': { en: 'Merging…', nl: 'Wordt samengevoegd…' },
  'case.leave': { en: 'Do not merge', nl: 'Niet samenvoegen' },
  'case.mergedTitle': { en: 'Merged', nl: 'Samengevoegd' },
  'case.mergedSays': {
    en: 'A backup from just before is kept, and one undo on the desk takes the merge back; a source that became protected stays so.',
    nl: 'Een back-up van net ervoor is bewaard, en één keer ongedaan maken in het artikel draait het samenvoegen terug; een bron die beschermd werd, blijft dat.',
  },
  'case.showDisagreements': { en: 'Show the disagreements', nl: 'De onenigheden tonen' },
  'case.stayErased': {
    en: '{n} erased {n|source stays|sources stay} erased',
    nl: '{n} gewiste {n|bron blijft|bronnen blijven} gewist',
  },
  'case.restores': {
    en: 'The article, which was deleted here, back in the library',
    nl: 'Het artikel, dat hier verwijderd was, terug in de bibliotheek',
  },
  'case.nothing': {
    en: 'Nothing that can be seen: only the history grows.',
    nl: 'Niets dat te zien is: alleen de geschiedenis groeit.',
  },
  'case.people': { en: 'Work of {names}', nl: 'Werk van {names}' },
  'case.person': {
    en: '{name} ({n} {n|change|changes})',
    nl: '{name} ({n} {n|wijziging|wijzigingen})',
  },
  'case.disagreed': {
    en: '{n} {n|disagreement|disagreements}: different verdicts, to be settled by name on the desk',
    nl: '{n} {n|onenigheid|onenigheden}: verschillende oordelen, in het artikel op naam op te lossen',
  },
  'case.opinions': {
    en: '{first}: {verdict} · {second}: {other}',
    nl: '{first}: {verdict} · {second}: {other}',
  },
  'case.opinionsSaid': {
    en: 'that it was said · {first}: {verdict} · {second}: {other}',
    nl: 'dat het gezegd is · {first}: {verdict} · {second}: {other}',
  },
  'case.agreed': {
    en: '{n} {n|claim|claims} given the same verdict by both, without having seen the other’s',
    nl: '{n} {n|bewering|beweringen} met hetzelfde oordeel van beiden, zonder dat van de ander gezien te hebben',
  },
  'case.added': { en: '{n} new {n|claim|claims}', nl: '{n} nieuwe {n|bewering|beweringen}' },
  'case.same': {
    en: '{n} {n|claim|claims} marked by both on the same words: one now',
    nl: '{n} {n|bewering|beweringen} door beiden op dezelfde woorden gemarkeerd: voortaan één',
  },
  'case.ticks': {
    en: '{n} {n|verdict|verdicts} set or changed',
    nl: '{n} {n|oordeel|oordelen} gezet of gewijzigd',
  },
  'case.tick': { en: '{from} → {to} ({name})', nl: '{from} → {to} ({name})' },
  'case.tickSaid': {
    en: 'that it was said: {from} → {to} ({name})',
    nl: 'dat het gezegd is: {from} → {to} ({name})',
  },
  'case.kept': {
    en: '{n} protected {n|source|sources} kept as {n|it is|they are} here, against the case file',
    nl: '{n} beschermde {n|bron blijft|bronnen blijven} zoals {n|ze|ze} hier {n|is|zijn}, tegen het dossier in',
  },
  'case.let': {
    en: '{n} protected {n|source|sources} changed by the case file, as you allowed',
    nl: '{n} beschermde {n|bron|bronnen} gewijzigd door het dossier, zoals u toestond',
  },
  'case.lowering.unprotect': { en: 'no longer protected', nl: 'niet meer beschermd' },
  'case.lowering.remove': { en: 'deleted', nl: 'verwijderd' },
  'case.lowering.move': { en: 'moved to another claim', nl: 'verplaatst naar een andere bewering' },
  'case.lowering.rewrite': { en: 'words or files taken out', nl: 'woorden of bestanden eruit' },
  'case.lowering.knownBy': {
    en: 'words that it is known by no longer blacked out',
    nl: 'woorden waaraan ze te herkennen is, niet meer zwartgelakt',
  },
  'case.loweringBy': { en: '{losses} ({name})', nl: '{losses} ({name})' },
  'case.loweredTitle': { en: 'Protected sources', nl: 'Beschermde bronnen' },
  'case.loweredAsk': {
    en: 'The case file takes something away from {n} protected {n|source|sources}. {n|It stays|They stay} as {n|it is|they are} here, unless you choose otherwise.',
    nl: 'Het dossier neemt bij {n} beschermde {n|bron|bronnen} iets weg. {n|Die blijft|Die blijven} zoals {n|ze|ze} hier {n|is|zijn}, tenzij u anders kiest.',
  },
  'case.loweredChoice': { en: 'What becomes of {name}', nl: 'Wat er met {name} gebeurt' },
  'case.loweredKeep': { en: 'Keep protected', nl: 'Beschermd houden' },
  'case.loweredAllow': { en: 'As in the case file', nl: 'Zoals in het dossier' },
  'case.source': { en: 'the source', nl: 'de bron' },
  'case.warning.yourName': {
    en: 'Check this: {n} {n|change|changes} in your name ({name}) {n|was|were} not made in this library. Did you make {n|it|them} on another computer?',
    nl: 'Controleer dit: {n} {n|wijziging|wijzigingen} op uw naam ({name}) {n|is|zijn} niet in deze bibliotheek gemaakt. Deed u dat op een andere computer?',
  },
  'case.warning.inNameOf': {
    en: 'Check this: {n} {n|entry gives a verdict|entries give verdicts} in the name of {name}, and {n|was|were} made by somebody else. Ask {name} whether {n|it is|they are} theirs.',
    nl: 'Controleer dit: {n} {n|regel geeft een oordeel|regels geven oordelen} op naam van {name}, en {n|is|zijn} door iemand anders gemaakt. Vraag {name} of {n|dat|die} van hen {n|is|zijn}.',
  },
  'case.warning.namesake': {
    en: 'Check this: {n} {n|entry is|entries are} by somebody whom this library does not know, under a name like that of {name}. Ask {name} whether {n|it is|they are} theirs.',
    nl: 'Controleer dit: {n} {n|regel is|regels zijn} van iemand die deze bibliotheek niet kent, onder een naam als die van {name}. Vraag {name} of {n|die|ze} van hen {n|is|zijn}.',
  },
  'case.warning.future': {
    en: 'Check this: {n} {n|change is|changes are} dated in the future (up to {latest}): a wrong clock, or made up. Where two people differ, {n|it does|they do} not count as the later.',
    nl: 'Controleer dit: {n} {n|wijziging heeft|wijzigingen hebben} een datum in de toekomst (tot {latest}): een verkeerde klok, of verzonnen. Waar twee mensen verschillen, {n|telt die|tellen die} niet als de latere.',
  },
  'case.warning.past': {
    en: 'Check this: {n} {n|change is|changes are} dated before 1990 (from {earliest}): a wrong clock, or made up. Where two people differ, {n|it does|they do} not count as the first.',
    nl: 'Controleer dit: {n} {n|wijziging heeft|wijzigingen hebben} een datum van voor 1990 (vanaf {earliest}): een verkeerde klok, of verzonnen. Waar twee mensen verschillen, {n|telt die|tellen die} niet als de eerste.',
  },
  'case.changed': {
    en: '{n} {n|claim|claims} with other words, speaker, reason or note',
    nl: '{n} {n|bewering|beweringen} met andere woorden, spreker, reden of notitie',
  },
  'case.removed': { en: '{n} {n|claim|claims} deleted', nl: '{n} {n|bewering|beweringen} verwijderd' },
  'case.restored': { en: '{n} {n|claim|claims} put back', nl: '{n} {n|bewering|beweringen} teruggezet' },
  'case.stayRemoved': {
    en: '{n} {n|claim|claims} that were deleted here and stay so',
    nl: '{n} {n|bewering die hier verwijderd was|beweringen die hier verwijderd waren} en dat {n|blijft|blijven}',
  },
  'case.evidence.added': {
    en: '{n} new {n|piece|pieces} of evidence',
    nl: '{n} {n|nieuw stuk|nieuwe stukken} bewijs',
  },
  'case.evidence.changed': {
    en: '{n} {n|piece|pieces} of evidence changed',
    nl: '{n} {n|stuk|stukken} bewijs gewijzigd',
  },
  'case.evidence.removed': {
    en: '{n} {n|piece|pieces} of evidence taken away',
    nl: '{n} {n|stuk|stukken} bewijs weggehaald',
  },
  'case.reviews.added': {
    en: '{n} second {n|reading|readings}',
    nl: '{n} tweede {n|lezing|lezingen}',
  },
  'case.reviews.settled': {
    en: '{n} {n|disagreement|disagreements} settled',
    nl: '{n} {n|onenigheid|onenigheden} opgelost',
  },
  'case.reviews.withdrawn': {
    en: '{n} second {n|reading|readings} taken back',
    nl: '{n} tweede {n|lezing|lezingen} teruggenomen',
  },
  'case.sentences': {
    en: '{n} {n|sentence|sentences} marked ‘no claim’, or no longer',
    nl: '{n} {n|zin|zinnen} gemarkeerd als ‘geen bewering’, of niet meer',
  },
  'case.blocks': {
    en: '{n} {n|paragraph|paragraphs} marked as article text, or no longer',
    nl: '{n} {n|alinea|alinea’s} gemarkeerd als artikeltekst, of niet meer',
  },
  'case.details': { en: 'Details of the article: {fields}', nl: 'Gegevens van het artikel: {fields}' },
  'case.detail.title': { en: 'title', nl: 'titel' },
  'case.detail.byline': { en: 'byline', nl: 'auteur' },
  'case.detail.outlet': { en: 'outlet', nl: 'medium' },
  'case.detail.published': { en: 'date', nl: 'datum' },
  'case.detail.language': { en: 'language', nl: 'taal' },
  'case.detail.url': { en: 'web address', nl: 'webadres' },
  'case.versions': {
    en: '{n} other {n|version|versions} of the text',
    nl: '{n} andere {n|versie|versies} van de tekst',
  },
  'case.newFiles': { en: '{n} {n|file|files} ({size})', nl: '{n} {n|bestand|bestanden} ({size})' },
} satisfies Messages &
  Record<`case.stage.${CaseStage}`, Messages[string]> &
  Record<`case.strength.${PassphraseStrength}`, Messages[string]> &
  Record<`case.detail.${keyof ArticleDetails}`, Messages[string]>;
