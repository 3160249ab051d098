import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { MAX_ATTACHMENT_BYTES } from '../../../../core/model/evidence/evidence.ts';
import type { ReportFile } from '../../../../core/report/import/read-report.ts';
import { sourceTooLarge } from '../../../../core/kernel/source-limit.ts';
import { readZip } from '../../../../core/kernel/zip/read-zip.ts';
import { sha256 } from '../../../../db/crypto/hash.ts';
import { evidenceBeside } from '../../export/evidence-folder.ts';
import { evidenceLimits } from '../../export/evidence-hashes.ts';
import { readBytes } from '../../../workers/reader/read-bytes.ts';

/** The largest ZIP file of evidence that is read into memory, in bytes. */
const MOST_ZIPPED = 1024 * 1024 * 1024;

/**
 * Returns the files of the evidence, by hash, that are in the folder or the ZIP file beside a report and have the
 * right hash. Unreadable files count as missing, which is reported.
 */
export async function filesBeside({ claims }: ReportFile, path: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const place = evidenceBeside(path);
  if (place === null) return files;
  const read = await readerOf(place);
  const attachments = claims.flatMap(({ evidence }) => evidence).flatMap((piece) => piece.attachments);
  for (const { sha256: hash, savedAs } of attachments) {
    if (hash === null || savedAs === null || files.has(hash)) continue;
    // Only the last part of the name counts, so that a path in it leads nowhere.
    const bytes = await read(basename(savedAs));
    if (bytes !== null && sha256(bytes) === hash) files.set(hash, bytes);
  }
  return files;
}

type Read = (name: string) => Promise<Uint8Array | null>;

async function readerOf(place: string): Promise<Read> {
  if (statSync(place).isDirectory()) return (name) => bytesOrNull(join(place, name), MAX_ATTACHMENT_BYTES);
  const packed = await bytesOrNull(place, MOST_ZIPPED);
  const zip = packed === null ? null : orNull(() => readZip(packed, evidenceLimits));
  return (name) => Promise.resolve(orNull(() => zip?.read(name) ?? null));
}

async function bytesOrNull(path: string, most: number): Promise<Uint8Array | null> {
  try {
    return await readBytes(path, { most, tooLarge: sourceTooLarge });
  } catch (thrown) {
    if (thrown instanceof TickmarkError) return null;
    throw thrown;
  }
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof TickmarkError) return null;
    throw thrown;
  }
}
