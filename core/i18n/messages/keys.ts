import type { Messages } from './message.ts';

/** The words of the palette, the list of keys and the list of what was done. */
export const keys = {
  'palette.title': { en: 'Any command', nl: 'Elke opdracht' },
  'palette.placeholder': { en: 'A command', nl: 'Een opdracht' },
  'palette.placeholderDesk': {
    en: 'A command, or words of a claim',
    nl: 'Een opdracht, of woorden van een bewering',
  },
  'palette.none': { en: 'Nothing goes by that name.', nl: 'Niets heet zo.' },

  'keys.search': { en: 'A command or a key', nl: 'Een opdracht of een toets' },
  'keys.searchClear': { en: 'Show all keys', nl: 'Alle toetsen tonen' },
  'keys.howToChange': {
    en: 'Press a key here to give the command another.',
    nl: 'Druk hier op een toets om de opdracht een andere te geven.',
  },
  'keys.change': { en: 'Change the key of “{name}”: {keys}', nl: 'Toets van “{name}” wijzigen: {keys}' },
  'keys.none': { en: 'none', nl: 'geen' },
  'keys.press': {
    en: 'Press the new key, or two one after the other. Enter keeps it, Esc leaves it as it was.',
    nl: 'Druk op de nieuwe toets, of op twee na elkaar. Enter houdt hem, Esc laat het zoals het was.',
  },
  'keys.newKey': { en: 'New key of “{name}”', nl: 'Nieuwe toets van “{name}”' },
  'keys.reserved': {
    en: 'This key belongs to the system or to fields: choose another.',
    nl: 'Deze toets is van het systeem of van velden: kies een andere.',
  },
  'keys.plain': {
    en: 'This command also works while somebody types: it needs Ctrl or a function key.',
    nl: 'Deze opdracht werkt ook tijdens het typen: er is Ctrl of een functietoets voor nodig.',
  },
  'keys.taken': {
    en: 'Already the key of: {names}. Choose another.',
    nl: 'Al de toets van: {names}. Kies een andere.',
  },
  'keys.keep': { en: 'Keep', nl: 'Houden' },
  'keys.noKey': { en: 'No key', nl: 'Geen toets' },
  'keys.default': { en: 'As it came', nl: 'Standaardtoets' },
  'keys.cancel': { en: 'Cancel', nl: 'Annuleren' },
  'keys.resetAll': { en: 'All keys as they came', nl: 'Alle standaardtoetsen' },
  'keys.title': { en: 'All keys', nl: 'Alle toetsen' },
  'keys.fields': {
    en: 'In a text field: Ctrl+Enter and Esc both keep what you typed, and lead out of it. In the name of a speaker or an article Enter keeps it, and Esc leaves it as it was. In the claims list the arrows go from row to row.',
    nl: 'In een tekstveld: Ctrl+Enter en Esc bewaren allebei wat u typte, en gaan eruit. In de naam van een spreker of artikel bewaart Enter, en laat Esc het zoals het was. In de lijst gaan de pijltjes van rij naar rij.',
  },

  'history.takenBack': { en: 'Taken back: {what}', nl: 'Teruggenomen: {what}' },
  'history.title': { en: 'What was done', nl: 'Wat er gedaan is' },
  'history.hint': {
    en: 'Choose a line to go back to just after it, or on to it again. Nothing is lost: going back is itself in the history.',
    nl: 'Kies een regel om terug te gaan tot net daarna, of weer vooruit. Er gaat niets verloren: teruggaan staat zelf in de geschiedenis.',
  },
  'history.offered': {
    en: '{n} {n|suggestion|suggestions} of the app shown',
    nl: '{n} {n|voorstel|voorstellen} van de app getoond',
  },
  'history.setAside': {
    en: '{n} {n|suggestion|suggestions} of the app put aside',
    nl: '{n} {n|voorstel|voorstellen} van de app opzijgezet',
  },
  'history.begin': { en: 'As it was loaded', nl: 'Zoals het geladen is' },
  'history.undone': { en: 'taken back', nl: 'teruggenomen' },
  'history.now': { en: 'now', nl: 'nu' },
  'history.more': { en: 'and {n} {n|other|others}', nl: 'en {n} {n|andere|andere}' },
  'history.went': { en: 'Went back to: {what}', nl: 'Teruggegaan naar: {what}' },
} satisfies Messages;
