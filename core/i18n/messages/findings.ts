import type { Messages } from './message.ts';

/** What checking a library finds. Each goes on after the place where it was found. */
export const findings = {
  'finding.inLibrary': { en: 'The library: {problem}.', nl: 'De bibliotheek: {problem}.' },
  'finding.inArticle': { en: '“{title}”: {problem}.', nl: '‘{title}’: {problem}.' },
  'finding.atEntry': { en: '“{title}”, entry {seq}: {problem}.', nl: '‘{title}’, regel {seq}: {problem}.' },
  'finding.thing.article': { en: 'article', nl: 'artikel' },
  'finding.thing.version': { en: 'version', nl: 'versie' },
  'finding.thing.block': { en: 'block', nl: 'blok' },
  'finding.thing.sentence': { en: 'sentence', nl: 'zin' },
  'finding.thing.claim': { en: 'claim', nl: 'bewering' },
  'finding.thing.evidence': { en: 'piece of evidence', nl: 'bewijsstuk' },
  'finding.thing.review': { en: 'second opinion', nl: 'tweede oordeel' },
  'finding.thing.merge': { en: 'merge', nl: 'samenvoeging' },
  'finding.fileDamaged': {
    en: 'the file is damaged ({problem})',
    nl: 'het bestand is beschadigd ({problem})',
  },
  'finding.rowDangling': {
    en: 'something in “{table}” belongs to something that is missing',
    nl: 'iets in ‘{table}’ hoort bij iets dat er niet meer is',
  },
  'finding.unreadable': { en: 'it cannot be read ({problem})', nl: 'het is niet te lezen ({problem})' },
  'finding.entryMissing': {
    en: 'entry {missing} of the history is missing',
    nl: 'regel {missing} van de geschiedenis ontbreekt',
  },
  'finding.entryMoved': {
    en: 'it does not follow the entry before it',
    nl: 'de regel sluit niet aan op de regel ervoor',
  },
  'finding.entryChanged': { en: 'it was changed', nl: 'de regel is gewijzigd' },
  'finding.thingMissing': {
    en: 'what it speaks of is missing: {thing} {id}',
    nl: 'waar de regel over gaat, ontbreekt: {thing} {id}',
  },
  'finding.thingImpossible': {
    en: 'what it speaks of has values that cannot be: {thing} {id}',
    nl: 'waar de regel over gaat, heeft onmogelijke waarden: {thing} {id}',
  },
  'finding.thingChanged': {
    en: 'the field “{field}” is not what the history says: {thing} {id}',
    nl: 'het veld ‘{field}’ is niet wat de geschiedenis zegt: {thing} {id}',
  },
  'finding.thingUnknown': {
    en: 'no entry of the history made it: {thing} {id}',
    nl: 'geen regel van de geschiedenis heeft het gemaakt: {thing} {id}',
  },
  'finding.textChanged': {
    en: 'the text is not the one that was loaded',
    nl: 'de tekst is niet de tekst die geladen is',
  },
  'finding.partsChanged': {
    en: 'blocks or sentences are not those that were loaded',
    nl: 'blokken of zinnen zijn niet die die geladen zijn',
  },
  'finding.mergedChanged': {
    en: 'the entries that came with a case file are not those that came',
    nl: 'de regels die met een dossier kwamen, zijn niet de regels die kwamen',
  },
  'finding.keptFileChanged': {
    en: 'the kept file {hash} was changed',
    nl: 'het bewaarde bestand {hash} is gewijzigd',
  },
  'finding.filesMissing': {
    en: '{n} {n|file that it names is|files that it names are} not there, and nothing says that {n|it was|they were} not kept',
    nl: '{n} {n|bestand dat het noemt, is|bestanden die het noemt, zijn} er niet, en nergens staat dat {n|het|ze} niet bewaard {n|is|zijn}',
  },
  'finding.ledgerMissing': {
    en: 'entry {entry} of its ledger is missing',
    nl: 'regel {entry} van het logboek ontbreekt',
  },
  'finding.ledgerChanged': {
    en: 'entry {entry} of its ledger was changed, or the one before it',
    nl: 'regel {entry} van het logboek is gewijzigd, of die ervoor',
  },
  'finding.libraryIdChanged': {
    en: 'the id by which it is known was changed',
    nl: 'de id waaraan zij te herkennen is, is gewijzigd',
  },
  'finding.checkerMissing': { en: 'the checker {name} is missing', nl: 'de checker {name} ontbreekt' },
  'finding.checkerChanged': {
    en: 'the checker {name} was changed by another program (the ledger says {before})',
    nl: 'de checker {name} is door een ander programma gewijzigd (het logboek zegt {before})',
  },
  'finding.checkerUnknown': {
    en: 'the checker {name} was put in by another program',
    nl: 'de checker {name} is er door een ander programma in gezet',
  },
  'finding.sessionMissing': {
    en: 'the session of {at} is missing',
    nl: 'de sessie van {at} ontbreekt',
  },
  'finding.sessionChanged': {
    en: 'the session of {at} has other times, or another number of changes',
    nl: 'de sessie van {at} heeft andere tijden of een ander aantal wijzigingen',
  },
  'finding.sessionUnknown': {
    en: 'the session of {at} was put in by another program',
    nl: 'de sessie van {at} is er door een ander programma in gezet',
  },
  'finding.articleMissing': {
    en: 'an article is missing, with its history: {id}',
    nl: 'een artikel ontbreekt, met zijn geschiedenis: {id}',
  },
  'finding.articleUnknown': {
    en: 'the article was put in by another program',
    nl: 'het artikel is er door een ander programma in gezet',
  },
  'finding.originChanged': {
    en: 'what is remembered of where it is from was changed',
    nl: 'wat er bekend is van de herkomst, is gewijzigd',
  },
  'finding.keyMissing': {
    en: 'the signing key of {name} is missing',
    nl: 'de sleutel waarmee {name} ondertekent, ontbreekt',
  },
  'finding.keyChanged': {
    en: 'what is known of the signing key of {name} was changed by another program: it is not as somebody here said ({before})',
    nl: 'wat er bekend is van de sleutel waarmee {name} ondertekent, is door een ander programma gewijzigd: het is niet zoals iemand hier zei ({before})',
  },
  'finding.keyUnknown': {
    en: 'the signing key of {name} was put in by another program',
    nl: 'de sleutel waarmee {name} ondertekent, is er door een ander programma in gezet',
  },
  'finding.key.own': { en: 'made here', nl: 'hier gemaakt' },
  'finding.key.unconfirmed': { en: 'not confirmed', nl: 'niet bevestigd' },
  'finding.key.confirmed': { en: 'confirmed', nl: 'bevestigd' },
  'finding.key.revoked': { en: 'revoked', nl: 'ingetrokken' },
  'finding.decisionMissing': {
    en: 'a decision on words that look like a protected source is missing',
    nl: 'een beslissing over woorden die op een beschermde bron lijken, ontbreekt',
  },
  'finding.decisionChanged': {
    en: 'a decision on words that look like a protected source was changed by another program',
    nl: 'een beslissing over woorden die op een beschermde bron lijken, is door een ander programma gewijzigd',
  },
  'finding.decisionUnknown': {
    en: 'a decision on words that look like a protected source was put in by another program: what it lets stand may leave',
    nl: 'een beslissing over woorden die op een beschermde bron lijken, is er door een ander programma in gezet: wat zij laat staan, kan naar buiten gaan',
  },
  'finding.way.passphrase': { en: 'by the passphrase', nl: 'via de wachtwoordzin' },
  'finding.way.system': { en: 'by the system’s key store', nl: 'via de sleutelbos van het systeem' },
  'finding.wrapMissing': {
    en: 'the way to the key of what is encrypted, {way}, is missing; a backup may have it',
    nl: 'de weg naar de sleutel van wat versleuteld is, {way}, ontbreekt; een back-up heeft hem misschien nog',
  },
  'finding.wrapChanged': {
    en: 'the way to the key of what is encrypted, {way}, was replaced by another program',
    nl: 'de weg naar de sleutel van wat versleuteld is, {way}, is door een ander programma vervangen',
  },
  'finding.wrapUnknown': {
    en: 'a way to the key of what is encrypted, {way}, was put in by another program',
    nl: 'een weg naar de sleutel van wat versleuteld is, {way}, is er door een ander programma in gezet',
  },
  'finding.settingChanged': {
    en: 'the setting {name} was changed by another program',
    nl: 'de instelling {name} is door een ander programma gewijzigd',
  },
  'finding.erasingChanged': {
    en: 'what is remembered of an erasure that was not finished was changed by another program',
    nl: 'wat er bewaard is van een wissing die niet af is, is door een ander programma gewijzigd',
  },
  'finding.thing.table': { en: 'table', nl: 'tabel' },
  'finding.thing.index': { en: 'index', nl: 'index' },
  'finding.thing.trigger': { en: 'trigger', nl: 'trigger' },
  'finding.thing.view': { en: 'view', nl: 'view' },
  'finding.schemaMissing': { en: 'the {thing} {name} is missing', nl: 'de {thing} {name} ontbreekt' },
  'finding.schemaChanged': { en: 'the {thing} {name} was changed', nl: 'de {thing} {name} is gewijzigd' },
  'finding.schemaAdded': {
    en: 'the {thing} {name} does not belong in it',
    nl: 'de {thing} {name} hoort er niet in',
  },
  'finding.settingUnknown': {
    en: 'the setting {name} is not one of Tickmark, or cannot be read',
    nl: 'de instelling {name} is niet van Tickmark, of is niet te lezen',
  },
  'finding.placeUnknown': {
    en: 'a place where somebody was reading is at a claim that is not there',
    nl: 'een plek waar iemand las, is bij een bewering die er niet is',
  },
  'finding.searchApart': {
    en: 'the search index is not of the articles, claims and evidence that are there',
    nl: 'de zoekindex hoort niet bij de artikelen, beweringen en bewijsstukken die er zijn',
  },
  'finding.ledgerBehind': {
    en: 'its ledger had {before} {before|entry|entries} on {at}, and has {now} now',
    nl: 'het logboek telde {before} {before|regel|regels} op {at}, en nu {now}',
  },
  'finding.ledgerOther': {
    en: 'its ledger is not the one that was seen on {at}',
    nl: 'het logboek is niet het logboek van {at}',
  },
  'finding.articleGone': {
    en: 'an article with {before} {before|entry|entries}, seen on {at}, is no longer there: {id}',
    nl: 'een artikel met {before} {before|regel|regels}, gezien op {at}, is er niet meer: {id}',
  },
  'finding.historyBehind': {
    en: 'its history had {before} {before|entry|entries} on {at}, and has {now} now',
    nl: 'de geschiedenis telde {before} {before|regel|regels} op {at}, en nu {now}',
  },
  'finding.historyOther': {
    en: 'its history up to entry {before} is not the one that was seen on {at}',
    nl: 'de geschiedenis tot regel {before} is niet die van {at}',
  },
  'finding.entryEmptied': {
    en: 'what it held was taken out, and the ledger does not say that it was erased',
    nl: 'wat erin stond, is eruit gehaald, en in het logboek staat niet dat het gewist is',
  },
  'finding.sealedBeside': {
    en: 'beside what is encrypted, something stands in plain: {id}',
    nl: 'naast wat versleuteld is, staat iets onversleuteld: {id}',
  },
  'finding.erasedFilled': {
    en: 'a piece of evidence that was erased has something in it: {id}',
    nl: 'in een bewijsstuk dat gewist is, staat iets: {id}',
  },
} satisfies Messages;
