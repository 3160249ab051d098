import type { search as english } from '../en/search.ts';
import type { WordsLike } from '../messages.ts';

export const search = {
  'search.label': 'Zoek in artikelen, beweringen, bewijs',
  'search.results': 'Gevonden',
  'search.count':
    '{n} {n, plural, one {vindplaats} other {vindplaatsen}} in {articles} {articles, plural, one {artikel} other {artikelen}}',
  'search.countMore': 'de beste {n} vindplaatsen',
  'search.searching': 'Bezig met zoeken…',
  'search.none': 'Er is niets gevonden voor ‘{query}’',
  'search.onlyExcludes': 'Noem ook wat u zoekt: dit laat alleen woorden weg',
  'search.hint':
    'Een woord wordt gevonden aan het begin ervan, met of zonder accenten. “Woorden tussen aanhalingstekens” staan bij elkaar; een min laat een woord weg: veerboot -laat. Verwijderde artikelen en beschermde bronnen worden niet doorzocht.',
  'search.failed': 'Er kon niet gezocht worden',
  'search.clear': 'Zoekopdracht wissen',
  'search.claim': 'bewering, {verdict}',
  'search.evidence': 'bewijs',
  'search.archived': 'gearchiveerd',
  'search.inVersion': 'oudere versie',
  'search.field.title': 'titel',
  'search.field.outlet': 'medium',
  'search.field.byline': 'auteur',
  'search.field.text': 'tekst',
  'search.field.quote': 'bewering',
  'search.field.speaker': 'spreker',
  'search.field.correction': 'correctie',
  'search.field.tried': 'wat geprobeerd is',
  'search.field.wouldSettle': 'wat uitsluitsel zou geven',
  'search.field.note': 'notitie',
  'search.field.link': 'link',
  'search.field.contact': 'contact',
  'search.field.quotation': 'citaat',
  'search.field.files': 'bestand',
  'search.field.publisher': 'uitgever',
  'search.keys.move': 'kiezen',
  'search.keys.clear': 'wissen',
} satisfies WordsLike<typeof english>;
