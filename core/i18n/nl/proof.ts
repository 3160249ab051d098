import type { proof as english } from '../en/proof.ts';
import type { WordsLike } from '../messages.ts';

export const proof = {
  'proof.kind.name': 'naam',
  'proof.kind.title': 'functie',
  'proof.kind.place': 'plaats',
  'proof.kind.date': 'datum',
  'proof.kind.figure': 'getal',
  'proof.kind.quotation': 'citaat',
  'proof.line': '{kind}  {words}  ({times} {times, plural, one {plek} other {plekken}})',
  'proof.titleOf': '{title} – {name}',
  'proof.same': 'hetzelfde in {place}',
  'proof.otherwise': '“{words}” in {place}',
  'proof.absent': 'in geen bron',
} satisfies WordsLike<typeof english>;
