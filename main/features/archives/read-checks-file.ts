import { basename } from 'node:path';
import { claimReviewsIn, type FoundChecks } from '../../../core/archives/claim-review.ts';
import type { ColumnMapping } from '../../../core/model/earlier-check/columns.ts';
import { isReport } from '../../../core/archives/report-checks.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { linkedDataIn } from '../../../core/archives/markup.ts';
import { HEAD_BYTES, headOf, sizeOf, wholeTextOf, type Far } from './file-text.ts';
import { jsonChecks, reportChecks } from './json-checks.ts';
import { tableChecks, tableIn, type TextTable } from './table-checks.ts';

/** What a file of earlier checks is. */
export type ChecksFileKind =
  { kind: 'json' | 'jsonLines' | 'page' | 'report' } | ({ kind: 'table' } & TextTable);

/** Returns what a file of earlier checks is, by how it begins. Throws fileEmpty, checksUnknown, fileUnreadable. */
export function kindOfChecksFile(path: string): ChecksFileKind {
  const name = basename(path);
  const size = sizeOf(path);
  if (size === 0) throw new TickmarkError('fileEmpty', { name });
  const head = headOf(path);
  if (head.includes('\0')) throw new TickmarkError('checksUnknown', { name });
  const begin = head.trimStart();
  if (isReport(begin)) return { kind: 'report' };
  if (/^[[{]/u.test(begin)) return { kind: isLines(begin, head.length >= HEAD_BYTES) ? 'jsonLines' : 'json' };
  if (/^<(?:!doctype|html|head|body|!--|script|\?xml)/iu.test(begin)) return { kind: 'page' };
  const table = tableIn(name, head);
  if (table === null) throw new TickmarkError('checksUnknown', { name });
  return { kind: 'table', ...table };
}

/** One complete object, and another line after it. */
function isLines(begin: string, isCut: boolean): boolean {
  const [line = '', ...rest] = begin.split('\n');
  if (!line.startsWith('{') || (rest.every((other) => other.trim() === '') && !isCut)) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a file of earlier checks, some at a time. `mapping` says which column of a table has what; without it the headings do. Throws
 * checksCutOff, checksTooLarge, noChecks, noClaimColumn, quoteNotClosed, rowTooLong, checksEncoding, textCutOff, fileDamaged, and what
 * kindOfChecksFile throws.
 */
export async function* readChecksFile(
  path: string,
  mapping: ColumnMapping | null,
  far: Far,
): AsyncGenerator<FoundChecks> {
  const name = basename(path);
  const file = kindOfChecksFile(path);
  let found = 0;
  let withoutClaim = 0;
  const parts =
    file.kind === 'table'
      ? tableChecks(path, file, mapping, far)
      : file.kind === 'page'
        ? pageChecks(path)
        : file.kind === 'report'
          ? reportChecks(path)
          : jsonChecks(path, far);
  for await (const part of parts) {
    found += part.checks.length;
    withoutClaim += part.withoutClaim;
    yield part;
  }
  if (found === 0) throw new TickmarkError('noChecks', { name, entries: withoutClaim });
}

/** The linked data of a page. Throws checksTooLarge, and what reading its text throws. */
async function* pageChecks(path: string): AsyncGenerator<FoundChecks> {
  for (const json of linkedDataIn(await wholeTextOf(path))) {
    let data: unknown;
    try {
      data = JSON.parse(json);
    } catch {
      // Pages have broken data of other kinds beside that of the check.
      continue;
    }
    yield claimReviewsIn(data);
  }
}
