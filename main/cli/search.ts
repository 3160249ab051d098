import { TickmarkError } from '../../core/kernel/errors.ts';
import type { SearchResult } from '../../core/model/search.ts';
import { searchLibrary } from '../../db/search/search.ts';
import type { CliContext } from './cli-context.ts';
import { needed } from './options.ts';

/** Results where no other number is given. */
const USUAL_LIMIT = 50;

/** search WORDS…: a line a place where they were found, the best first; the words between square brackets. */
export function runSearch({ given, library, output }: CliContext): number {
  const { t } = output;
  needed(t, 'search', 'WORDS', given.words[0]);
  const asked = given.value('limit') ?? String(USUAL_LIMIT);
  const limit = Number(asked);
  if (!Number.isInteger(limit) || limit < 1)
    throw new TickmarkError('usage', {
      problem: t('cli.badValue', { option: '--limit', value: asked, values: '1, 2, 3 …' }),
    });
  // A word with spaces in it was one argument: it stands so in the text.
  const query = given.words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
  const { results, more } = searchLibrary(library('read'), query, limit);
  for (const result of results) output.result(result, line(result));
  if (results.length === 0 && !output.json) output.result({}, t('cli.noneFound'));
  if (more && !output.json) output.result({}, t('cli.foundMore'));
  return 0;
}

function line({ articleId, claimId, title, field, context }: SearchResult): string {
  let words = '';
  let reached = 0;
  for (const { start, end } of context.marks) {
    words += `${context.text.slice(reached, start)}[${context.text.slice(start, end)}]`;
    reached = end;
  }
  words += context.text.slice(reached);
  const shown = `${context.cut.before ? '…' : ''}${words}${context.cut.after ? '…' : ''}`;
  return `${claimId ?? articleId}  ${title}  ${field}: ${shown.replace(/\s+/g, ' ')}`;
}
