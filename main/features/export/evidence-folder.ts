import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inEveryLanguage } from '../../../core/i18n/translate.ts';
import { signatureFileName, signatureText, type Signature } from '../../../core/identity/signature.ts';
import { sha256 } from '../../../db/crypto/hash.ts';
import type { ReportModel } from '../../../core/report/model/model.ts';
import { beginUnfinished } from '../../../db/store/unfinished-files.ts';
import { writeProblem, throwIfCancelled } from '../../base/write-file.ts';

/** Signs a hash, in the process that has the key; null if nobody signs. */
export type SignHash = ((sha256: string) => Promise<Signature | null>) | null;

/** A file of the evidence: the hash under which it is stored, and its name in the folder. */
export interface EvidenceFile {
  hash: string;
  name: string;
}

/** The list of hashes beside the files, as `sha256sum -c` reads it. */
const SUMS = 'SHA256SUMS.txt';

/** Returns what that list says. */
function sumsOf(files: readonly EvidenceFile[]): string {
  return files.map(({ hash, name }) => `${hash}  ${name}\n`).join('');
}

/** Returns the list of hashes as a file and, if somebody signs, the signature beside it, which covers all the files. */
export async function sumsFiles(
  files: readonly EvidenceFile[],
  sign: SignHash,
): Promise<[name: string, text: string][]> {
  const sums = sumsOf(files);
  const signature = sign === null ? null : await sign(sha256(sums));
  const list: [string, string][] = [[SUMS, sums]];
  if (signature !== null) list.push([signatureFileName(SUMS), signatureText(signature)]);
  return list;
}

/** Returns the name of the folder of a report's files, without a number; `word` is what it ends in. */
export function besideReport(path: string, word: string): string {
  return `${path.replace(/\.[A-Za-z]+(\.[a-z]+)?$/, '')} ${word}`;
}

/** Returns the folder or ZIP file of evidence beside a report, in whichever language it was made; null if there is none. */
export function evidenceBeside(path: string): string | null {
  const words = inEveryLanguage('report.evidenceFolder');
  const places = words.map((word) => besideReport(path, word)).flatMap((place) => [place, `${place}.zip`]);
  return places.find((place) => existsSync(place)) ?? null;
}

/** Returns the files that a report says are beside it, each once. */
export function evidenceFiles({ claims }: ReportModel): EvidenceFile[] {
  const files = new Map<string, EvidenceFile>();
  for (const { evidence } of claims)
    for (const { attachments } of evidence)
      for (const { hash, savedAs } of attachments)
        if (hash !== null && savedAs !== null) files.set(hash, { hash, name: savedAs });
  return [...files.values()];
}

/**
 * Writes the files into a new folder beside the report, whole or not at all, and returns the folder; an older folder stays
 * and the new one gets a number. `bytesOf` gives a kept file; `sign` signs the list of their hashes. Throws diskFull, exportUnwritable and ExportCancelled.
 */
export async function writeEvidence(
  files: readonly EvidenceFile[],
  beside: string,
  bytesOf: (hash: string) => Uint8Array,
  signal: AbortSignal,
  tell: (done: number) => void,
  sign: SignHash = null,
): Promise<string> {
  const part = join(dirname(beside), `.${basename(beside).slice(0, 40)}.${randomUUID()}.part`);
  const finish = beginUnfinished(part);
  try {
    await mkdir(part);
    for (const [done, { hash, name }] of files.entries()) {
      throwIfCancelled(signal);
      tell(done);
      await writeNew(join(part, name), bytesOf(hash));
    }
    for (const [name, text] of await sumsFiles(files, sign)) await writeNew(join(part, name), text);
    throwIfCancelled(signal);
    const folder = freeName(beside);
    await rename(part, folder);
    return folder;
  } catch (cause) {
    await rm(part, { recursive: true, force: true }).catch(() => undefined);
    throw writeProblem(beside, cause);
  } finally {
    finish();
  }
}

function freeName(folder: string): string {
  let free = folder;
  for (let copy = 2; existsSync(free); copy++) free = `${folder} (${String(copy)})`;
  return free;
}

async function writeNew(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
