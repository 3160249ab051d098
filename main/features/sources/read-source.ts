import { setImmediate } from 'node:timers/promises';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { MAX_SOURCE_BYTES, sourceTooLarge } from '../../../core/kernel/source-limit.ts';
import type { ParsedFile, ParseRequest } from '../../../core/model/article/parsed-article.ts';
import { isRecording, recordingType } from '../../../core/model/attachment/recording.ts';
import { pictureType } from '../../../core/model/attachment/shown-attachment.ts';
import { passagesOf, type CutPassage } from '../../../core/text/passages.ts';
import { attachmentBytes, isKept } from '../../../db/queries/files/attachments.ts';
import { isSealedFile } from '../../../db/queries/files/sealed-files.ts';
import {
  addPassages,
  beginText,
  endText,
  forgetSome,
  keepSealedText,
  READER_VERSION,
  type ReadFacts,
  type SealedText,
} from '../../../db/queries/files/source-texts.ts';
import { scanSoFar } from '../../../db/queries/files/scan-texts.ts';
import { keepFailure } from '../../../db/queries/files/unread-texts.ts';
import { write } from '../../../db/queries/history/commit.ts';
import type { NamedFile } from '../../../db/queries/sources/article-sources.ts';
import type { Library } from '../../../db/store/open.ts';
import { now } from '../../base/context.ts';
import { mayBeScan, planScan, readScan, type ReadText, type ScanWork } from './read-scan.ts';

/** So many passages are kept in one transaction: who marks a claim meanwhile waits for no more. */
const AT_ONCE = 400;
/** So many are forgotten in one: a passage takes three times as long to go without a trace as to come. */
const FORGOTTEN_AT_ONCE = 100;
/** So many texts of a file that holds several (a mail with documents, a message of an agency) are read at most. */
const MOST_ITEMS = 200;

/** What a file is read with. */
export interface SourceWork {
  read(request: ParseRequest): Promise<ParsedFile>;
  /** Waits while another process writes much; null while none does. */
  turn(): Promise<void> | null;
  /** True once nothing is to be read or written any more. */
  isStopped(): boolean;
  /** How pictures and pages without text are recognized. */
  scans: ScanWork;
}

/**
 * Reads the text of a kept file and keeps it; what is wrong with the file is kept in its place. Throws what the library throws. Where it
 * is stopped, the file waits as before.
 */
export async function readSource(
  library: Library,
  file: NamedFile,
  password: string | null,
  work: SourceWork,
): Promise<void> {
  try {
    const bytes = bytesOf(library, file);
    const recorded = recordingType(bytes);
    if (recorded !== null) throw isRecording(file.name, recorded);
    const text = await textOf(library, file, password, work);
    if (work.isStopped()) return;
    const scan = { name: file.name, bytes, password };
    const plan = mayBeScan(bytes) ? await planScan(scan, text, work.scans) : null;
    if (work.isStopped()) return;
    if (plan !== null) {
      // What was recognized before is gone on with; an older text goes, a part at a time.
      const isNew = scanSoFar(library.db, file.hash) === null;
      if (isNew && !(await forget(library, file.hash, work))) return;
      await readScan(library, file, plan, work);
    } else if (text !== null) await keep(library, file.hash, text.facts, text.passages, work);
  } catch (thrown) {
    // Ending the reader looks like a crash of it.
    if (work.isStopped()) return;
    if (!(thrown instanceof TickmarkError)) throw thrown;
    await work.turn();
    if (!(await forget(library, file.hash, work))) return;
    write(library, () => keepFailure(library.db, file.hash, thrown, now()));
  }
}

function bytesOf({ db }: Library, { hash, name }: NamedFile): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(attachmentBytes(db, hash));
  if (bytes.byteLength === 0) throw new TickmarkError('fileEmpty', { name });
  if (bytes.byteLength > MAX_SOURCE_BYTES) throw sourceTooLarge(name, bytes.byteLength);
  return bytes;
}

/** Returns the text that a file has as text; null for a picture, and for a scan without any. */
async function textOf(
  library: Library,
  file: NamedFile,
  password: string | null,
  { read }: SourceWork,
): Promise<ReadText | null> {
  const bytes = bytesOf(library, file);
  if (pictureType(bytes) !== null) return null;
  try {
    return await textIn(library, file, bytes, password, read);
  } catch (thrown) {
    if (thrown instanceof TickmarkError && thrown.code === 'scanOnly' && mayBeScan(bytes)) return null;
    throw thrown;
  }
}

async function textIn(
  { db }: Library,
  { hash, name }: NamedFile,
  bytes: Uint8Array<ArrayBuffer>,
  password: string | null,
  read: SourceWork['read'],
): Promise<ReadText> {
  const request = { name, bytes, format: 'auto', use: 'source', password } as const;
  const first = await read(request);
  const articles = [];
  if (first.kind === 'article') articles.push(first.article);
  else
    for (const { id } of first.items.slice(0, MOST_ITEMS)) {
      const one = await read({ ...request, bytes: new Uint8Array(attachmentBytes(db, hash)), item: id });
      if (one.kind === 'article') articles.push(one.article);
    }
  const [main] = articles;
  if (main === undefined) throw new TickmarkError('noArticle', { name });
  let before = 0;
  const passages = articles.flatMap((article) => {
    const own = passagesOf(article, before);
    before += article.blocks.length;
    return own;
  });
  const pages = articles.flatMap(({ blocks }) => blocks.flatMap(({ page }) => page ?? []));
  const facts: ReadFacts = {
    readAt: now(),
    language: main.language,
    pages: pages.length === 0 ? null : pages.reduce((most, page) => Math.max(most, page)),
    warnings: articles.flatMap(({ warnings }) => warnings.filter(({ code }) => OF_SOURCES.has(code))),
  };
  return { facts, passages };
}

/** What a checker has to know of a source: that an article has no title or date in it is nothing to them. */
const OF_SOURCES: ReadonlySet<string> = new Set([
  'languageUnsure',
  'encodingGuessed',
  'replacementCharacters',
  'mostlyBoilerplate',
  'trackedChanges',
  'hiddenText',
  'partsLeftOut',
  'textFromData',
  'timesOutOfOrder',
  'tableCut',
  'hiddenRead',
  'partsDamaged',
  'hashesDiffer',
  'pagesMissing',
]);

/** Keeps a text in plain or sealed, as its file is. A file that is sealed or erased meanwhile waits for another turn, or is gone. */
async function keep(
  library: Library,
  hash: string,
  facts: ReadFacts,
  passages: readonly CutPassage[],
  work: SourceWork,
): Promise<void> {
  const { db } = library;
  const { turn, isStopped } = work;
  await turn();
  if (isSealedFile(db, hash)) {
    const text: SealedText = {
      state: 'read',
      hash,
      version: READER_VERSION,
      ...facts,
      passages: [...passages],
    };
    write(library, () => keepSealedText(db, text));
    return;
  }
  const step = (keepIt: () => void): boolean =>
    write(library, () => {
      const isThere = isKept(db, hash);
      if (isThere) keepIt();
      return isThere;
    });
  if (!(await forget(library, hash, work))) return;
  if (!step(() => beginText(db, hash, facts))) return;
  for (let from = 0; from < passages.length; from += AT_ONCE) {
    await setImmediate();
    await turn();
    if (isStopped()) return;
    if (!step(() => addPassages(db, hash, passages.slice(from, from + AT_ONCE), from))) return;
  }
  step(() => endText(db, hash));
}

/** Forgets what was read of a file before, a part at a time. False where it is stopped first. */
async function forget(library: Library, hash: string, { turn, isStopped }: SourceWork): Promise<boolean> {
  const { db } = library;
  while (write(library, () => isKept(db, hash) && forgetSome(db, hash, FORGOTTEN_AT_ONCE))) {
    await setImmediate();
    await turn();
    if (isStopped()) return false;
  }
  return true;
}
