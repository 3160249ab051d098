import type { FormThatHolds } from '../../model/report/format.ts';
import type { Hash } from '../model/seal.ts';
import type { Checked } from './finding.ts';
import { verifyHtml } from './verify-html.ts';
import { verifyJson } from './verify-json.ts';

/** How each form that holds its own seal begins, and how it is verified. */
const sealedForms = {
  html: { begins: /^\s*</, verify: verifyHtml },
  json: { begins: /^\s*\{/, verify: verifyJson },
} as const satisfies Record<
  FormThatHolds<'seal'>,
  { begins: RegExp; verify: (file: string, hash: Hash) => Checked }
>;

/**
 * Checks a report in a form with a seal by itself, and says which of its parts can be compared with files and a
 * library. A file that begins like none of these forms is read as JSON, whose error says what is wrong with it.
 */
export function verifyReport(file: string, hash: Hash): Checked {
  const form = Object.values(sealedForms).find(({ begins }) => begins.test(file)) ?? sealedForms.json;
  return form.verify(file, hash);
}
