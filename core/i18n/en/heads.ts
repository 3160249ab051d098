import type { Messages } from '../messages.ts';

/** What is said where a library has less than when it was last seen. */
export const heads = {
  'heads.line': 'Something is missing from this library since it was last open here.',
  'heads.ask': 'What does this mean?',
  'heads.title': 'Something is missing from this library',
  'heads.means':
    'Tickmark remembers, outside the library, how far each history goes. The file that is open now does not go as far: an older copy was put in its place, the disk lost what was written last, or somebody took something out.',
  'heads.todo':
    'If this was not your doing, do not go on in this file: go back to a backup, or ask whoever looks after the computer.',
  'heads.accept': 'This is right',
  'heads.backups': 'Backups…',
  'heads.keep': 'Keep reminding me',
} satisfies Messages;
