import type { Messages } from '../messages.ts';

/** What is other in a version than in another one. */
export const changes = {
  'changes.new': '{first, select, yes {{n} {n, plural, one {sentence} other {sentences}}} other {{n}}} new',
  'changes.changed':
    '{first, select, yes {{n} {n, plural, one {sentence} other {sentences}}} other {{n}}} changed',
  'changes.moved':
    '{first, select, yes {{n} {n, plural, one {sentence} other {sentences}}} other {{n}}} moved',
  'changes.removed':
    '{first, select, yes {{n} {n, plural, one {sentence} other {sentences}}} other {{n}}} removed',
  'changes.onlyHere':
    '{first, select, yes {{n} {n, plural, one {sentence} other {sentences}}} other {{n}}} only here',
  'changes.onlyThere':
    '{first, select, yes {{n} {n, plural, one {sentence} other {sentences}}} other {{n}}} only there',
  'changes.since': '{counts} since version {version} of {at}',
  'changes.beside': '{counts}, beside the later version {version} of {at}',
  'changes.noneSince': 'Not a sentence is other than in version {version} of {at}',
} satisfies Messages;
