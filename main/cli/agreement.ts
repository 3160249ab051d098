import {
  agreementOf,
  type PairAgreement,
  type TickAgreement,
} from '../../core/casefile/agreement/agreement.ts';
import { orderedClaims } from '../../core/model/claim/claim.ts';
import type { ArticleState } from '../../core/contract/index.ts';
import { kappaText, percent } from '../../core/report/wording/agreement-lines.ts';
import { decidedVerdicts, verdictSign } from '../../core/model/claim/verdict.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import type { CliContext } from './cli-context.ts';
import { findArticle } from './find.ts';
import { needed } from './options.ts';

/**
 * agreement ARTICLE: for each pair of checkers who decided the same claims without seeing each other's work, how far they
 * agree and where they differ.
 */
export function runAgreement({ given, library, output, language }: CliContext): number {
  const { t } = output;
  const word = needed(t, 'agreement', 'ARTICLE', given.words[0]);
  const open = library('read');
  const state = articleState(open, findArticle(open, t, word));
  const pairs = agreementOf(state.claims, state.reviews);
  if (pairs.length === 0 && !output.json) output.result({}, t('agreement.none'));
  for (const pair of pairs) output.result(valueOf(pair, state), wordsOf(pair, state));
  return 0;

  function wordsOf(pair: PairAgreement, { checkers, claims }: ArticleState): string {
    const name = (id: string | null): string => checkers.find((one) => one.id === id)?.name ?? '?';
    const names = { first: name(pair.first), second: name(pair.second) };
    const numbers = numbersOf(claims);
    const lines = [t('agreement.unseen', { ...names, n: pair.verdict.compared })];
    lines.push(...tickWords(pair.verdict));
    if (pair.said.compared > 0)
      lines.push(t('agreement.saidUnseen', { n: pair.said.compared }), ...tickWords(pair.said));
    if (pair.onlyFirst + pair.onlySecond > 0)
      lines.push(t('agreement.only', { ...names, a: pair.onlyFirst, b: pair.onlySecond }));
    if (pair.differences.length === 0) lines.push(t('agreement.noDifferences'));
    for (const { claimId, tick, first, second, settled } of pair.differences) {
      const { number, quote } = numbers.get(claimId) ?? { number: 0, quote: '' };
      const which = tick === 'said' ? `${t('agreement.said')}: ` : '';
      const standing =
        settled === null
          ? t('agreement.open')
          : t('agreement.settled', { who: name(settled.by), how: settled.how });
      lines.push(
        `${String(number)}  ${quote}  (${which}${verdictSign[first]} ${t(`verdict.${first}`)} – ${verdictSign[second]} ${t(`verdict.${second}`)}; ${standing})`,
      );
    }
    return lines.join('\n');
  }

  function tickWords({ share, kappa, agreed, compared, table }: TickAgreement): string[] {
    if (share === null) return [];
    const values = {
      agreed,
      n: compared,
      percent: percent(share.share),
      low: percent(share.low),
      high: percent(share.high),
    };
    const told =
      kappa === null ? t('agreement.kappaNone') : t('agreement.kappa', { kappa: kappaText(kappa, language) });
    const rows = decidedVerdicts.map((row) => {
      const cells = decidedVerdicts.map((column) => String(table[row][column]).padStart(5));
      return `  ${verdictSign[row]}${cells.join('')}`;
    });
    const head = `   ${decidedVerdicts.map((column) => verdictSign[column].padStart(5)).join('')}`;
    return [`${t('agreement.agree', values)} ${told}`, head, ...rows];
  }
}

function numbersOf(claims: ArticleState['claims']): Map<string, { number: number; quote: string }> {
  return new Map(orderedClaims(claims).map(({ id, quote }, index) => [id, { number: index + 1, quote }]));
}

function valueOf({ differences, ...pair }: PairAgreement, { checkers, claims }: ArticleState): object {
  const numbers = numbersOf(claims);
  const person = (id: string): object => {
    const known = checkers.find((one) => one.id === id);
    return { id, name: known?.name ?? null, initials: known?.initials ?? null };
  };
  return {
    ok: true,
    ...pair,
    first: person(pair.first),
    second: person(pair.second),
    differences: differences.map((difference) => ({ ...difference, ...numbers.get(difference.claimId) })),
  };
}
