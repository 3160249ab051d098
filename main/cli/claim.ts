import { findQuote } from '../../core/text/find-quote.ts';
import { makeClaim, setClaimDetails } from '../../core/model/claim/claim-changes.ts';
import { Claim } from '../../core/model/claim/claim.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Draft } from '../../core/model/history/event.ts';
import { commit } from '../../db/queries/history/commit.ts';
import { newestVersion } from '../../db/queries/articles/load.ts';
import { cliAuthor } from './checker.ts';
import { findArticle } from './find.ts';
import { needed } from './options.ts';
import type { CliContext } from './cli-context.ts';

/** claim ARTICLE --quote TEXT [--speaker NAME] [--occurrence N]: makes a claim of words of the article. */
export function runClaim({ given, library, output }: CliContext): number {
  const { t } = output;
  const word = needed(t, 'claim', 'ARTICLE', given.words[0]);
  const quote = needed(t, 'claim', '--quote TEXT', given.value('quote'));
  const open = library('write');
  const articleId = findArticle(open, t, word);
  const version = newestVersion(open, articleId);
  if (version === null) throw new TickmarkError('articleNotFound');
  const { start, end } = place(version.text, quote, given.value('occurrence'));
  const author = cliAuthor(open, given.value('checker'));
  const drafts: (Draft | null)[] = [makeClaim(version, start, end, author)];
  const speaker = given.value('speaker');
  if (speaker !== null) {
    const attribution = { speaker, speakerSpan: null, cue: null, cueSpan: null };
    drafts.push(setClaimDetails(Claim.parse(drafts[0]?.to), { attribution }));
  }
  const { claims } = commit(open, { articleId, ...author }, drafts);
  for (const claim of claims) output.result({ ok: true, ...claim }, `${claim.id}  ${claim.quote}`);
  return 0;
}

/** Where a quote stands. Throws quoteNotFound, or quoteAmbiguous where it stands several times and none was named. */
function place(text: string, quote: string, occurrence: string | null): { start: number; end: number } {
  const found = findQuote(text, quote);
  if (found.length === 0) throw new TickmarkError('quoteNotFound', { quote });
  if (found.length > 1 && occurrence === null)
    throw new TickmarkError('quoteAmbiguous', { quote, count: found.length });
  const chosen = found[occurrence === null ? 0 : Number(occurrence) - 1];
  if (chosen === undefined)
    throw new TickmarkError('quoteNotFound', { quote: `${quote} (${occurrence ?? 1})` });
  return chosen;
}
