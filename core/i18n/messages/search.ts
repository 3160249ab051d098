import type { SearchField } from '../../search.ts';
import type { Messages } from './message.ts';

/** Searching the library: the field, what was found, and where. */
export const search = {
  'search.label': { en: 'Search articles, claims and evidence', nl: 'Zoek in artikelen, beweringen, bewijs' },
  'search.results': { en: 'Found', nl: 'Gevonden' },
  'search.count': {
    en: '{n} {n|match|matches} in {articles} {articles|article|articles}',
    nl: '{n} {n|vindplaats|vindplaatsen} in {articles} {articles|artikel|artikelen}',
  },
  'search.countMore': { en: 'the best {n} matches', nl: 'de beste {n} vindplaatsen' },
  'search.searching': { en: 'Searching…', nl: 'Bezig met zoeken…' },
  'search.none': { en: 'Nothing is found for “{query}”', nl: 'Er is niets gevonden voor ‘{query}’' },
  'search.onlyExcludes': {
    en: 'Say what to find, too: this only leaves words out',
    nl: 'Noem ook wat u zoekt: dit laat alleen woorden weg',
  },
  'search.hint': {
    en: 'A word is found by how it begins, whatever its accents. “Words between quotation marks” stand together; a minus leaves a word out: ferry -late. Deleted articles and protected sources are not searched.',
    nl: 'Een woord wordt gevonden aan het begin ervan, met of zonder accenten. “Woorden tussen aanhalingstekens” staan bij elkaar; een min laat een woord weg: veerboot -laat. Verwijderde artikelen en beschermde bronnen worden niet doorzocht.',
  },
  'search.failed': { en: 'The search could not be done', nl: 'Er kon niet gezocht worden' },
  'search.clear': { en: 'Clear the search', nl: 'Zoekopdracht wissen' },
  'search.claim': { en: 'claim, {verdict}', nl: 'bewering, {verdict}' },
  'search.evidence': { en: 'evidence', nl: 'bewijs' },
  'search.archived': { en: 'archived', nl: 'gearchiveerd' },
  'search.inVersion': { en: 'older version', nl: 'oudere versie' },
  'search.field.title': { en: 'title', nl: 'titel' },
  'search.field.outlet': { en: 'outlet', nl: 'medium' },
  'search.field.byline': { en: 'byline', nl: 'auteur' },
  'search.field.text': { en: 'text', nl: 'tekst' },
  'search.field.quote': { en: 'claim', nl: 'bewering' },
  'search.field.speaker': { en: 'speaker', nl: 'spreker' },
  'search.field.correction': { en: 'correction', nl: 'correctie' },
  'search.field.tried': { en: 'what was tried', nl: 'wat geprobeerd is' },
  'search.field.wouldSettle': { en: 'what would settle it', nl: 'wat uitsluitsel zou geven' },
  'search.field.note': { en: 'note', nl: 'notitie' },
  'search.field.link': { en: 'link', nl: 'link' },
  'search.field.contact': { en: 'contact', nl: 'contact' },
  'search.field.quotation': { en: 'quotation', nl: 'citaat' },
  'search.field.files': { en: 'file', nl: 'bestand' },
  'search.keys.move': { en: 'choose', nl: 'kiezen' },
  'search.keys.clear': { en: 'clear', nl: 'wissen' },
} satisfies Messages & Record<`search.field.${SearchField}`, Messages[string]>;
