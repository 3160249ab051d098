import type { ProofFinding } from '../../core/model/source/proof-item.ts';
import type { ProofEntry } from '../../core/prooflist/proof-list.ts';
import { SourceIndex } from '../../core/quotations/source-index.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import {
  checkedProofs,
  comparedArticle,
  locatorOf,
  type ComparedText,
} from '../features/sources/compared-texts.ts';
import type { CliContext, Output } from './cli-context.ts';
import { findArticle } from './find.ts';
import { needed } from './options.ts';
import { sourcePlace, sourceTexts } from './source-texts.ts';

/**
 * proof ARTICLE [--source FILE]…: every name, title, place, date, figure and quotation of an article once, a line each, with what
 * its sources, or files, have of it.
 */
export async function runProof({ given, library, output }: CliContext): Promise<number> {
  const word = needed(output.t, 'proof', 'ARTICLE', given.words[0]);
  const open = library('read');
  const state = articleState(open, findArticle(open, output.t, word));
  const sources = await sourceTexts(open, state.article.id, given.values('source'), output);
  for (const { entry, finding } of checkedProofs(
    comparedArticle(state),
    new SourceIndex(sources.map(({ text }) => text)),
  ))
    tell(output, entry, finding, sources);
  return 0;
}

/** `finding` is null if there is no source. */
function tell(
  output: Output,
  { item }: ProofEntry,
  finding: ProofFinding | null,
  sources: readonly ComparedText[],
): void {
  const { t } = output;
  const { kind, words, of, places } = item;
  const line = t('proof.line', {
    kind: t(`proof.kind.${kind}`),
    words: of === null ? words : t('proof.titleOf', { title: words, name: of }),
    times: places.length,
  });
  if (finding === null || finding.state === 'absent') {
    const state = finding === null ? '' : `  ${t('proof.absent')}`;
    output.result({ ...item, finding }, `${line}${state}`);
    return;
  }
  const source = sources[finding.source];
  const place = sourcePlace(t, source, finding.passage);
  const state =
    finding.state === 'same'
      ? t('proof.same', { place })
      : t('proof.otherwise', { words: finding.words, place });
  const locator = locatorOf(source, finding.passage);
  output.result(
    { ...item, finding: { ...finding, source: source?.name ?? '', locator } },
    `${line}  ${state}`,
  );
}
