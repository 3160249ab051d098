import type { Messages } from '../messages.ts';

/** Recordings of sound and film among the sources: playing them. */
export const recordings = {
  'recording.name': 'Player',
  'recording.play': 'Play',
  'recording.pause': 'Pause',
  'recording.back': 'Back 5 seconds',
  'recording.forward': 'On 5 seconds',
  'recording.position': 'Position',
  'recording.at': '{at} of {length}',
  'recording.slower': 'Slower',
  'recording.faster': 'Faster',
  'recording.speed': 'Speed: {speed} times',
  'recording.loading': 'Opening the recording…',
  'recording.broken':
    'This recording cannot be played here: the file is damaged, or its kind ({type}) is one that Tickmark does not play. It is kept as it is. Save it, and open it with another program.',
  'recording.save': 'Save the recording',
  'recording.open': 'Play',
  'recording.ofLength': 'recording · {length}',
} as const satisfies Messages;
