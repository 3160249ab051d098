import type { Messages } from '../messages.ts';

/** The words about texts of one's own. */
export const snippets = {
  'snippets.title': 'Snippets',
  'snippets.hint':
    'Texts that you write often. Type {sign} and the beginning of the name in a note, a reason or a correction, and choose; or take one from Commands.',
  'snippets.list': 'Your snippets',
  'snippets.add': 'New snippet',
  'snippets.change': 'Change {name}',
  'snippets.remove': 'Delete {name}',
  'snippets.removed': 'Snippet {name} deleted.',
  'snippets.name': 'Short name',
  'snippets.nameHint': 'Letters and digits, without spaces.',
  'snippets.nameWrong': 'Use letters, digits, - and _, at most 30.',
  'snippets.nameTaken': 'There is one of this name.',
  'snippets.text': 'Text',
  'snippets.textEmpty': 'Write the text.',
  'snippets.placeholders': 'Filled in when it is inserted:',
  'snippets.insertPlaceholder': 'Insert {name}',
  'snippets.save': 'Save',
  'snippets.import': 'Import…',
  'snippets.export': 'Export…',
  'snippets.exported': 'Saved: {path}',
  'snippets.imported': '{added} {added, plural, one {snippet} other {snippets}} added, {replaced} replaced.',
  'snippets.notTheirs': '{name} is not a file of snippets.',
  'snippets.tooMany': 'There is room for {n} snippets.',
  'snippets.fileName': 'snippets',
  'snippets.offer': 'Snippets to insert',
  'snippets.inPalette': 'Snippet',
} satisfies Messages;
