import type { changes as english } from '../en/changes.ts';
import type { WordsLike } from '../messages.ts';

export const changes = {
  'changes.new': '{first, select, yes {{n} {n, plural, one {zin} other {zinnen}}} other {{n}}} nieuw',
  'changes.changed': '{first, select, yes {{n} {n, plural, one {zin} other {zinnen}}} other {{n}}} veranderd',
  'changes.moved': '{first, select, yes {{n} {n, plural, one {zin} other {zinnen}}} other {{n}}} verplaatst',
  'changes.removed': '{first, select, yes {{n} {n, plural, one {zin} other {zinnen}}} other {{n}}} weg',
  'changes.onlyHere':
    '{first, select, yes {{n} {n, plural, one {zin} other {zinnen}}} other {{n}}} alleen hier',
  'changes.onlyThere':
    '{first, select, yes {{n} {n, plural, one {zin} other {zinnen}}} other {{n}}} alleen daar',
  'changes.since': '{counts} sinds versie {version} van {at}',
  'changes.beside': '{counts}, naast de latere versie {version} van {at}',
  'changes.noneSince': 'Geen zin is anders dan in versie {version} van {at}',
} satisfies WordsLike<typeof english>;
