import { TickmarkError } from '../../kernel/errors.ts';
import { REPORT_JSON_VERSION } from '../forms/json/json.ts';
import type { Hash } from '../model/seal.ts';
import { verifyJson } from '../verify/verify-json.ts';
import { ReportFile } from './report-file.ts';

/**
 * Reads a JSON report as something that an article can be made of. Throws reportNewer; reportNoText for one without the
 * article's text; reportDamaged where it does not fit itself: its seal, its text's hash, the words of its claims.
 */
export function readReport(bytes: Uint8Array, name: string, hash: Hash): ReportFile {
  const json = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new TickmarkError('reportDamaged', { name, problem: 'JSON' });
  }
  const version = property(value, 'formatVersion');
  if (typeof version === 'number' && version > REPORT_JSON_VERSION)
    throw new TickmarkError('reportNewer', { name, version });
  if (property(value, 'text') === null) throw new TickmarkError('reportNoText', { name });
  const wrong = verifyJson(json, hash).findings.find(({ result }) => result === 'differs');
  if (wrong !== undefined)
    throw new TickmarkError('reportDamaged', { name, problem: wrong.key.slice('verify.'.length) });
  const parsed = ReportFile.safeParse(value);
  if (parsed.success) return parsed.data;
  const problem = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new TickmarkError('reportDamaged', { name, problem });
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
