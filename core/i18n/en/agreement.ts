import type { Messages } from '../messages.ts';

/** What is said of how two checkers agree, on the desk, in reports and on the command line. */
export const agreement = {
  'agreement.title': 'Agreement of independent checks',
  'agreement.fromMerge': 'How far you agree…',
  'agreement.saidVerdict': 'that it was said: {verdict}',
  'agreement.none':
    'Nobody has checked claims of this article without seeing what another had found. Make a case file without verdicts, have it checked by somebody else, and merge it: then you see here how far you agree.',
  'agreement.pair': '{first} and {second}',
  'agreement.unseen':
    '{first} and {second} each decided {n} {n, plural, one {claim} other {claims}} without seeing what the other had found.',
  'agreement.saidUnseen':
    'Of {n} {n, plural, one {claim} other {claims}} they each decided whether it was said.',
  'agreement.agree': 'They agree on {agreed} of {n}: {percent}% (95% interval {low}% to {high}%).',
  'agreement.kappa': 'Cohen’s kappa is {kappa}; 1 is always the same, 0 no more than by chance.',
  'agreement.kappaNone': 'Cohen’s kappa says nothing here: both gave every claim the same verdict.',
  'agreement.only':
    'Only {first} decided {a} more {a, plural, one {claim} other {claims}}, only {second} {b}.',
  'agreement.onlyOne': 'Only {name} decided {n} more {n, plural, one {claim} other {claims}}.',
  'agreement.rowsColumns': 'Rows: what {first} found. Columns: what {second} found.',
  'agreement.differences': 'Where they differ',
  'agreement.noDifferences': 'They differ on nothing.',
  'agreement.so': 'That it is so',
  'agreement.said': 'That it was said',
  'agreement.tick': 'Tick',
  'agreement.standing': 'Standing',
  'agreement.open': 'not settled',
  'agreement.settled': 'settled by {who}: {how}',
  'agreement.settledAs': 'settled by {who}, now {verdict}: {how}',
  'agreement.openCount': '{n} {n, plural, one {difference is} other {differences are}} not settled.',
  'agreement.firstChecker': 'one checker',
  'agreement.secondChecker': 'the other',
  'agreement.agreedOf': '{agreed} of {n}',
  'agreement.interval': '95% interval {low}–{high}%',
  'agreement.kappaName': 'Cohen’s kappa',
  'agreement.kappaNothing': 'says nothing: one verdict only',
  'agreement.chance': '1 always the same, 0 by chance',
  'agreement.goTo': 'Go to claim {number}',
  'agreement.wouldSetSaid': 'Would set that it was said to: {verdict}',
  'agreement.foundSaidAlike': '{name} found the same of whether it was said, unseen',
  'agreement.foundSaid': '{who} found the same of whether it was said, unseen, {when}: {verdict}',
  'agreement.disagreesSaid': '{who} disagrees on whether it was said, {when}: should be {verdict}',
  'agreement.unseenBy': 'Set without having seen the first verdict',
} satisfies Messages;
