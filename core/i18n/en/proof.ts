import type { Messages } from '../messages.ts';

/** The proof list: what an article has to be ticked one by one, and what the sources have of it. */
export const proof = {
  'proof.kind.name': 'name',
  'proof.kind.title': 'title',
  'proof.kind.place': 'place',
  'proof.kind.date': 'date',
  'proof.kind.figure': 'figure',
  'proof.kind.quotation': 'quotation',
  'proof.line': '{kind}  {words}  ({times} {times, plural, one {place} other {places}})',
  'proof.titleOf': '{title} – {name}',
  'proof.same': 'the same in {place}',
  'proof.otherwise': '“{words}” in {place}',
  'proof.absent': 'in no source',
} as const satisfies Messages;
