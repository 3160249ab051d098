import { assertNever } from '../../core/assert-never.ts';
import { caseTooLarge, MAX_CASE_BYTES } from '../../core/case/limits.ts';
import { TickmarkError, toWireError } from '../../core/errors.ts';
import { mergeCase, type OpenedCase } from '../../db/case-merge.ts';
import { openLibrary, type Library } from '../../db/open.ts';
import { writeWhole } from '../export/write-file.ts';
import { readBytes } from '../import/read-bytes.ts';
import { buildCase } from './build-case.ts';
import type { CaseAnswer, CaseRequest, CaseRequests } from './case-child.ts';
import { openCase } from './open-case.ts';
import { casePreview } from './preview-case.ts';
import { mayTakeIn, takeIn } from './take-in.ts';

const limit = { most: MAX_CASE_BYTES, tooLarge: caseTooLarge };
const post = (message: CaseAnswer): void => process.parentPort.postMessage(message);

/** What was opened, and the library that it is for: held until this process is ended. */
let held: { opened: OpenedCase; path: string } | null = null;

/** A process of its own: makes or opens one case file and is ended by who asked. */
process.parentPort.on('message', ({ data }) => {
  // Words about the file that is being written are heard by mayWrite.
  if (typeof data === 'string') return;
  answer(data as CaseRequest).then(
    (value) => post({ kind: 'done', value }),
    (thrown: unknown) => post({ kind: 'failed', error: toWireError(thrown) }),
  );
});

async function answer(request: CaseRequest): Promise<unknown> {
  switch (request.kind) {
    case 'save':
      return save(request);
    case 'open':
      return open(request);
    case 'put':
      return onHeld('beside', (library, opened) => takeIn(library, opened, () => request.author));
    case 'preview':
      return onHeld('read', casePreview);
    case 'merge':
      return onHeld('beside', (library, opened) => {
        // What is here may have changed since it was shown: it is said as it is done.
        const preview = casePreview(library, opened);
        mergeCase(library, { articleId: opened.contents.article.id, ...request.author }, opened);
        return preview;
      });
    default:
      return assertNever(request);
  }
}

async function save({ library: from, wish, path }: CaseRequests['save']['given']): Promise<unknown> {
  const library = openLibrary(from, 'read');
  try {
    const { bytes, leftOut } = await buildCase(library, wish, (stage, done, total) =>
      post({ kind: 'stage', stage, done, total }),
    );
    const stopper = await mayWrite();
    await writeWhole(path, bytes, stopper.signal);
    return { size: bytes.byteLength, leftOut };
  } finally {
    library.close();
  }
}

async function open(given: CaseRequests['open']['given']): Promise<CaseRequests['open']['answer']> {
  const { name, path, passphrase } = given;
  const bytes = given.bytes ?? (await readBytes(path ?? '', limit));
  const { contents, facts, files } = await openCase(name, bytes, passphrase);
  const opened = { name, contents, facts, bytesOf: (hash: string) => files.get(hash) ?? null };
  held = { opened, path: given.library };
  const { id, title } = contents.article;
  return onHeld('read', (library) => ({
    articleId: id,
    title,
    preview: mayTakeIn(library, opened) ? null : casePreview(library, opened),
  }));
}

/** Does something with what is held and its library, which is open only as long: it may be moved while somebody decides. */
function onHeld<Result>(
  mode: 'read' | 'beside',
  work: (library: Library, opened: OpenedCase) => Result,
): Result {
  if (held === null) throw new TickmarkError('loadForgotten');
  const library = openLibrary(held.path, mode);
  try {
    return work(library, held.opened);
  } finally {
    library.close();
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
