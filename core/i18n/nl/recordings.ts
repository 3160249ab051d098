import type { recordings as english } from '../en/recordings.ts';
import type { WordsLike } from '../messages.ts';

export const recordings = {
  'recording.name': 'Speler',
  'recording.play': 'Afspelen',
  'recording.pause': 'Pauze',
  'recording.back': '5 seconden terug',
  'recording.forward': '5 seconden verder',
  'recording.position': 'Plaats',
  'recording.at': '{at} van {length}',
  'recording.slower': 'Langzamer',
  'recording.faster': 'Sneller',
  'recording.speed': 'Snelheid: {speed} keer',
  'recording.loading': 'De opname wordt geopend…',
  'recording.broken':
    'Deze opname kan hier niet worden afgespeeld: het bestand is beschadigd, of van een soort ({type}) die Tickmark niet afspeelt. Het wordt bewaard zoals het is. Sla het op en open het met een ander programma.',
  'recording.save': 'Opname opslaan',
  'recording.open': 'Afspelen',
  'recording.ofLength': 'opname · {length}',
  'recording.playFrom': 'Opname afspelen vanaf {time}',
  'recording.notHere':
    'De opname van deze tijd is hier niet: de bron is verwijderd, of ze is beschermd en de bibliotheek is vergrendeld.',
  'recording.noRecording':
    'Van {name} is geen opname bekend. Een opname met dezelfde naam hoort erbij, of kies deze tekst als transcript terwijl u er een afspeelt.',
  'recording.noTime': 'Geen bewijs van deze bewering heeft een tijd in een opname.',
  'recording.noClaim': 'Er is geen bewering geselecteerd. Selecteer er een om er tijden voor te markeren.',
  'recording.mark': 'Dit moment markeren',
  'recording.markPart': '{from}–{until} markeren',
  'recording.begin': 'Hier begint een deel',
  'recording.clearBegin': 'Vergeten waar het deel begint',
  'recording.marked': 'Gemarkeerd: {time}',
  'recording.words': 'Wat er wordt gezegd',
  'recording.wordsHint': 'Schrijf op wat u hoort, of laat het leeg',
  'recording.transcript': 'Transcript',
  'recording.lines': 'Regels van het transcript',
  'recording.follow': 'Opname volgen',
  'recording.untimed': 'Deze tekst zegt niet wanneer iets wordt gezegd: ze kan de opname niet volgen.',
  'recording.chooseTranscript': 'Transcript kiezen',
  'recording.otherTranscript': 'Ander transcript',
  'recording.transcripts': 'Teksten bij dit artikel',
  'recording.protectedTranscript':
    'Nu getoond. De tekst wordt niet bij deze opname bewaard: de eigen bron is beschermd en die van de opname niet.',
  'recording.shownOnly':
    'Nu getoond. De tekst kan niet bij deze opname worden bewaard: die is van een ander artikel, hoort bij bewijs, of heeft al tien bestanden.',
  'recording.hear': 'Beluisteren',
} satisfies WordsLike<typeof english>;
