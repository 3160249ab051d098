import type { Messages } from './message.ts';

/** The words of the report, in the language that the checker chooses for it. */
export const report = {
  'report.kind': { en: 'Verification report', nl: 'Controlerapport' },
  'report.documentTitle': { en: 'Verification report: {title}', nl: 'Controlerapport: {title}' },
  'report.full': {
    en: 'Full report: names protected sources',
    nl: 'Volledig rapport: noemt beschermde bronnen',
  },
  'report.fullWithoutSources': {
    en: 'Full report: no source is protected',
    nl: 'Volledig rapport: geen bron is beschermd',
  },
  'report.blackedOut': { en: 'Protected sources blacked out', nl: 'Beschermde bronnen zwartgemaakt' },
  'report.protectedSource': { en: 'protected source', nl: 'beschermde bron' },
  'report.undated': { en: 'undated', nl: 'zonder datum' },
  'report.textOf': {
    en: 'Text of version {version}, {words} {words|word|words}',
    nl: 'Tekst van versie {version}, {words} {words|woord|woorden}',
  },
  'report.textFacts': {
    en: 'version {version}, {words} {words|word|words}',
    nl: 'versie {version}, {words} {words|woord|woorden}',
  },
  'report.checkedBy': { en: 'Checked by', nl: 'Gecontroleerd door' },
  'report.nobodyChecked': { en: 'Nobody has checked this yet', nl: 'Nog door niemand gecontroleerd' },
  'report.checked': { en: 'Checked', nl: 'Gecontroleerd' },
  'report.secondChecker': { en: 'a second checker', nl: 'een tweede controleur' },
  'report.signedOff': { en: 'signed off by {who}, {when}', nl: 'akkoord van {who}, {when}' },
  'report.signedOffEarlier': {
    en: '{who} signed off an earlier finding ({verdict}), {when}',
    nl: '{who} gaf akkoord op een eerdere bevinding ({verdict}), {when}',
  },
  'report.disagrees': { en: '{who} disagrees, {when}', nl: '{who} is het oneens, {when}' },
  'report.disagreesFor': {
    en: '{who} disagrees, {when}: should be {verdict}',
    nl: '{who} is het oneens, {when}: moet zijn {verdict}',
  },
  'report.settled': { en: 'Settled by {who}, {when}:', nl: 'Beslecht door {who}, {when}:' },
  'report.notSettled': { en: 'Not settled.', nl: 'Niet beslecht.' },
  'report.via': { en: 'via {names}', nl: 'via {names}' },
  'report.and': { en: 'and', nl: 'en' },
  'report.sessionCount': { en: '{n} {n|session|sessions}', nl: '{n} {n|sessie|sessies}' },

  'report.glance': { en: 'Result at a glance', nl: 'Resultaat in één oogopslag' },
  'report.so': { en: 'so', nl: 'zo' },
  'report.said': { en: 'said', nl: 'gezegd' },
  'report.coverage': { en: 'coverage', nl: 'dekking' },
  'report.claimCount': { en: '{n} {n|claim|claims}', nl: '{n} {n|bewering|beweringen}' },
  'report.attributedCount': {
    en: '{n} {n|claim|claims} with a speaker',
    nl: '{n} {n|bewering|beweringen} met een spreker',
  },
  'report.sentenceCount': { en: '{n} {n|sentence|sentences}', nl: '{n} {n|zin|zinnen}' },
  'report.coverageParts': {
    en: '{claimed} with a claim, {noClaim} marked as holding none, {untouched} untouched',
    nl: '{claimed} met een bewering, {noClaim} gemarkeerd als zonder, {untouched} onaangeroerd',
  },
  'report.alongText': { en: 'along the text', nl: 'langs de tekst' },
  'report.alongTextInWords': {
    en: 'Coverage along the text, in words',
    nl: 'Dekking langs de tekst, in woorden',
  },
  'report.stretches': { en: 'Sentences by number: {lines}.', nl: 'Zinnen op nummer: {lines}.' },
  'report.state.claimed': { en: 'with a claim', nl: 'met een bewering' },
  'report.state.noClaim': { en: 'marked as holding none', nl: 'gemarkeerd als zonder' },
  'report.state.untouched': { en: 'untouched', nl: 'onaangeroerd' },
  'report.bySpeaker': { en: 'Claims by speaker', nl: 'Beweringen per spreker' },
  'report.speaker': { en: 'Speaker', nl: 'Spreker' },
  'report.articleItself': { en: 'the article itself', nl: 'het artikel zelf' },
  'report.claimsHead': { en: 'Claims', nl: 'Beweringen' },
  'report.done': { en: 'Done.', nl: 'Klaar.' },
  'report.doneMeans': {
    en: 'No claim is unchecked and no sentence untouched.',
    nl: 'Geen bewering is niet gecontroleerd en geen zin onaangeroerd.',
  },
  'report.notDone': { en: 'Not done.', nl: 'Niet klaar.' },
  'report.openClaims': {
    en: '{n} {n|claim is|claims are} unchecked.',
    nl: '{n} {n|bewering is|beweringen zijn} niet gecontroleerd.',
  },
  'report.openDisagreements': {
    en: 'On {n} {n|claim|claims} the checkers disagree.',
    nl: 'Over {n} {n|bewering|beweringen} zijn de controleurs het oneens.',
  },
  'report.openSuggestions': {
    en: '{n} {n|suggestion was|suggestions were} not looked at.',
    nl: '{n} {n|voorstel is|voorstellen zijn} niet bekeken.',
  },
  'report.alsoSuggested': {
    en: 'and {n} {n|suggestion|suggestions} not looked at',
    nl: 'en {n} {n|voorstel|voorstellen} niet bekeken',
  },
  'report.openSentences': {
    en: '{n} {n|sentence is|sentences are} untouched.',
    nl: '{n} {n|zin is|zinnen zijn} onaangeroerd.',
  },
  'report.missing.evidence': {
    en: '{n} {n|verdict has|verdicts have} no evidence recorded.',
    nl: 'Bij {n} {n|oordeel|oordelen} is geen bewijs vastgelegd.',
  },
  'report.missing.saidEvidenceOnly': {
    en: '{n} {n|verdict has|verdicts have} evidence only that it was said.',
    nl: 'Bij {n} {n|oordeel|oordelen} is alleen bewijs dat het gezegd is.',
  },
  'report.missing.reason': {
    en: '{n} unverifiable {n|claim has|claims have} no reason.',
    nl: 'Bij {n} niet te controleren {n|bewering|beweringen} staat geen reden.',
  },
  'report.missing.correction': {
    en: '{n} refuted {n|claim has|claims have} no correction.',
    nl: 'Bij {n} weerlegde {n|bewering|beweringen} staat geen correctie.',
  },
  'report.missing.said': {
    en: 'For {n} {n|claim|claims} it was not checked that it was said.',
    nl: 'Bij {n} {n|bewering|beweringen} is niet nagegaan of het gezegd is.',
  },
  'report.unlisted.speaker': {
    en: 'This report lists {listed} of {all} claims: those of {speaker} only.',
    nl: 'Dit rapport bevat {listed} van {all} beweringen: alleen die van {speaker}.',
  },
  'report.unlisted.decided': {
    en: 'This report lists the {listed} of {all} claims that have a verdict.',
    nl: 'Dit rapport bevat de {listed} van {all} beweringen die een oordeel hebben.',
  },
  'report.unlisted.corrections': {
    en: 'This report lists the {listed} of {all} claims that need a correction.',
    nl: 'Dit rapport bevat de {listed} van {all} beweringen die een correctie vragen.',
  },

  'report.corrections': { en: 'Corrections needed', nl: 'Correcties nodig' },
  'report.noCorrections': {
    en: 'None: no claim was refuted.',
    nl: 'Geen: er is geen bewering weerlegd.',
  },
  'report.notSaidBy': { en: 'Refuted that it was said by', nl: 'Weerlegd dat het gezegd is door' },
  'report.shouldRead': { en: 'Should read:', nl: 'Moet zijn:' },

  'report.claims.all': {
    en: 'Claims, in the order of the article',
    nl: 'Beweringen, in de volgorde van het artikel',
  },
  'report.claims.decided': {
    en: 'Claims with a verdict, in the order of the article',
    nl: 'Beweringen met een oordeel, in de volgorde van het artikel',
  },
  'report.claims.corrections': {
    en: 'Claims that need a correction, in the order of the article',
    nl: 'Beweringen die een correctie vragen, in de volgorde van het artikel',
  },
  'report.noClaims': { en: 'There are none.', nl: 'Er zijn er geen.' },
  'report.says': { en: 'Says:', nl: 'Zegt:' },
  'report.claimKind': { en: 'Kind:', nl: 'Soort:' },
  'report.hedge': { en: 'The article itself:', nl: 'Het artikel zelf:' },
  'report.tried': { en: 'Tried:', nl: 'Geprobeerd:' },
  'report.wouldSettle': { en: 'Would settle it:', nl: 'Zou uitsluitsel geven:' },
  'report.note': { en: 'Note:', nl: 'Notitie:' },
  'report.filter': { en: 'Filter the claims', nl: 'Beweringen filteren' },
  'report.filterAll': { en: 'All claims', nl: 'Alle beweringen' },
  'report.filterWords': { en: 'Words in a claim', nl: 'Woorden in een bewering' },
  'report.filterKeys': { en: 'next, previous', nl: 'volgende, vorige' },
  'preview.moreLines': {
    en: 'And {n} more {n|line|lines} in the file.',
    nl: 'En nog {n} {n|regel|regels} in het bestand.',
  },
  'preview.moreRows': {
    en: 'And {n} more {n|row|rows} in the file.',
    nl: 'En nog {n} {n|rij|rijen} in het bestand.',
  },
  'preview.noRows': {
    en: 'No rows: the file will hold the names of the columns only.',
    nl: 'Geen rijen: in het bestand komen alleen de namen van de kolommen.',
  },
  'preview.comments': { en: '{n} {n|comment|comments}', nl: '{n} {n|opmerking|opmerkingen}' },
  'preview.toWords': { en: 'To its words', nl: 'Naar de woorden' },
  'report.suggestions': { en: 'Suggested, not looked at', nl: 'Voorgesteld, niet bekeken' },
  'report.suggestionsMean': {
    en: 'The app proposed {n|this as a claim|these as claims}. Nobody has looked at {n|it|them}: {n|it is|they are} counted nowhere and nothing here says whether {n|it holds|they hold}.',
    nl: 'De app stelde {n|dit als bewering|deze als beweringen} voor. Niemand heeft ernaar gekeken: ze tellen nergens mee en niets hier zegt of het klopt.',
  },
  'report.supports.verdict': { en: 'supports that it is so', nl: 'steunt dat het zo is' },
  'report.supports.said': { en: 'supports that it was said', nl: 'steunt dat het gezegd is' },
  'report.contradicts.verdict': { en: 'contradicts that it is so', nl: 'spreekt tegen dat het zo is' },
  'report.contradicts.said': { en: 'contradicts that it was said', nl: 'spreekt tegen dat het gezegd is' },
  'report.givesContext': { en: 'gives context', nl: 'geeft context' },
  'report.lookedAt': { en: 'looked at on', nl: 'bekeken op' },
  'report.spokenOn': { en: 'spoken on', nl: 'gesproken op' },
  'report.observedOn': { en: 'observed on', nl: 'waargenomen op' },
  'report.contact': { en: 'Contact:', nl: 'Contact:' },
  'report.file': { en: 'File:', nl: 'Bestand:' },
  'report.kilobytes': { en: '{size} kB', nl: '{size} kB' },

  'report.text': {
    en: 'The whole article, with the claims marked',
    nl: 'Het hele artikel, met de beweringen gemarkeerd',
  },
  'report.textKey': {
    en: 'Each number stands at the end of its claim. What is not the article’s own text is grey.',
    nl: 'Elk nummer staat aan het eind van zijn bewering. Wat geen artikeltekst is, is grijs.',
  },
  'report.textKeyPlain': {
    en: 'Each claim stands between its number and a colon, and its number and the sign of its verdict. What is not the article’s own text is set in.',
    nl: 'Elke bewering staat tussen haar nummer met een dubbelepunt en haar nummer met het teken van het oordeel. Wat geen artikeltekst is, springt in.',
  },
  'report.evidenceFolder': { en: 'evidence', nl: 'bewijs' },
  'report.evidence': { en: 'Evidence', nl: 'Bewijs' },
  'report.number': { en: 'No.', nl: 'Nr.' },
  'report.claimHead': { en: 'Claim', nl: 'Bewering' },
  'report.finding': { en: 'Finding', nl: 'Bevinding' },
  'report.savedAs': { en: 'beside the report: {name}', nl: 'naast het rapport: {name}' },
  'report.reference': { en: 'claim {number}, {verdict}', nl: 'bewering {number}, {verdict}' },

  'report.method': { en: 'How it was checked', nl: 'Hoe er gecontroleerd is' },
  'report.methodMeans': {
    en: 'Each verdict is that of the person named beside it, on the evidence listed under the claim. Unverifiable means that it could be neither confirmed nor refuted; said and so are checked apart. Claims are numbered in the order of the text; an earlier report may have other numbers.',
    nl: 'Elk oordeel is dat van de persoon die erbij staat, op grond van het bewijs onder de bewering. Niet te controleren betekent dat het bevestigd noch weerlegd kon worden; of het gezegd is en of het zo is, is apart nagegaan. De beweringen zijn genummerd in de volgorde van de tekst; een eerder rapport kan andere nummers hebben.',
  },
  'report.noneProtected': { en: 'No source is protected.', nl: 'Geen bron is beschermd.' },
  'report.protectedHidden': {
    en: '{n} protected {n|source is|sources are} blacked out, in checkers’ remarks too.',
    nl: '{n} beschermde {n|bron is|bronnen zijn} zwartgemaakt, ook in opmerkingen van controleurs.',
  },
  'report.protectedNamed': {
    en: 'This is the full report: it names {n} protected {n|source|sources}.',
    nl: 'Dit is het volledige rapport: het noemt {n} beschermde {n|bron|bronnen}.',
  },
  'report.notesLeftOut': {
    en: 'The checkers’ notes are left out.',
    nl: 'De notities van de controleurs zijn weggelaten.',
  },
  'report.noSessions': { en: 'There were no sessions.', nl: 'Er waren geen sessies.' },
  'report.checker': { en: 'Checker', nl: 'Controleur' },
  'report.began': { en: 'Began', nl: 'Begonnen' },
  'report.ended': { en: 'Ended', nl: 'Geëindigd' },
  'report.changes': { en: 'Changes', nl: 'Wijzigingen' },
  'report.stillOpen': { en: 'still open', nl: 'nog bezig' },
  'report.leftUnchecked': { en: 'Left unchecked', nl: 'Niet gecontroleerd' },
  'report.nothingUnchecked': { en: 'No claim.', nl: 'Geen enkele bewering.' },
  'report.uncheckedClaims': {
    en: '{n} {n|claim|claims} without a verdict:',
    nl: '{n} {n|bewering|beweringen} zonder oordeel:',
  },
  'report.leftUntouched': { en: 'Left untouched', nl: 'Onaangeroerd' },
  'report.nothingUntouched': {
    en: 'No sentence: each has a claim or was marked as holding none.',
    nl: 'Geen enkele zin: elke zin heeft een bewering of is gemarkeerd als zonder bewering.',
  },
  'report.untouchedSentences': {
    en: '{n} of {all} sentences of the article’s text {n|was|were} neither marked with a claim nor as holding none.',
    nl: '{n} van {all} zinnen van de artikeltekst {n|heeft|hebben} geen bewering en {n|is|zijn} ook niet gemarkeerd als zonder bewering.',
  },
  'report.untouchedSuggested': {
    en: 'In {n} of them the app suggested something: see ‘{title}’.',
    nl: 'In {n} daarvan stelde de app iets voor: zie ‘{title}’.',
  },
  'report.untouchedListed': { en: '{n|It is:|They are:}', nl: 'Namelijk:' },
  'report.untouchedOthers': { en: '{n|The other:|The others:}', nl: 'De andere:' },
  'report.markedNoClaim': {
    en: '{n} {n|sentence was|sentences were} read and marked as holding no claim.',
    nl: '{n} {n|zin is|zinnen zijn} gelezen en gemarkeerd als zonder bewering.',
  },
  'report.moreUntouched': {
    en: 'And {n} more, which the JSON form lists.',
    nl: 'En nog {n}, die in de JSON-vorm staan.',
  },

  'report.provenance': { en: 'The text that was checked', nl: 'De tekst die gecontroleerd is' },
  'report.provenanceMeans': {
    en: 'For whoever wants to be sure: each code is a fingerprint. Change one character and it is another code; with the same code the text is the same.',
    nl: 'Voor wie zeker wil zijn: elke code is een vingerafdruk. Verander één teken en het is een andere code; bij dezelfde code is de tekst dezelfde.',
  },
  'report.checkedText': { en: 'Text', nl: 'Tekst' },
  'report.loadedAt': { en: 'loaded on', nl: 'geladen op' },
  'report.textHash': { en: 'SHA-256 of the text', nl: 'SHA-256 van de tekst' },
  'report.sourceName': { en: 'Loaded from', nl: 'Geladen uit' },
  'report.sourceHash': { en: 'SHA-256 of that file', nl: 'SHA-256 van dat bestand' },
  'report.history': { en: 'History', nl: 'Geschiedenis' },
  'report.historyFacts': {
    en: '{n} {n|entry|entries}; the hash of the last stands for all before it',
    nl: '{n} {n|regel|regels}; de hash van de laatste staat voor alle eerdere',
  },
  'report.historyHash': { en: 'Last hash', nl: 'Laatste hash' },
  'report.technical': {
    en: 'For a technician: how the codes are compared',
    nl: 'Voor een technicus: hoe de codes vergeleken worden',
  },
  'report.technicalMeans': {
    en: 'Nobody needs these lines to read the report. They are commands for a computer that show whether a file, the text or this page is what it was.',
    nl: 'Niemand heeft deze regels nodig om het rapport te lezen. Het zijn opdrachten voor een computer die laten zien of een bestand, de tekst of deze pagina nog is wat ze was.',
  },
  'report.howToCheckFile': {
    en: 'Whether a file in hand is the file that was loaded shows by comparing its SHA-256 with the one above:',
    nl: 'Of een bestand het bestand is dat geladen werd, blijkt als de SHA-256 ervan gelijk is aan die hierboven:',
  },
  'report.howToCheckText': {
    en: 'The text itself is in the JSON form of this report, in UTF-8; this must give the SHA-256 of the text:',
    nl: 'De tekst zelf staat in de JSON-vorm van dit rapport, in UTF-8; dit moet de SHA-256 van de tekst geven:',
  },
  'report.howToCheckPage': {
    en: 'Whether this page is as it was written: the hash of all its lines but the last must be the one in the last.',
    nl: 'Of deze pagina is zoals ze geschreven is: de hash van alle regels op de laatste na moet die in de laatste zijn.',
  },
  'report.evidenceHashes': { en: 'Files of the evidence', nl: 'Bestanden van het bewijs' },
  'report.fileHead': { en: 'File', nl: 'Bestand' },
  'report.fileWord': { en: 'FILE', nl: 'BESTAND' },
  'report.jsonWord': { en: 'report.json', nl: 'rapport.json' },
  'report.entries': { en: 'History', nl: 'Geschiedenis' },
  'report.entriesLeftOut': {
    en: '{n} {n|entry|entries} about protected sources {n|is|are} left out.',
    nl: '{n} {n|regel|regels} over beschermde bronnen {n|is|zijn} weggelaten.',
  },
  'report.when': { en: 'When', nl: 'Wanneer' },
  'report.what': { en: 'What', nl: 'Wat' },
  'report.tookBack': { en: 'Took back: {what}', nl: 'Teruggenomen: {what}' },
  'report.madeWith': {
    en: 'Made with Tickmark {version} on {moment}. All times are local: {zone}.',
    nl: 'Gemaakt met Tickmark {version} op {moment}. Alle tijden zijn plaatselijk: {zone}.',
  },
} satisfies Messages;
