import type { Messages } from './message.ts';

/**
 * Why a file could not be read or written, by the code that the operating system gives (errno): errors carry the
 * code, and `{why}` in a message becomes these words. A code that is not here is shown as it is.
 */
export const why = {
  'why.EACCES': { en: 'no permission', nl: 'geen toestemming' },
  'why.EPERM': { en: 'no permission', nl: 'geen toestemming' },
  'why.EROFS': { en: 'the disk is read-only', nl: 'de schijf is alleen te lezen' },
  'why.ENOENT': { en: 'the folder does not exist', nl: 'de map bestaat niet' },
  'why.ENOTDIR': { en: 'part of the path is a file', nl: 'een deel van het pad is een bestand' },
  'why.EISDIR': { en: 'there is a folder of that name', nl: 'er is een map met die naam' },
  'why.ENOTEMPTY': { en: 'there is a folder of that name', nl: 'er is een map met die naam' },
  'why.EEXIST': { en: 'there is a folder of that name', nl: 'er is een map met die naam' },
  'why.ENAMETOOLONG': { en: 'the name is too long', nl: 'de naam is te lang' },
  'why.EBUSY': { en: 'another program has it open', nl: 'een ander programma heeft het open' },
  'why.ETXTBSY': { en: 'another program has it open', nl: 'een ander programma heeft het open' },
  'why.EMFILE': { en: 'too many files are open', nl: 'er zijn te veel bestanden open' },
  'why.EIO': { en: 'the disk reports an error', nl: 'de schijf meldt een fout' },
  'why.ENXIO': { en: 'it is not a file', nl: 'het is geen bestand' },
} satisfies Messages;
