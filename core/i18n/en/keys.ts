import type { Messages } from '../messages.ts';

/** The words of the palette, the list of keys and the list of what was done. */
export const keys = {
  'palette.title': 'Any command',
  'palette.placeholder': 'A command',
  'palette.placeholderDesk': 'A command, or words of a claim',
  'palette.none': 'There is no such command.',

  'keys.search': 'A command or a key',
  'keys.searchClear': 'Show all keys',
  'keys.howToChange': 'Press a key here to give the command another.',
  'keys.change': 'Change the key of “{name}”: {keys}',
  'keys.none': 'none',
  'keys.press': 'Press the new key, or two one after the other. Enter keeps it, Esc leaves it as it was.',
  'keys.newKey': 'New key of “{name}”',
  'keys.reserved': 'This key belongs to the system or to fields: choose another.',
  'keys.plain': 'This command also works while somebody types: it needs Ctrl or a function key.',
  'keys.taken': 'Already the key of: {names}. Choose another.',
  'keys.keep': 'Keep',
  'keys.noKey': 'No key',
  'keys.default': 'As it came',
  'keys.cancel': 'Cancel',
  'keys.resetAll': 'All keys as they came',
  'keys.title': 'All keys',
  'keys.fields':
    'In a text field: Ctrl+Enter and Esc both keep what you typed, and lead out of it. In the name of a speaker or an article Enter keeps it, and Esc leaves it as it was. In the claims list the arrows go from row to row.',

  'history.takenBack': 'Taken back: {what}',
  'history.title': 'What was done',
  'history.hint':
    'Choose a line to go back to just after it, or on to it again. Nothing is lost: going back is itself in the history.',
  'history.offered': '{n} {n, plural, one {suggestion} other {suggestions}} of the app shown',
  'history.setAside': '{n} {n, plural, one {suggestion} other {suggestions}} of the app put aside',
  'history.begin': 'As it was loaded',
  'history.undone': 'taken back',
  'history.now': 'now',
  'history.more': 'and {n} {n, plural, one {other} other {others}}',
  'history.went': 'Went back to: {what}',
} satisfies Messages;
