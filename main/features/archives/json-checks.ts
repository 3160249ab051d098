import { basename } from 'node:path';
import { claimReviewsIn, together, type FoundChecks } from '../../../core/archives/claim-review.ts';
import { reportChecksIn } from '../../../core/archives/report-checks.ts';
import { jsonElements } from '../../../core/archives/json-elements.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { pieces, sizeOf, textOf, type Far } from './file-text.ts';

/** A JSON file up to this size is read whole; in a larger one every element of its outermost list is read by itself. */
const WHOLE_BYTES = 64 * 1024 * 1024;

/** Returns the checks of a feed or another file of JSON-LD. Throws checksCutOff, fileDamaged, and what reading its text throws. */
export async function* jsonChecks(path: string, far: Far): AsyncGenerator<FoundChecks> {
  if (sizeOf(path) <= WHOLE_BYTES) {
    yield claimReviewsIn(await valueOf(path));
    return;
  }
  const elements = jsonElements();
  let checks = 0;
  for await (const piece of pieces(path, far)) {
    const found = elements.add(piece).map((element) => claimReviewsIn(parsed(path, element)));
    const part = together(found);
    checks += part.checks.length;
    yield part;
  }
  if (elements.isCutOff()) throw new TickmarkError('checksCutOff', { name: basename(path), checks });
}

/** Returns the decided claims of a JSON report. Throws as jsonChecks. */
export async function* reportChecks(path: string): AsyncGenerator<FoundChecks> {
  const found = reportChecksIn(await valueOf(path));
  if (found === null)
    throw new TickmarkError('fileDamaged', { name: basename(path), problem: 'tickmark-report' });
  yield found;
}

async function valueOf(path: string): Promise<unknown> {
  const text = await textOf(path);
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (thrown) {
    throw brokenJson(path, text, thrown);
  }
}

/** A text that is cut off is told from one that is no JSON: whoever has it should get it again. */
function brokenJson(path: string, text: string, cause: unknown): TickmarkError {
  const name = basename(path);
  const elements = jsonElements();
  const whole = elements.add(text);
  if (!elements.isCutOff()) return new TickmarkError('fileDamaged', { name, problem: 'JSON' }, { cause });
  const checks = whole.reduce((sum, element) => {
    try {
      return sum + claimReviewsIn(JSON.parse(element)).checks.length;
    } catch {
      return sum;
    }
  }, 0);
  return new TickmarkError('checksCutOff', { name, checks }, { cause });
}

/** Returns the checks of a file that has one JSON value in every line. Throws as jsonChecks. */
export async function* lineChecks(path: string, far: Far): AsyncGenerator<FoundChecks> {
  let rest = '';
  let checks = 0;
  for await (const piece of pieces(path, far)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    const part = together(
      lines.filter((line) => line.trim() !== '').map((line) => claimReviewsIn(parsed(path, line))),
    );
    checks += part.checks.length;
    yield part;
  }
  if (rest.trim() === '') return;
  try {
    yield claimReviewsIn(JSON.parse(rest));
  } catch (thrown) {
    throw new TickmarkError('checksCutOff', { name: basename(path), checks }, { cause: thrown });
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new TickmarkError('fileDamaged', { name: basename(path), problem: 'JSON' }, { cause: thrown });
  }
}
