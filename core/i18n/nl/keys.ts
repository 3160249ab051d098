import type { keys as english } from '../en/keys.ts';
import type { WordsLike } from '../messages.ts';

export const keys = {
  'palette.title': 'Elke opdracht',
  'palette.placeholder': 'Een opdracht',
  'palette.placeholderDesk': 'Een opdracht, of woorden van een bewering',
  'palette.none': 'Niets heet zo.',

  'keys.search': 'Een opdracht of een toets',
  'keys.searchClear': 'Alle toetsen tonen',
  'keys.howToChange': 'Druk hier op een toets om de opdracht een andere te geven.',
  'keys.change': 'Toets van “{name}” wijzigen: {keys}',
  'keys.none': 'geen',
  'keys.press': 'Druk op de nieuwe toets, of op twee na elkaar. Enter houdt hem, Esc laat het zoals het was.',
  'keys.newKey': 'Nieuwe toets van “{name}”',
  'keys.reserved': 'Deze toets is van het systeem of van velden: kies een andere.',
  'keys.plain': 'Deze opdracht werkt ook tijdens het typen: er is Ctrl of een functietoets voor nodig.',
  'keys.taken': 'Al de toets van: {names}. Kies een andere.',
  'keys.keep': 'Houden',
  'keys.noKey': 'Geen toets',
  'keys.default': 'Standaardtoets',
  'keys.cancel': 'Annuleren',
  'keys.resetAll': 'Alle standaardtoetsen',
  'keys.title': 'Alle toetsen',
  'keys.fields':
    'In een tekstveld: Ctrl+Enter en Esc bewaren allebei wat u typte, en gaan eruit. In de naam van een spreker of artikel bewaart Enter, en laat Esc het zoals het was. In de lijst gaan de pijltjes van rij naar rij.',

  'history.takenBack': 'Teruggenomen: {what}',
  'history.title': 'Wat er gedaan is',
  'history.hint':
    'Kies een regel om terug te gaan tot net daarna, of weer vooruit. Er gaat niets verloren: teruggaan staat zelf in de geschiedenis.',
  'history.offered': '{n} {n, plural, one {voorstel} other {voorstellen}} van de app getoond',
  'history.setAside': '{n} {n, plural, one {voorstel} other {voorstellen}} van de app opzijgezet',
  'history.begin': 'Zoals het geladen is',
  'history.undone': 'teruggenomen',
  'history.now': 'nu',
  'history.more': 'en {n} {n, plural, one {andere} other {andere}}',
  'history.went': 'Teruggegaan naar: {what}',
} satisfies WordsLike<typeof english>;
