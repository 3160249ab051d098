import { claimTextOf } from '../../core/match/claim-text.ts';
import { HintsFrom, hintProbability } from '../../core/model/earlier-check/hints-from.ts';
import type { EarlierHint } from '../../core/model/earlier-check/earlier-hint.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { withIndex } from '../../db/store/search-index.ts';
import { checkMatcher } from '../features/archives/hints.ts';
import type { CliContext } from './cli-context.ts';
import { findArticle } from './find.ts';
import { needed, oneOf } from './options.ts';

/** What is compared: the words, and what it is told by. */
interface Asked {
  readonly claim: Parameters<ReturnType<typeof checkMatcher>['match']>[0];
  readonly id: string | null;
}

/**
 * match TEXT|ARTICLE [--lang L] [--least likely|possible|remote]: what was checked before of a claim in these words, or of every claim of an
 * article. An id has no spaces, and a claim has. The exit code is 1 if nothing was found.
 */
export function runMatch({ given, library, output, language }: CliContext): number {
  const { t } = output;
  const words = needed(t, 'match', 'TEXT | ARTICLE', given.words.join(' ').trim());
  const levels = HintsFrom.exclude(['never']).options;
  const least = oneOf(t, 'least', given.value('least') ?? 'possible', levels);
  const open = library('read');
  const articleId = /\s/u.test(words) ? null : findArticle(open, t, words);
  return withIndex(open, (indexed) => {
    const matcher = checkMatcher(indexed, hintProbability[least]);
    try {
      let found = 0;
      const asked =
        articleId === null ? [ofText(words, given.value('lang') ?? language)] : ofArticle(indexed, articleId);
      for (const { claim, id } of asked) {
        const hints = matcher.match(claim, articleId);
        found += hints.length;
        if (id !== null && hints.length > 0 && !output.json) output.result({}, `“${claim.text}” (${id})`);
        for (const [at, hint] of hints.entries())
          output.result({ claim: id, rank: at + 1, ...hint }, lineOf(hint, at + 1, t));
      }
      if (found === 0 && !output.json) output.result({}, t('cli.noMatch'));
      return found === 0 ? 1 : 0;
    } finally {
      matcher.close();
    }
  });
}

function ofText(text: string, language: string): Asked {
  return { claim: { text, language, published: null, title: '', before: '', speaker: null }, id: null };
}

function ofArticle(library: Parameters<typeof articleState>[0], articleId: string): Asked[] {
  const { article, version, claims } = articleState(library, articleId, null);
  return claims
    .filter(({ status, removed }) => status !== 'dismissed' && !removed)
    .map((claim) => ({ claim: claimTextOf(claim, version.text, article), id: claim.id }));
}

function lineOf(
  { check, own, archive, probability, differences }: Omit<EarlierHint, 'isOther'>,
  rank: number,
  t: CliContext['output']['t'],
): string {
  const verdict = check.verdict === null ? t('earlier.unrated') : t(`verdict.${check.verdict}`);
  const rating =
    check.rating !== '' ? check.rating : own === null ? verdict : t('earlier.ownVerdict', { verdict });
  const facts = [
    check.publisher ?? archive,
    own?.published ?? check.published,
    check.address ?? own?.articleId,
  ];
  const kinds = [...new Set(differences.map(({ kind }) => t(`earlier.difference.${kind}`)))];
  return [
    `${rank}. ${rating} (${t('cli.matchSure', { percent: Math.round(probability * 100) })})`,
    `    “${check.claim}”`,
    `    ${facts.filter((fact) => fact !== null && fact !== undefined).join(' · ')}`,
    ...(kinds.length === 0 ? [] : [`    ${t('earlier.differs', { what: kinds.join(', ') })}`]),
  ].join('\n');
}
