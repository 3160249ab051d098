import { constants, setPriority } from 'node:os';
import { startOcr, builtOcrFiles, type OcrEngine } from '../workers/ocr/engine.ts';
import type { OcrAnswer, OcrRequest } from '../workers/ocr/ocr-work.ts';
import { recognizeUpright } from '../workers/ocr/upright.ts';

const post = (answer: OcrAnswer): void => process.parentPort.postMessage(answer);

// A page keeps a processor busy for seconds, and the desk comes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

let engine: Promise<OcrEngine> | null = null;

/** The process that recognizes pages, one after the other. Whoever started it ends it. */
process.parentPort.on('message', ({ data }) => {
  const { id, files, page, languages, likely } = data as OcrRequest;
  engine ??= startOcr(builtOcrFiles(files));
  engine
    .then((started) => post({ id, page: recognizeUpright(started, page, languages, likely) }))
    .catch((thrown: unknown) => post({ id, why: thrown instanceof Error ? thrown.message : String(thrown) }));
});
