import { orderedClaims, type Claim } from '../../core/model/claim/claim.ts';
import type { Evidence } from '../../core/model/evidence/evidence.ts';
import { verdictSign } from '../../core/model/claim/verdict.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { findArticle } from './find.ts';
import { needed } from './options.ts';
import type { Output } from './output.ts';
import type { CliContext } from './cli-context.ts';

/** claims ARTICLE: a line a claim, in the article's order, with its evidence. */
export function runClaims({ given, library, output }: CliContext): number {
  const word = needed(output.t, 'claims', 'ARTICLE', given.words[0]);
  const open = library('read');
  const articleId = findArticle(open, output.t, word);
  const { claims, evidence } = articleState(open, articleId);
  const ordered = orderedClaims(claims);
  for (const [index, claim] of ordered.entries()) {
    const own = evidence.filter((item) => item.claimId === claim.id && !item.removed);
    printClaim(output, index + 1, claim, own);
  }
  if (ordered.length === 0 && !output.json) output.result({}, output.t('cli.noClaims'));
  return 0;
}

/** Writes one claim with its number and evidence. */
export function printClaim(
  output: Output,
  number: number,
  claim: Claim,
  evidence: readonly Evidence[],
): void {
  const { t } = output;
  const speaker = claim.attribution?.speaker ?? t('cli.ownVoice');
  const said = claim.attribution === null ? '' : `  ${t('cli.saidTick')} ${verdictSign[claim.said]}`;
  const words = `${claim.id}  ${number} ${verdictSign[claim.verdict]}${said}  ${claim.quote}  (${speaker})`;
  output.result({ number, ...claim, evidence }, words);
}
