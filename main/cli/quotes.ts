import { basename, resolve } from 'node:path';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { articleQuotations, type ArticleQuotation } from '../../core/quotations/article-quotations.ts';
import { checkQuotation } from '../../core/quotations/check-quotation.ts';
import type { QuotationDifference, QuotationMatch } from '../../core/quotations/quotation-check.ts';
import { SourceIndex } from '../../core/quotations/source-index.ts';
import { joinPassages, type SourceText } from '../../core/quotations/source-text.ts';
import { locatorText } from '../../core/wording/locator.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { readFile } from '../workers/reader/read-file.ts';
import { readSource } from '../workers/reader/read-bytes.ts';
import type { CliContext, Output } from './cli-context.ts';
import { findArticle } from './find.ts';
import { needed } from './options.ts';

/** A source that was named, with its text. */
interface NamedSource {
  readonly name: string;
  readonly text: SourceText;
}

/**
 * quotes ARTICLE --source FILE…: holds every quotation of an article against the texts of files, a line a quotation. The exit
 * code is 1 if not all are word for word, but for their typography.
 */
export async function runQuotes({ given, library, output }: CliContext): Promise<number> {
  const { t } = output;
  const word = needed(t, 'quotes', 'ARTICLE', given.words[0]);
  const files = given.values('source');
  needed(t, 'quotes', '--source FILE', files[0]);
  const open = library('read');
  const { article, version, blocks, sentences } = articleState(open, findArticle(open, t, word));
  const sources: NamedSource[] = [];
  for (const file of files) sources.push(await sourceOf(file, output));
  const index = new SourceIndex(sources.map(({ text }) => text));
  const { text } = version;
  const { language, published } = article;
  const quotations = articleQuotations({ text, language, published, blocks, sentences });
  let unlike = 0;
  for (const quotation of quotations) {
    const matches = checkQuotation(quotation, { text, language }, index);
    const [best] = matches;
    if (best?.kind !== 'exact' && best?.kind !== 'typography') unlike += 1;
    tell(output, text, quotation, matches, sources);
  }
  if (quotations.length === 0 && !output.json) output.result({}, t('quotation.none'));
  return unlike === 0 ? 0 : 1;
}

/** The text of a file, a block a passage. Throws usage of a file that holds several articles. */
async function sourceOf(file: string, { t }: Output): Promise<NamedSource> {
  const name = basename(file);
  const read = await readFile(await readSource(resolve(file)));
  if (read.kind === 'several')
    throw new TickmarkError('usage', {
      problem: t('cli.severalInSource', { file: name, count: read.items.length }),
    });
  const { text, blocks } = read.article;
  return { name, text: joinPassages(blocks.map(({ start, end }) => ({ text: text.slice(start, end) }))) };
}

function tell(
  output: Output,
  text: string,
  { start, end, content, speaker, speakerSpan }: ArticleQuotation,
  matches: readonly QuotationMatch[],
  sources: readonly NamedSource[],
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
      return { ...match, source: source?.name ?? '', words };
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
  source: NamedSource | undefined,
): string[] {
  const name = source?.name ?? '';
  const place =
    passages === null
      ? name
      : t('quotation.place', {
          source: name,
          place: locatorText({ kind: 'paragraph', paragraph: passages[0] + 1 }, t),
        });
  const differs = (one: QuotationDifference) =>
    t('quotation.sourceHas', {
      source: source?.text.text.slice(one.source.start, one.source.end) ?? '',
      article: text.slice(one.quotation.start, one.quotation.end),
    });
  return [place, ...differences.map(differs)].map((line) => `    ${line}`);
}
