import { app, type UtilityProcess } from 'electron';
import { join } from 'node:path';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { GrayPicture, QuarterTurns } from '../../../core/ocr/gray-picture.ts';
import type { OcrLanguage } from '../../../core/ocr/recognized-page.ts';
import { memoryOf, withinLimits } from '../reader/within-limits.ts';
import { keptProcess } from '../utility-process.ts';
import type { UprightPage } from './upright.ts';

/** A page to be recognized. `files` is the folder of the engine's files. */
export interface OcrRequest {
  id: number;
  files: string;
  page: GrayPicture;
  languages: readonly OcrLanguage[];
  likely: QuarterTurns;
}

/** What the other process says. It is our own code, and not parsed again. */
export type OcrAnswer = { id: number; page: UprightPage } | { id: number; why: string };

/** How long a page may take, in seconds: four ways of a large one on a slow machine. */
const PAGE_SECONDS = 180;
/** How much memory the process may take, in megabytes of working set: five languages and a page of A3 need a third of it. */
const MOST_MEGABYTES = 1536;
const kept = keptProcess('Tickmark text recognition', 'ocr.cjs');
let asked = 0;

/**
 * Recognizes a page of the file `name` in a process of its own. One page at a time. Throws readerTimeout, readerMemory or readerCrashed; the
 * last also where stopOcr ended it.
 */
export async function recognizePage(
  name: string,
  page: GrayPicture,
  languages: readonly OcrLanguage[],
  likely: QuarterTurns,
): Promise<UprightPage> {
  const process = kept.use();
  const gone = new AbortController();
  const end = (): void => gone.abort();
  process.once('exit', end);
  try {
    const answered = answerOf(process, {
      id: ++asked,
      files: join(app.getAppPath(), 'dist/main/ocr'),
      page,
      languages,
      likely,
    });
    const { pid } = process;
    const answer = await withinLimits(
      answered,
      gone.signal,
      name,
      () => (pid === undefined ? null : memoryOf(pid)),
      { seconds: PAGE_SECONDS, megabytes: MOST_MEGABYTES },
    );
    if ('why' in answer) throw new Error(`ocr: ${answer.why}`);
    kept.rest();
    return answer.page;
  } catch (thrown) {
    stopOcr();
    throw thrown instanceof TickmarkError
      ? thrown
      : new TickmarkError('readerCrashed', { name }, { cause: thrown });
  } finally {
    process.off('exit', end);
  }
}

/** Ends the process that recognizes pages, whatever it is doing. */
export function stopOcr(): void {
  kept.stop();
}

function answerOf(process: UtilityProcess, request: OcrRequest): Promise<OcrAnswer> {
  return new Promise((resolve) => {
    const listen = (answer: OcrAnswer): void => {
      if (answer.id !== request.id) return;
      process.off('message', listen);
      resolve(answer);
    };
    process.on('message', listen);
    process.postMessage(request);
  });
}
