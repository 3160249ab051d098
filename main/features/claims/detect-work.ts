import type { Analysis, AnalysisInput } from '../../../core/detect/analysis.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { TextNotes } from '../../../core/model/article/text-notes.ts';
import { startWork } from '../../workers/utility-process.ts';

/** A version in a library. The other process reads it itself. */
export interface VersionPlace {
  library: string;
  versionId: Id;
}

/** A request to the detector's process: to analyse a text, or a version for its notes. */
export type DetectRequest =
  | { kind: 'analysis'; input: AnalysisInput }
  | { kind: 'versionAnalysis'; place: VersionPlace }
  | { kind: 'notes'; place: VersionPlace };

/** Its answer. It comes from our own code and is not parsed again. */
export type DetectAnswer = { value: unknown } | { why: string };

/** Longer texts are analysed in another process. This is some 2,000 words in UTF-16 units, which take two frames. */
const LONG = 12_000;

/** Whether analysing a text would block the app noticeably. */
export function isLong(text: string): boolean {
  return text.length > LONG;
}

/** Reads a text as the detector does, in a process of its own. */
export function analyseInProcess(input: AnalysisInput): Promise<Analysis> {
  return ask({ kind: 'analysis', input }).answer as Promise<Analysis>;
}

/** The same of a version that is in a library. */
export function analyseVersionInProcess(place: VersionPlace): Promise<Analysis> {
  return ask({ kind: 'versionAnalysis', place }).answer as Promise<Analysis>;
}

let reading: Asked | null = null;

/**
 * The notes of a version, made in a process of its own. One at a time: a new request replaces the one before, which
 * ends with loadStopped.
 */
export async function notesInProcess(place: VersionPlace): Promise<TextNotes> {
  reading?.stop();
  const asked = ask({ kind: 'notes', place });
  reading = asked;
  try {
    return (await asked.answer) as TextNotes;
  } finally {
    if (reading === asked) reading = null;
  }
}

interface Asked {
  answer: Promise<unknown>;
  stop(): void;
}

/** Starts a process for one answer. */
function ask(request: DetectRequest): Asked {
  const child = startWork('Tickmark detector', 'detect.cjs');
  let stop = (): void => undefined;
  const answer = new Promise<unknown>((resolve, reject) => {
    stop = () => reject(new TickmarkError('loadStopped', { name: '' }));
    child.once('message', (said: DetectAnswer) =>
      'value' in said ? resolve(said.value) : reject(new Error(`detector: ${said.why}`)),
    );
    child.once('exit', (code) => reject(new Error(`the process of the detector ended with ${code}`)));
    child.postMessage(request);
  });
  return { answer: answer.finally(() => child.kill()), stop: () => stop() };
}
