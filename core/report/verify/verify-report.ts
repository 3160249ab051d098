import type { Hash } from '../model/seal.ts';
import type { Checked } from './finding.ts';
import { verifyHtml } from './verify-html.ts';
import { verifyJson } from './verify-json.ts';

/** Checks a JSON or HTML report by itself, and says what of it can be compared with files and a library. */
export function verifyReport(file: string, hash: Hash): Checked {
  return /^\s*</.test(file) ? verifyHtml(file, hash) : verifyJson(file, hash);
}
