import type { Messages } from '../messages.ts';

/** What becomes of files that leave without protected sources. */
export const files = {
  'files.title': 'What became of the files',
  'files.hint':
    'They leave as clean copies: pictures without owner and place, documents without authors. What cannot be cleaned is left out: mail always, PDF and recordings where a source is protected.',
  'files.asTheyAre': 'They leave as they are, with what mails, documents and pictures say of their makers.',
  'files.cleaned.picture':
    'Pictures without what cameras and programs write in them (owner, place, time): {names}.',
  'files.cleaned.document': 'Documents without their authors and properties: {names}.',
  'files.cleaned.page': 'Pages without comments in the code and what they say of themselves: {names}.',
  'files.leftOut.named': 'Left out, naming a protected source: {names}.',
  'files.leftOut.mail': 'Left out, mail whose headers name who wrote it: {names}.',
  'files.leftOut.pdf': 'Left out, PDF that cannot be cleaned here: {names}.',
  'files.leftOut.recording': 'Left out, sound and film that cannot be searched for a source: {names}.',
  'files.leftOut.archive': 'Left out, archives of other files: {names}.',
  'files.leftOut.otherPicture': 'Left out, pictures that cannot be cleaned here (TIFF, HEIC, BMP): {names}.',
  'files.leftOut.otherDocument':
    'Left out, documents that cannot be cleaned here (DOC, RTF and the like): {names}.',
  'files.leftOut.unknown': 'Left out, of a kind that Tickmark does not know: {names}.',
  'files.leftOut.encrypted': 'Left out, locked with a password: {names}.',
  'files.leftOut.damaged': 'Left out, damaged: {names}.',
  'files.leftOut.encoding':
    'Left out, text that is neither UTF-8 nor UTF-16, so that names in it may be missed: {names}.',
  'files.leftOut.tooLarge': 'Left out, too large to be searched: {names}.',
  'files.leftOut.embedded': 'Left out, holding other files that cannot be cleaned: {names}.',
  'files.leftOut.missing': 'Left out, not kept in the library: {names}.',
  'files.cleanCopy': '{size}, clean copy',
  'files.notHere': 'left out of the case file',
  'files.notHereHint': 'Whoever made the case file has it; it came without.',
  'files.more': '{names} and {n} more',
  'files.unnamed': 'what the article was loaded from',
} as const satisfies Messages;
