import type { threads as english } from '../en/threads.ts';
import type { WordsLike } from '../messages.ts';

export const threads = {
  'threads.title': 'Dezelfde bewering in meer artikelen',
  'threads.ofClaim': 'Deze bewering in uw artikelen',
  'threads.looking': 'Beweringen worden vergeleken…',
  'threads.count':
    '{n, plural, =0 {Er is geen bewering gevonden in meer dan een artikel.} one {# bewering staat in meer dan een artikel.} other {# beweringen staan in meer dan een artikel.}}',
  'threads.otherwise':
    '{n, plural, one {Bij # verschillen de oordelen.} other {Bij # verschillen de oordelen.}}',
  'threads.onlyOtherwise': 'Alleen waar oordelen verschillen',
  'threads.comparing': 'Ook beweringen in andere woorden worden vergeleken: {share}',
  'threads.stopped': 'Gestopt. Alleen beweringen in dezelfde woorden staan in de lijst.',
  'threads.shown': 'De eerste {n} staan in de lijst.',
  'threads.list': 'Beweringen in meer artikelen',
  'threads.places': 'Waar het gezegd wordt',
  'threads.articles': '{n, plural, one {# artikel} other {# artikelen}}',
  'threads.differ': 'oordelen verschillen',
  'threads.here': 'deze bewering',
  'threads.decided': '{verdict}, door {name}, {date}',
  'threads.all': 'Toon alle {n}',
  'threads.alone': 'Deze bewering is nergens anders gevonden',
  'threads.aloneText':
    'In al uw artikelen wordt gezocht naar beweringen in dezelfde woorden en beweringen die waarschijnlijk dezelfde zijn.',
  'threads.see': 'Alle plaatsen',
} satisfies WordsLike<typeof english>;
