import type { Analysis, AnalysisInput } from '../../../core/detect/analysis.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { TextNotes } from '../../../core/model/article/text-notes.ts';
import { startWork } from '../../workers/work-process.ts';

/** A version in a library, which the other process reads for itself. */
export interface VersionPlace {
  library: string;
  versionId: Id;
}

/** What the other process is asked to read as the detector does: a text, or a version for what it says of itself. */
export type DetectRequest =
  | { kind: 'analysis'; input: AnalysisInput }
  | { kind: 'versionAnalysis'; place: VersionPlace }
  | { kind: 'notes'; place: VersionPlace };

/** What it says. It is our own code, and not parsed again. */
export type DetectAnswer = { value: unknown } | { why: string };

/** UTF-16 units above which a text is read elsewhere: some 2,000 words, which take two frames. */
const LONG = 12_000;

/** Whether a text takes so long to be read that the app would stand still. */
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
 * What a version says of itself, read in a process of its own. One at a time: who asks again has no more use for the answer
 * before, which ends with loadStopped.
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

/** Asks a process that is there for this one answer. */
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
