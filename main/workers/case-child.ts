import type { LeftOut, CaseOptions } from '../../core/casefile/manifest.ts';
import type { CasePreview } from '../../core/casefile/preview.ts';
import type { CaseStage } from '../../core/contract/case-file.ts';
import { TickmarkError, type WireError } from '../../core/kernel/errors.ts';
import type { CheckedSignature } from '../../core/identity/signature-standing.ts';
import type { Signature } from '../../core/identity/signature.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { ArticleChecks } from '../../core/model/source/article-checks.ts';
import type { NearMatch } from '../../core/protection/near-match.ts';
import type { LoadResult } from '../../core/contract/load-result.ts';
import type { CleaningSources, Fates, FilesToWrite } from '../features/export/report-files.ts';
import type { ReportWish } from '../features/export/report-content.ts';
import { ExportCancelled } from '../base/write-file.ts';
import { memoryOf, withinLimits } from './reader/within-limits.ts';
import type { OutsideRequests, OutsideKind } from '../processes/read-outside.ts';
import { startWork } from './utility-process.ts';
import type { CaseWish, TellStage } from '../features/casefile/build-case.ts';
import type { CaseFile } from '../features/casefile/is-case.ts';

/** Who does something, and when. */
export interface Authorship {
  checkerId: Id;
  at: string;
}

/** A written case file: its size in bytes, and what was left out. */
export interface SavedCase {
  size: number;
  leftOut: LeftOut;
}

/** An opened case file: whether it can be added without a question, or what merging it would do. */
export interface OpenedCaseSummary {
  articleId: Id;
  title: string;
  signature: CheckedSignature;
  /** Null if its article is not here, or has all that is in it. */
  preview: CasePreview | null;
}

/** A JSON report that was read: whether its article is here already, and what its signature is worth. */
interface OpenedReportSummary {
  articleId: Id;
  title: string;
  isKnown: boolean;
  signature: CheckedSignature;
}

/**
 * The requests to the process of case files, because packing, encrypting, checking and merging take a processor
 * seconds. The process keeps what it has opened, to add or merge it when that is asked.
 */
export interface CaseRequests extends OutsideRequests {
  /** Lists what in a case file would still look like a protected source. */
  review: {
    given: { library: string; key: Uint8Array | null; articleId: Id; options: CaseOptions };
    answer: NearMatch[];
  };
  /** Lists the same in a report and the files beside it. */
  reviewReport: {
    given: { library: string; key: Uint8Array | null; wish: ReportWish; checks: ArticleChecks | null };
    answer: NearMatch[];
  };
  /** Decides what is done with each file that leaves with a report, and writes those files beside it. */
  cleanFiles: {
    given: { library: string; key: Uint8Array | null; hashes: readonly string[]; by: CleaningSources };
    answer: Fates;
  };
  writeFiles: {
    given: { library: string; key: Uint8Array | null; wish: FilesToWrite; isSigned: boolean };
    answer: string;
  };
  save: {
    given: { library: string; key: Uint8Array | null; wish: CaseWish; path: string };
    answer: SavedCase;
  };
  open: {
    given: { library: string; key: Uint8Array | null; passphrase: string | null } & CaseFile;
    answer: OpenedCaseSummary;
  };
  /** Adds it; null if somebody must first decide whether to merge. */
  put: { given: { key: Uint8Array | null; author: Authorship }; answer: LoadResult | null };
  preview: { given: { key: Uint8Array | null }; answer: CasePreview };
  /** Reads a JSON report, and the files beside it. */
  openReport: { given: { library: string; key: Uint8Array | null } & CaseFile; answer: OpenedReportSummary };
  /** Puts in the article of the report that was read. */
  putReport: { given: { key: Uint8Array | null; author: Authorship }; answer: null };
  isAnnotations: { given: { bytes: Uint8Array }; answer: boolean };
  /** Merges it; the sources in `allow` may lose protection. Returns what that did. */
  merge: { given: { key: Uint8Array | null; author: Authorship; allow: readonly Id[] }; answer: CasePreview };
}
type CaseKind = keyof CaseRequests;
export type CaseRequest = { [Kind in CaseKind]: { kind: Kind } & CaseRequests[Kind]['given'] }[CaseKind];

/** Its messages: the progress, and at last the result. They come from our own code and are not parsed again. */
export type CaseAnswer =
  | { kind: 'stage'; stage: CaseStage; done: number; total: number }
  /** How many files of how many are read or written. */
  | { kind: 'files'; done: number; total: number }
  /** Asks for the signature of a manifest or a list of files, which the key in this process makes. */
  | { kind: 'sign'; contentSha256: string }
  | { kind: 'done'; value: unknown }
  | { kind: 'failed'; error: WireError };

/** Stops the other process, gets its progress, and signs the case file that it makes. */
export interface CaseWatch {
  signal: AbortSignal;
  tell?: TellStage;
  tellFiles?: (done: number, total: number) => void;
  sign?: (contentSha256: string) => Signature | null | Promise<Signature | null>;
}

/** The answer to its request for a signature. */
export interface Signed {
  signed: Signature | null;
}

/** The other process. */
export interface CaseChild {
  /**
   * Asks it one thing at a time. Throws what it throws; ExportCancelled where `signal` stops it, which ends it, but for one
   * that is writing a file: that takes its half away first.
   */
  ask<Kind extends CaseKind>(
    kind: Kind,
    given: CaseRequests[Kind]['given'],
    watch?: CaseWatch,
  ): Promise<CaseRequests[Kind]['answer']>;
  /**
   * Waits for the answer about the file `name` within the limits of time and memory for a file. Throws readerTimeout,
   * readerMemory, and what `work` throws.
   */
  within<Result>(name: string, work: Promise<Result>): Promise<Result>;
  /** False once it has ended, by itself or not. */
  isThere(): boolean;
  end(): void;
}

/** Starts a process for one case file. */
export function startCaseChild(): CaseChild {
  const child = startWork('Tickmark case files', 'case-file.cjs');
  let isThere = true;
  const gone = new AbortController();
  child.once('exit', () => {
    isThere = false;
    gone.abort();
  });
  const end = (): void => {
    isThere = false;
    child.kill();
  };
  return {
    isThere: () => isThere,
    end,
    within: (name, work) => withinLimits(work, gone.signal, name, () => memoryOf(child.pid ?? 0)),
    ask: (
      kind,
      given,
      { signal, tell, tellFiles, sign }: CaseWatch = { signal: new AbortController().signal },
    ) =>
      new Promise((resolve, reject) => {
        let isWriting = false;
        const stop = (): void => {
          if (isWriting) child.postMessage('stop');
          else end();
        };
        const settled = (settle: () => void): void => {
          signal.removeEventListener('abort', stop);
          child.removeListener('message', onMessage);
          child.removeListener('exit', onExit);
          settle();
        };
        const onMessage = (message: CaseAnswer): void => {
          if (message.kind === 'done') settled(() => resolve(message.value as never));
          else if (message.kind === 'sign')
            void signedBy(sign, message.contentSha256).then((signed) => child.postMessage(signed));
          else if (message.kind === 'files') tellFiles?.(message.done, message.total);
          else if (message.kind === 'failed') {
            const { code, detail } = message.error;
            settled(() => reject(signal.aborted ? new ExportCancelled() : new TickmarkError(code, detail)));
          } else {
            tell?.(message.stage, message.done, message.total);
            if (message.stage !== 'writing' || signal.aborted) return;
            isWriting = true;
            child.postMessage('write');
          }
        };
        const onExit = (code: number): void => {
          const ended = new Error(`the process for case files ended with ${code}`);
          settled(() => reject(signal.aborted ? new ExportCancelled() : ended));
        };
        signal.addEventListener('abort', stop);
        child.on('message', onMessage);
        child.once('exit', onExit);
        if (isThere) child.postMessage({ kind, ...given });
        else onExit(-1);
      }),
  };
}

/** A signature that could not be made counts as none, and the work goes on. */
async function signedBy(sign: CaseWatch['sign'], contentSha256: string): Promise<Signed> {
  return { signed: (await sign?.(contentSha256)) ?? null };
}

/**
 * Reads a file from outside in a process of its own, within the limits of time and memory for a file. Throws what is
 * wrong with it; readerTimeout, readerMemory and readerCrashed with its name.
 */
export async function readInProcess<Kind extends OutsideKind>(
  kind: Kind,
  given: OutsideRequests[Kind]['given'],
): Promise<OutsideRequests[Kind]['answer']> {
  const child = startCaseChild();
  try {
    return await child.within(given.name, child.ask<Kind>(kind, given));
  } finally {
    child.end();
  }
}
