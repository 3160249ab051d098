import { basename } from 'node:path';
import { claimReviewsIn, DEEPEST, together, type FoundChecks } from '../../../core/archives/claim-review.ts';
import { reportChecksIn } from '../../../core/archives/report-checks.ts';
import { jsonValues, type JsonPart } from '../../../core/archives/json-values.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { pieces, wholeTextOf, type Far } from './file-text.ts';

/**
 * Returns the checks of a feed, of lines of JSON or of another file of JSON-LD, some at a time. Throws checksCutOff, fileDamaged, and what
 * reading its text throws.
 */
export async function* jsonChecks(path: string, far: Far): AsyncGenerator<FoundChecks> {
  const values = jsonValues(DEEPEST);
  let checks = 0;
  for await (const piece of pieces(path, far)) {
    const part = together(values.add(piece).map((value) => checksOf(path, value)));
    if (values.isBroken()) throw damaged(path);
    checks += part.checks.length;
    yield part;
  }
  if (!values.isCutOff()) return;
  // Whoever has a file that is cut off should get it again: how far it goes shows that.
  checks += together(values.rest().map((value) => checksOf(path, value))).checks.length;
  throw new TickmarkError('checksCutOff', { name: basename(path), checks });
}

/** Returns the decided claims of a JSON report. Throws checksTooLarge, and as jsonChecks. */
export async function* reportChecks(path: string): AsyncGenerator<FoundChecks> {
  const text = await wholeTextOf(path);
  const values = jsonValues(0, text.length);
  values.add(text);
  if (values.isCutOff()) throw new TickmarkError('checksCutOff', { name: basename(path), checks: 0 });
  const found = reportChecksIn(parsed(path, text));
  if (found === null)
    throw new TickmarkError('fileDamaged', { name: basename(path), problem: 'tickmark-report' });
  yield found;
}

function checksOf(path: string, { text, depth }: JsonPart): FoundChecks {
  return claimReviewsIn(parsed(path, text), depth);
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw damaged(path, thrown);
  }
}

function damaged(path: string, cause?: unknown): TickmarkError {
  return new TickmarkError('fileDamaged', { name: basename(path), problem: 'JSON' }, { cause });
}
