import type { LoadResult } from '../../core/load-result.ts';
import { TickmarkError } from '../../core/errors.ts';
import { newId, type Id } from '../../core/ids.ts';
import type { ParseRequest } from '../../core/parsed-article.ts';
import { readReport } from '../../core/report/taken/read-report.ts';
import { takenReport } from '../../core/report/taken/taken-report.ts';
import { noteOf } from '../../core/identity/standing.ts';
import { write } from '../../db/commit.ts';
import { sha256 } from '../../db/events.ts';
import { articleWithText } from '../../db/load.ts';
import type { Library } from '../../db/open.ts';
import { putReport } from '../../db/report-load.ts';
import { rowById } from '../../db/table.ts';
import { articleTable } from '../../db/tables.ts';
import { reportSignature } from '../../db/signature.ts';
import { allKeys, keepSeenKey } from '../../db/signing-keys.ts';
import { now } from '../context.ts';
import { filesBeside } from './files-beside.ts';

/**
 * Takes the article of a JSON report into a library that does not have it; one that is there is not changed. The files of the
 * evidence come along where they lie in the folder or the ZIP file beside the report (`path`; null where it was dropped without one). Throws as
 * readReport and putReport; reportRemoved for an article that was deleted here.
 */
export async function takeReport(
  library: Library,
  { bytes }: Pick<ParseRequest, 'bytes'>,
  name: string,
  path: string | null,
  author: () => { checkerId: Id; at: string },
): Promise<Extract<LoadResult, { status: 'loaded' | 'already' }>> {
  const file = readReport(bytes, name, sha256);
  const { id, title } = file.article;
  const here = rowById(library.db, articleTable, id);
  if (here?.removed === true) throw new TickmarkError('reportRemoved', { name, title: here.title });
  const checked = await reportSignature(new TextDecoder().decode(bytes));
  write(library, () => keepSeenKey(library.db, checked, now()));
  const signature = noteOf(checked, allKeys(library.db));
  const known = here ?? articleWithText(library, file.text.content);
  if (known !== null) return { status: 'already', name, articleId: known.id, title: known.title, signature };
  const files = path === null ? new Map<string, Uint8Array>() : await filesBeside(file, path);
  const nameless = { id: newId(), secondId: newId(), name: '?', initials: '?' };
  putReport(library, takenReport(file, nameless), files, author(), name);
  return { status: 'loaded', name, articleId: id, title, signature };
}
