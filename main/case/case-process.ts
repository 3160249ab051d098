import { assertNever } from '../../core/assert-never.ts';
import { caseTooLarge, MAX_CASE_BYTES } from '../../core/case/limits.ts';
import { toWireError } from '../../core/errors.ts';
import { openLibrary } from '../../db/open.ts';
import { writeWhole } from '../export/write-file.ts';
import { readBytes } from '../import/read-bytes.ts';
import { buildCase } from './build-case.ts';
import type { CaseAnswer, CaseRequest } from './case-work.ts';
import { openCase } from './open-case.ts';

const limit = { most: MAX_CASE_BYTES, tooLarge: caseTooLarge };
const post = (message: CaseAnswer): void => process.parentPort.postMessage(message);

/** A process of its own: makes or opens one case file and is ended by who asked. */
process.parentPort.once('message', ({ data }) => {
  answer(data as CaseRequest).then(
    (value) => post({ kind: 'done', value }),
    (thrown: unknown) => post({ kind: 'failed', error: toWireError(thrown) }),
  );
});

async function answer(request: CaseRequest): Promise<unknown> {
  switch (request.kind) {
    case 'save': {
      const library = openLibrary(request.library, 'read');
      try {
        const { bytes, leftOut } = await buildCase(library, request.wish, (stage, done, total) =>
          post({ kind: 'stage', stage, done, total }),
        );
        const stopper = await mayWrite();
        await writeWhole(request.path, bytes, stopper.signal);
        return { size: bytes.byteLength, leftOut };
      } finally {
        library.close();
      }
    }
    case 'open': {
      const { name, path, bytes, passphrase } = request;
      return openCase(name, bytes ?? (await readBytes(path ?? '', limit)), passphrase);
    }
    default:
      return assertNever(request);
  }
}

/** Asks whether to write; from then on a word stops it, since a process that is ended leaves half a file. */
function mayWrite(): Promise<AbortController> {
  const stopper = new AbortController();
  return new Promise((resolve) => {
    process.parentPort.on('message', ({ data }) => {
      if (data === 'write') resolve(stopper);
      if (data === 'stop') stopper.abort();
    });
    post({ kind: 'stage', stage: 'writing', done: 0, total: 0 });
  });
}
