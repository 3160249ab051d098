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
} satisfies Messages;
