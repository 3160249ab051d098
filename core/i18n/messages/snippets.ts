import type { Messages } from './message.ts';

/** The words about texts of one's own. */
export const snippets = {
  'snippets.title': { en: 'Snippets', nl: 'Tekstblokjes' },
  'snippets.hint': {
    en: 'Texts that you write often. Type {sign} and the beginning of the name in a note, a reason or a correction, and choose; or take one from Commands.',
    nl: 'Teksten die u vaak schrijft. Typ {sign} en het begin van de naam in een notitie, een reden of een correctie, en kies; of neem er een bij Opdrachten.',
  },
  'snippets.list': { en: 'Your snippets', nl: 'Uw tekstblokjes' },
  'snippets.add': { en: 'New snippet', nl: 'Nieuw tekstblokje' },
  'snippets.change': { en: 'Change {name}', nl: '{name} wijzigen' },
  'snippets.remove': { en: 'Delete {name}', nl: '{name} verwijderen' },
  'snippets.removed': { en: 'Snippet {name} deleted.', nl: 'Tekstblokje {name} verwijderd.' },
  'snippets.name': { en: 'Short name', nl: 'Korte naam' },
  'snippets.nameHint': {
    en: 'Letters and digits, without spaces.',
    nl: 'Letters en cijfers, zonder spaties.',
  },
  'snippets.nameWrong': {
    en: 'Use letters, digits, - and _, at most 30.',
    nl: 'Gebruik letters, cijfers, - en _, hoogstens 30.',
  },
  'snippets.nameTaken': { en: 'There is one of this name.', nl: 'Er is er al een met deze naam.' },
  'snippets.text': { en: 'Text', nl: 'Tekst' },
  'snippets.textEmpty': { en: 'Write the text.', nl: 'Schrijf de tekst.' },
  'snippets.placeholders': {
    en: 'Filled in when it is inserted:',
    nl: 'Wordt ingevuld bij het invoegen:',
  },
  'snippets.insertPlaceholder': { en: 'Insert {name}', nl: '{name} invoegen' },
  'snippets.save': { en: 'Save', nl: 'Bewaren' },
  'snippets.import': { en: 'Import…', nl: 'Importeren…' },
  'snippets.export': { en: 'Export…', nl: 'Exporteren…' },
  'snippets.exported': { en: 'Saved: {path}', nl: 'Bewaard: {path}' },
  'snippets.imported': {
    en: '{added} {added|snippet|snippets} added, {replaced} replaced.',
    nl: '{added} {added|tekstblokje|tekstblokjes} toegevoegd, {replaced} vervangen.',
  },
  'snippets.notTheirs': {
    en: '{name} is not a file of snippets.',
    nl: '{name} is geen bestand met tekstblokjes.',
  },
  'snippets.tooMany': {
    en: 'There is room for {n} snippets.',
    nl: 'Er is plaats voor {n} tekstblokjes.',
  },
  'snippets.fileName': { en: 'snippets', nl: 'tekstblokjes' },
  'snippets.offer': { en: 'Snippets to insert', nl: 'Tekstblokjes om in te voegen' },
  'snippets.inPalette': { en: 'Snippet', nl: 'Tekstblokje' },
} satisfies Messages;
