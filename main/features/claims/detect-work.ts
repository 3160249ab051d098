import type { Analysis, AnalysisInput } from '../../../core/detect/analysis.ts';
import type { TextNotes } from '../../../core/model/article/text-notes.ts';
import { askDetector, type Asked, type VersionPlace } from '../../workers/detect-child.ts';

/** Longer texts are analysed in another process. This is some 2,000 words in UTF-16 units, which take two frames. */
const LONG = 12_000;

/** Whether analysing a text would block the app noticeably. */
export function isLong(text: string): boolean {
  return text.length > LONG;
}

/** Reads a text as the detector does, in a process of its own. */
export function analyseInProcess(input: AnalysisInput): Promise<Analysis> {
  return askDetector({ kind: 'analysis', input }).answer as Promise<Analysis>;
}

/** The same of a version that is in a library. */
export function analyseVersionInProcess(place: VersionPlace): Promise<Analysis> {
  return askDetector({ kind: 'versionAnalysis', place }).answer as Promise<Analysis>;
}

let reading: Asked | null = null;

/**
 * The notes of a version, made in a process of its own. One at a time: a new request replaces the one before, which
 * ends with loadStopped.
 */
export async function notesInProcess(place: VersionPlace): Promise<TextNotes> {
  reading?.stop();
  const asked = askDetector({ kind: 'notes', place });
  reading = asked;
  try {
    return (await asked.answer) as TextNotes;
  } finally {
    if (reading === asked) reading = null;
  }
}
