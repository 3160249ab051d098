import { assertNever } from '../../core/kernel/assert-never.ts';
import { caseTooLarge, MAX_CASE_BYTES } from '../../core/casefile/limits.ts';
import { looksLikeAnnotations } from '../../core/annotations/read-annotations.ts';
import { MAX_SOURCE_BYTES, sourceTooLarge } from '../../core/kernel/source-limit.ts';
import { TickmarkError, toWireError } from '../../core/kernel/errors.ts';
import { loadAllWords } from '../../core/i18n/load-words.ts';
import { mergeCase, type OpenedCase } from '../../db/casefile/merge.ts';
import { openLibrary, type Library } from '../../db/store/open.ts';
import { openVault } from '../../db/crypto/library-key.ts';
import { fileWorkHere } from '../features/export/report-files.ts';
import { writeWhole } from '../base/write-file.ts';
import { readBytes } from '../workers/reader/read-bytes.ts';
import { readOutside } from './read-outside.ts';
import { openReport, addOpenedReport, type OpenedReport } from '../features/casefile/reports/add-report.ts';
import type { Signature } from '../../core/identity/signature.ts';
import type { NearMatch } from '../../core/protection/near-match.ts';
import { caseMatches } from '../features/protection/review.ts';
import { buildCase, type TellStage } from '../features/casefile/build-case.ts';
import type { CaseAnswer, CaseRequest, CaseRequests, Authorship, Signed } from '../workers/case-child.ts';
import { openCase, openedAs } from '../features/casefile/open-case.ts';
import { casePreview } from '../features/casefile/case-preview.ts';
import { mayAddCase, addCase } from '../features/casefile/add-case.ts';

const limit = { most: MAX_CASE_BYTES, tooLarge: caseTooLarge };
/** Work that only reads is stopped by ending its process. */
const unstopped = new AbortController().signal;
const tellFiles = (done: number, total: number): void => post({ kind: 'files', done, total });
const post = (message: CaseAnswer): void => process.parentPort.postMessage(message);

/** The opened case file and its library, held until this process ends. */
let held: { opened: OpenedCase; path: string } | null = null;
/** The same for a JSON report. */
let heldReport: { opened: OpenedReport; path: string } | null = null;

/**
 * The process for one case file: it makes or opens one, or reads other JSON from outside. Whoever started it ends it.
 */
process.parentPort.on('message', ({ data }) => {
  // Messages about the file that is being written are handled by mayWrite, and signatures by whoever asked for them.
  if (typeof data === 'string' || isSigned(data)) return;
  answer(data as CaseRequest).then(
    (value) => post({ kind: 'done', value }),
    (thrown: unknown) => post({ kind: 'failed', error: toWireError(thrown) }),
  );
});

async function answer(request: CaseRequest): Promise<unknown> {
  await loadAllWords();
  switch (request.kind) {
    case 'review':
      return review(request);
    case 'reviewReport':
      return withLibrary(request, (library) =>
        fileWorkHere.review(library, request.wish, request.checks, unstopped),
      );
    case 'cleanFiles':
      return withLibrary(request, (library) =>
        fileWorkHere.fates(library, request.hashes, request.by, { signal: unstopped, tell: tellFiles }),
      );
    case 'writeFiles':
      return withLibrary(request, async (library) => {
        const { signal } = await mayWrite();
        const sign = request.isSigned ? signThere : null;
        return fileWorkHere.write(library, request.wish, { signal, tell: tellFiles }, sign);
      });
    case 'save':
      return save(request);
    case 'open':
      return open(request);
    case 'put':
      return onHeld('beside', request.key, (library, opened) =>
        addCase(library, opened, () => request.author),
      );
    case 'preview':
      return onHeld('read', request.key, casePreview);
    case 'merge':
      return onHeld('beside', request.key, (library, opened) => {
        // The library may have changed since the preview, so the result says what was really done.
        const allowed = new Set(request.allow);
        const preview = casePreview(library, opened, allowed);
        mergeCase(library, { articleId: opened.contents.article.id, ...request.author }, opened, allowed);
        return preview;
      });
    case 'openReport':
      return openJsonReport(request);
    case 'putReport':
      return putJsonReport(request.author, request.key);
    case 'isAnnotations':
      return looksLikeAnnotations(request.bytes);
    case 'readReport':
    case 'readAnnotations':
    case 'verifyReport':
      return readOutside(request);
    default:
      return assertNever(request);
  }
}

async function openJsonReport(
  given: CaseRequests['openReport']['given'],
): Promise<CaseRequests['openReport']['answer']> {
  const { name, path } = given;
  const bytes =
    given.bytes ?? (await readBytes(path ?? '', { most: MAX_SOURCE_BYTES, tooLarge: sourceTooLarge }));
  const library = openWith(given.library, given.key, 'read');
  try {
    const opened = await openReport(library, bytes, name, path);
    const { id: articleId, title } = opened.file.article;
    heldReport = { opened, path: given.library };
    return { articleId, title, ...opened.known, isKnown: opened.known !== null, signature: opened.signature };
  } finally {
    library.close();
  }
}

function putJsonReport(author: Authorship, key: Uint8Array | null): null {
  if (heldReport === null) throw new TickmarkError('loadForgotten');
  const library = openWith(heldReport.path, key, 'beside');
  try {
    addOpenedReport(library, heldReport.opened, author);
    return null;
  } finally {
    library.close();
  }
}

function review({ library: from, key, articleId, options }: CaseRequests['review']['given']): NearMatch[] {
  const library = openWith(from, key, 'read');
  try {
    return caseMatches(library, articleId, options);
  } finally {
    library.close();
  }
}

async function save({ library: from, key, wish, path }: CaseRequests['save']['given']): Promise<unknown> {
  const library = openWith(from, key, 'read');
  try {
    const tell: TellStage = (stage, done, total) => post({ kind: 'stage', stage, done, total });
    const { bytes, leftOut } = await buildCase(library, wish, tell, signThere);
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
  const opened = openedAs(name, await openCase(name, bytes, passphrase));
  held = { opened, path: given.library };
  const { id, title } = opened.contents.article;
  return onHeld('read', given.key, (library) => ({
    articleId: id,
    title,
    signature: opened.signature,
    preview: mayAddCase(library, opened) ? null : casePreview(library, opened),
  }));
}

async function withLibrary<Result>(
  { library: from, key }: { library: string; key: Uint8Array | null },
  work: (library: Library) => Promise<Result>,
): Promise<Result> {
  const library = openWith(from, key, 'read');
  try {
    return await work(library);
  } finally {
    library.close();
  }
}

/** Opens a library, and its protected sources too if the caller has their key. */
function openWith(path: string, key: Uint8Array | null, mode: 'read' | 'beside'): Library {
  const library = openLibrary(path, mode);
  if (key !== null) openVault(library.db, key);
  return library;
}

/**
 * Runs work on the held file and its library. The library is open only during that, because it may be moved or get
 * its key while somebody decides.
 */
function onHeld<Result>(
  mode: 'read' | 'beside',
  key: Uint8Array | null,
  work: (library: Library, opened: OpenedCase) => Result,
): Result {
  if (held === null) throw new TickmarkError('loadForgotten');
  const library = openWith(held.path, key, mode);
  try {
    return work(library, held.opened);
  } finally {
    library.close();
  }
}

/** Asks the process with the key to sign a manifest, so that no private key comes here. */
function signThere(contentSha256: string): Promise<Signature | null> {
  return new Promise((resolve) => {
    process.parentPort.on('message', ({ data }) => {
      if (isSigned(data)) resolve(data.signed);
    });
    post({ kind: 'sign', contentSha256 });
  });
}

function isSigned(data: unknown): data is Signed {
  return typeof data === 'object' && data !== null && 'signed' in data;
}

/** Asks whether to write. From then on a message stops it, because ending the process would leave half a file. */
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
