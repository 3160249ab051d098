import type { SearchField } from '../../model/search.ts';
import type { Messages } from '../messages.ts';

/** Searching the library: the field, what was found, and where. */
export const search = {
  'search.label': 'Search articles, claims and evidence',
  'search.results': 'Found',
  'search.count':
    '{n} {n, plural, one {match} other {matches}} in {articles} {articles, plural, one {article} other {articles}}',
  'search.countMore': 'the best {n} matches',
  'search.searching': 'Searching…',
  'search.none': 'Nothing was found for “{query}”',
  'search.onlyExcludes': 'Add what to find: this only leaves words out',
  'search.hint':
    'Words are found by their beginning, with any accents. “Words in quotation marks” are found together; a minus leaves a word out: ferry -late. Deleted articles and protected sources are not searched.',
  'search.failed': 'The search could not be done',
  'search.clear': 'Clear the search',
  'search.claim': 'claim, {verdict}',
  'search.evidence': 'evidence',
  'search.archived': 'archived',
  'search.inVersion': 'older version',
  'search.field.title': 'title',
  'search.field.outlet': 'outlet',
  'search.field.byline': 'byline',
  'search.field.text': 'text',
  'search.field.quote': 'claim',
  'search.field.speaker': 'speaker',
  'search.field.correction': 'correction',
  'search.field.tried': 'what was tried',
  'search.field.wouldSettle': 'what would settle it',
  'search.field.note': 'note',
  'search.field.link': 'link',
  'search.field.contact': 'contact',
  'search.field.quotation': 'quotation',
  'search.field.files': 'file',
  'search.field.publisher': 'publisher',
  'search.keys.move': 'choose',
  'search.keys.clear': 'clear',
} satisfies Messages & Record<`search.field.${SearchField}`, string>;
