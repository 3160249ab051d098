import type { Language } from '../../core/i18n/language.ts';
import type { AnalysisInput } from '../../core/detect/analysis.ts';
import { TickmarkError, type WireError } from '../../core/kernel/errors.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { HintsFrom } from '../../core/model/earlier-check/hints-from.ts';
import { startWork } from './utility-process.ts';

/** A version in a library. The other process reads it itself. */
export interface VersionPlace {
  library: string;
  versionId: Id;
}

/**
 * A request to the process that reads texts: to analyse a text, or a version for its notes, or to compare a version with its sources, or claims with
 * earlier checks. The
 * key opens protected sources; null while the library is locked or has none.
 */
export type DetectRequest =
  | { kind: 'analysis'; input: AnalysisInput }
  | { kind: 'versionAnalysis'; place: VersionPlace }
  | { kind: 'notes'; place: VersionPlace }
  | { kind: 'hints'; place: VersionPlace; claimIds: readonly Id[]; from: Exclude<HintsFrom, 'never'> }
  | {
      kind: 'checks';
      place: VersionPlace;
      articleId: Id;
      key: Uint8Array | null;
      language: Language;
      withProtected: boolean;
    };

/** Its answer. It comes from our own code and is not parsed again. */
export type DetectAnswer = { value: unknown } | { error: WireError };

/** What was asked of such a process. Once stopped, the answer fails with loadStopped. */
export interface Asked {
  answer: Promise<unknown>;
  stop(): void;
}

/** Starts a process for one answer. */
export function askDetector(request: DetectRequest): Asked {
  const child = startWork('Tickmark detector', 'detect.cjs');
  let stop = (): void => undefined;
  const answer = new Promise<unknown>((resolve, reject) => {
    stop = () => reject(new TickmarkError('loadStopped', { name: '' }));
    child.once('message', (said: DetectAnswer) =>
      'value' in said ? resolve(said.value) : reject(new TickmarkError(said.error.code, said.error.detail)),
    );
    child.once('exit', (code) => reject(new Error(`the process of the detector ended with ${code}`)));
    child.postMessage(request);
  });
  return { answer: answer.finally(() => child.kill()), stop: () => stop() };
}
