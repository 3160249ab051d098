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
} satisfies WordsLike<typeof english>;
