import type { watched as english } from '../en/watched.ts';
import type { WordsLike } from '../messages.ts';

export const watched = {
  'watched.title': 'Mappen in de gaten houden',
  'watched.none': 'Er wordt geen map in de gaten gehouden',
  'watched.noneText':
    'Nieuwe bestanden in zo’n map worden vanzelf artikelen, of een nieuwe versie van het artikel met hetzelfde adres: een map waarin een browser pagina’s bewaart, of waarin een persdienst of een collega schrijft. In de map zelf verandert niets.',
  'watched.hint':
    'Nieuwe bestanden worden artikelen, of een nieuwe versie van het artikel met hetzelfde adres. Mappen in een map tellen mee. In de map zelf verandert niets.',
  'watched.list': 'Mappen die in de gaten worden gehouden',
  'watched.add': 'Map toevoegen…',
  'watched.look': 'Nu kijken',
  'watched.askExisting':
    '{files, plural, =0 {Er staan nu geen teksten in} one {Er staat nu # tekst in} other {Er staan nu # teksten in}}. Wat moet er worden geladen?',
  'watched.onlyNew': 'Alleen wat erbij komt',
  'watched.takeAll': 'Ook wat er staat',
  'watched.state.new': 'nog niet bekeken',
  'watched.state.there': 'in de gaten gehouden',
  'watched.state.paused': 'gepauzeerd',
  'watched.state.absent': 'is er nu niet; gaat vanzelf verder als de map er weer is',
  'watched.state.denied': 'mag niet worden gelezen; gaat vanzelf verder als dat weer mag',
  'watched.state.failed': 'kan nu niet worden gelezen ({why}); wordt vanzelf opnieuw geprobeerd',
  'watched.state.tooFull': 'te vol: er staan meer dan 200.000 bestanden en mappen in',
  'watched.lookedAt': 'bekeken om {time}',
  'watched.taken':
    '{article, plural, one {# nieuw artikel} other {# nieuwe artikelen}}, {version, plural, one {# nieuwe versie} other {# nieuwe versies}}, {already} al aanwezig, {failed} niet gelezen{left, plural, =0 {} one {, # overgeslagen die er al stonden} other {, # overgeslagen die er al stonden}}',
  'watched.passedOver': 'Overgeslagen: {kinds}',
  'watched.passedOver.other':
    '{n, plural, one {# bestand van een andere soort} other {# bestanden van een andere soort}}',
  'watched.passedOver.links': '{n, plural, one {# koppeling} other {# koppelingen}}',
  'watched.passedOver.unfinished': '{n} waaraan nog wordt geschreven',
  'watched.passedOver.unreadable':
    '{n, plural, one {# dat niet te bekijken is} other {# die niet te bekijken zijn}}',
  'watched.far': '{done} van {total} geladen',
  'watched.pause': 'Pauzeren',
  'watched.resume': 'Verdergaan',
  'watched.remove': 'Weghalen',
  'watched.again': 'Mislukte bestanden opnieuw proberen',
  'watched.files': 'Wat er geladen is',
  'watched.of': '{action}: {name}',
  'watched.askRemove': '{name} niet meer in de gaten houden? De artikelen blijven, en de map ook.',
  'watched.yesRemove': 'Weghalen',
  'watched.outcome.article': 'nieuw artikel',
  'watched.outcome.version': 'nieuwe versie',
  'watched.outcome.already': 'al aanwezig',
  'watched.outcome.failed': 'niet gelezen',
  'watched.deleted': 'verwijderd',
  'watched.noFiles': 'Er is nog niets uit geladen.',
  'watched.more': 'Meer tonen',
  'watched.back': 'Terug',
  'watched.news': '{n, plural, one {# nieuwe tekst} other {# nieuwe teksten}} uit {name}',
  'watched.see': 'Bekijken',
} satisfies WordsLike<typeof english>;
