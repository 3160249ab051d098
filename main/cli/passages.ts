import type { Span } from '../../core/model/article/article.ts';
import type { ClaimSupport, MatchedPassage, MatchReason } from '../../core/model/source/matched-passage.ts';
import type { SourceEntry } from '../../core/model/source/source-text.ts';
import { sourceTitle } from '../../core/model/source/source-changes.ts';
import { locatorText } from '../../core/wording/locator.ts';
import { sourceEntries } from '../../db/queries/sources/article-sources.ts';
import { withIndex } from '../../db/store/search-index.ts';
import { passagesFor } from '../features/sources/passages.ts';
import type { CliContext, Output } from './cli-context.ts';
import { findClaim } from './find.ts';
import { needed } from './options.ts';

/**
 * passages CLAIM [--everywhere]: the passages that bear on a claim, the most telling first, with why; then which of its words they do not
 * say. The exit code is 1 if there is none.
 */
export function runPassages({ given, library, output }: CliContext): number {
  const { t } = output;
  const open = library('read');
  const claim = findClaim(open, t, needed(t, 'passages', 'CLAIM', given.words[0]));
  const everywhere = given.flag('everywhere');
  const { passages, support } = withIndex(open, (indexed) => passagesFor(indexed, claim.id, everywhere));
  const articles = new Set(
    passages.flatMap(({ found }) => found.sources.slice(0, 1)).map((one) => one.articleId),
  );
  const entries = [...articles].flatMap((id) => sourceEntries(open.db, id));
  for (const [at, passage] of passages.entries()) tellPassage(output, entries, claim.quote, at + 1, passage);
  tellSupport(output, claim, support, passages.length);
  return passages.length === 0 ? 1 : 0;
}

function tellPassage(
  output: Output,
  entries: readonly SourceEntry[],
  quote: string,
  rank: number,
  { found, reasons, isWeak }: MatchedPassage,
): void {
  const { t } = output;
  const { passage, sources } = found;
  const entry = entries.find(
    ({ source, files }) =>
      source.id === sources[0]?.sourceId && files.some(({ hash }) => hash === passage.hash),
  );
  const file = entry?.files.find(({ hash }) => hash === passage.hash)?.name;
  const source = (entry && sourceTitle(entry.source)) ?? file ?? '';
  const place = t('quotation.place', { source, place: locatorText(passage.locator, t) });
  const values = reasons.flatMap((reason) => valuesOf(reason, quote, passage.text));
  output.result(
    { rank, source, ...passage, before: found.before, after: found.after, sources, reasons, weak: isWeak },
    [
      `${rank}. ${place}${isWeak ? ` (${t('cli.passageWeak')})` : ''}`,
      `    “${passage.text}”`,
      ...values.map((line) => `    ${line}`),
    ].join('\n'),
  );
}

/** A figure, a date or a name of the claim beside that of the passage: `40 ≠ 30`. */
function valuesOf(reason: MatchReason, quote: string, text: string): string[] {
  if (reason.kind !== 'figure' && reason.kind !== 'date' && reason.kind !== 'name') return [];
  const words = (whole: string, { start, end }: Span): string => whole.slice(start, end);
  const sign = reason.match === 'other' ? '≠' : reason.match === 'same' ? '=' : '≈';
  return [`${words(quote, reason.claim)} ${sign} ${words(text, reason.passage)}`];
}

function tellSupport(
  { t, result }: Output,
  { id, quote }: { id: string; quote: string },
  support: readonly ClaimSupport[],
  count: number,
): void {
  const unsaid = support
    .filter(({ says }) => says === 'unsaid')
    .map(({ start, end }) => `“${quote.slice(start, end)}”`);
  const words =
    count === 0 ? t('cli.noPassage') : t('cli.passageUnsaid', { words: unsaid.join(', ') || '–' });
  result({ claim: id, quote, support }, words);
}
