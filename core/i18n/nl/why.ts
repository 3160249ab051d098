import type { why as english } from '../en/why.ts';
import type { WordsLike } from '../messages.ts';

export const why = {
  'why.EACCES': 'geen toestemming',
  'why.EPERM': 'geen toestemming',
  'why.EROFS': 'de schijf is alleen te lezen',
  'why.ENOENT': 'de map bestaat niet',
  'why.ENOTDIR': 'een deel van het pad is een bestand',
  'why.EISDIR': 'er is een map met die naam',
  'why.ENOTEMPTY': 'er is een map met die naam',
  'why.EEXIST': 'er is een map met die naam',
  'why.ENAMETOOLONG': 'de naam is te lang',
  'why.EBUSY': 'een ander programma heeft het open',
  'why.ETXTBSY': 'een ander programma heeft het open',
  'why.EMFILE': 'er zijn te veel bestanden open',
  'why.EIO': 'de schijf meldt een fout',
  'why.ENXIO': 'het is geen bestand',
} satisfies WordsLike<typeof english>;
