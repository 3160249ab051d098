import type { Messages } from '../messages.ts';

/** What is said of the same claim in several articles. */
export const threads = {
  'threads.title': 'The same claim in several articles',
  'threads.ofClaim': 'This claim in your articles',
  'threads.looking': 'Claims are compared…',
  'threads.count':
    '{n, plural, =0 {No claim was found in more than one article.} one {# claim is in more than one article.} other {# claims are in more than one article.}}',
  'threads.otherwise': '{n, plural, one {Of # the verdicts differ.} other {Of # the verdicts differ.}}',
  'threads.onlyOtherwise': 'Only where verdicts differ',
  'threads.comparing': 'Claims in other words are compared too: {share}',
  'threads.stopped': 'Stopped. Only claims in the same words are listed.',
  'threads.shown': 'The first {n} are listed.',
  'threads.list': 'Claims in several articles',
  'threads.places': 'Where it is said',
  'threads.articles': '{n, plural, one {# article} other {# articles}}',
  'threads.differ': 'verdicts differ',
  'threads.here': 'this claim',
  'threads.decided': '{verdict}, by {name}, {date}',
  'threads.all': 'Show all {n}',
  'threads.alone': 'This claim was found nowhere else',
  'threads.aloneText':
    'Claims in the same words, and claims that are likely the same, are looked for in all your articles.',
  'threads.see': 'All places',
} as const satisfies Messages;
