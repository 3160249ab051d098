import type { ArticleQuotation } from '../../core/quotations/article-quotations.ts';
import type { QuotationDifference, QuotationMatch } from '../../core/model/source/quotation-match.ts';
import { SourceIndex } from '../../core/quotations/source-index.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import {
  checkedQuotations,
  comparedArticle,
  locatorOf,
  type ComparedText,
} from '../features/sources/compared-texts.ts';
import type { CliContext, Output } from './cli-context.ts';
import { findArticle } from './find.ts';
import { needed } from './options.ts';
import { sourcePlace, sourceTexts } from './source-texts.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';

/**
 * quotes ARTICLE [--source FILE]…: compares every quotation of an article with the texts of its sources, or of files, a line a quotation.
 * The exit code is 1 if not all are word for word, but for their typography. Throws usage if there is no text to compare them with.
 */
export async function runQuotes({ given, library, output }: CliContext): Promise<number> {
  const { t } = output;
  const word = needed(t, 'quotes', 'ARTICLE', given.words[0]);
  const open = library('read');
  const state = articleState(open, findArticle(open, t, word));
  const sources = await sourceTexts(open, state.article.id, given.values('source'), output);
  if (sources.length === 0) throw new TickmarkError('usage', { problem: t('cli.noSourceRead') });
  const { text } = state.version;
  const checked = checkedQuotations(comparedArticle(state), new SourceIndex(sources.map(({ text }) => text)));
  let unlike = 0;
  for (const { quotation, matches } of checked) {
    const [best] = matches;
    if (best?.kind !== 'exact' && best?.kind !== 'typography') unlike += 1;
    tell(output, text, quotation, matches, sources);
  }
  if (checked.length === 0 && !output.json) output.result({}, t('quotation.none'));
  return unlike === 0 ? 0 : 1;
}

function tell(
  output: Output,
  text: string,
  { start, end, content, speaker, speakerSpan }: ArticleQuotation,
  matches: readonly QuotationMatch[],
  sources: readonly ComparedText[],
): void {
  const quotation = text.slice(content.start, content.end);
  const [best] = matches;
  const kind = best?.kind ?? 'notFound';
  const value = {
    start,
    end,
    quotation,
    content,
    speaker,
    speakerSpan,
    kind,
    matches: matches.map((match) => {
      const source = sources[match.source];
      const words = match.pieces.map((piece) => source?.text.text.slice(piece.start, piece.end) ?? '');
      const locator = locatorOf(source, match.passages?.[0] ?? null);
      return { ...match, source: source?.name ?? '', locator, words };
    }),
  };
  const lines = best === undefined ? [] : describe(output, text, best, sources[best.source]);
  const whose = speaker === null ? '' : `  (${speaker})`;
  output.result(value, [`${output.t(`quotation.${kind}`)}  “${quotation}”${whose}`, ...lines].join('\n'));
}

/** Where a quotation stands, and what differs there. */
function describe(
  { t }: Output,
  text: string,
  { passages, differences }: QuotationMatch,
  source: ComparedText | undefined,
): string[] {
  const place = sourcePlace(t, source, passages?.[0] ?? null);
  const differs = (one: QuotationDifference) =>
    t('quotation.sourceHas', {
      source: source?.text.text.slice(one.source.start, one.source.end) ?? '',
      article: text.slice(one.quotation.start, one.quotation.end),
    });
  return [place, ...differences.map(differs)].map((line) => `    ${line}`);
}
