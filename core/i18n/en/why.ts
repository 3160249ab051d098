import type { Messages } from '../messages.ts';

/**
 * Why a file could not be read or written, by the code that the operating system gives (errno): errors carry the
 * code, and `{why}` in a message becomes these words. A code that is not here is shown as it is.
 */
export const why = {
  'why.EACCES': 'no permission',
  'why.EPERM': 'no permission',
  'why.EROFS': 'the disk is read-only',
  'why.ENOENT': 'the folder does not exist',
  'why.ENOTDIR': 'part of the path is a file',
  'why.EISDIR': 'there is a folder of that name',
  'why.ENOTEMPTY': 'there is a folder of that name',
  'why.EEXIST': 'there is a folder of that name',
  'why.ENAMETOOLONG': 'the name is too long',
  'why.EBUSY': 'another program has it open',
  'why.ETXTBSY': 'another program has it open',
  'why.EMFILE': 'too many files are open',
  'why.EIO': 'the disk reports an error',
  'why.ENXIO': 'it is not a file',
} satisfies Messages;
