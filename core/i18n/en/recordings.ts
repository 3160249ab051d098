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
  'recording.playFrom': 'Play the recording from {time}',
  'recording.notHere':
    'The recording of this time is not here: its source was removed, or is protected and the library is locked.',
  'recording.noRecording':
    'No recording is known of {name}. One with the same name is its recording, or choose this text as the transcript while you play one.',
  'recording.noTime': 'No evidence of this claim has a time in a recording.',
  'recording.noClaim': 'No claim is selected. Select one to mark times for it.',
  'recording.mark': 'Mark this moment',
  'recording.markPart': 'Mark {from}–{until}',
  'recording.begin': 'A part begins here',
  'recording.clearBegin': 'Forget where the part begins',
  'recording.marked': 'Marked: {time}',
  'recording.words': 'What is said',
  'recording.wordsHint': 'Write down what you hear, or leave it empty',
  'recording.transcript': 'Transcript',
  'recording.lines': 'Lines of the transcript',
  'recording.follow': 'Follow the recording',
  'recording.untimed': 'This text does not say when something is said: it cannot follow the recording.',
  'recording.chooseTranscript': 'Choose a transcript',
  'recording.otherTranscript': 'Other transcript',
  'recording.transcripts': 'Texts of this article',
  'recording.protectedTranscript':
    'Shown for now. It is not kept with this recording, since its own source is protected and this one is not.',
  'recording.shownOnly':
    'Shown for now. It cannot be kept with this recording: that is another article’s, belongs to evidence, or has ten files already.',
  'recording.hear': 'Hear it',
} as const satisfies Messages;
