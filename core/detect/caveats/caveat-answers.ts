import type { SuggestedClaim } from '../analysis.ts';
import { claimsBefore, ownStatements, type Warning } from './caveat-links.ts';
import type { Unit } from '../figures/unit.ts';

/** At so many claims a silence points at most. */
const MOST = 6;
/** Words shorter than this tell nobody. */
const NAME = 3;

/**
 * Returns the claims that somebody has not answered: never his own, but what is said of him. Those of the sentences before
 * (and beside it) that name him; else those of the sentence right before that others make.
 */
export function unanswered(warning: Warning): readonly number[] {
  const { units, at, claims, bySentence } = warning;
  const unit = units[at];
  if (unit === undefined) return [];
  const silent = silentOnes(unit);
  const isHis = (index: number) =>
    wordsIn(claims[index]?.attribution?.speaker ?? '').some((word) => silent.has(word));
  const beside = ownStatements(warning).filter((index) => !isHis(index));
  if (beside.length > 0) return beside;
  const others = claimsBefore(warning).filter((index) => !isHis(index));
  const named = others.filter((index) => names(units, claims[index], silent));
  if (named.length > 0) return named.slice(0, MOST);
  const last = units[at - 1];
  if (last === undefined || last.block < unit.block - 1) return [];
  return (bySentence.get(last.index) ?? []).filter((index) => !isHis(index));
}

/** The words that name who has not answered: names and titles of its clause, but for the phrase itself. */
function silentOnes(unit: Unit): ReadonlySet<string> {
  const found = new Set<string>();
  const clause = (place: number) =>
    unit.tokens.slice(0, place).filter(({ text }) => /^[,;:]$/u.test(text)).length;
  for (const { cls, from, to } of unit.reports) {
    if (cls !== 'noAnswer' || unit.quoted[from] === true) continue;
    for (const [at, token] of unit.tokens.entries()) {
      if (clause(at) !== clause(from) || (at >= from && at < to) || token.kind !== 'word') continue;
      const isSmall = (['determiner', 'own', 'stop', 'pronoun', 'fronted'] as const).some((small) =>
        unit.classes.has(at, small),
      );
      const isName = (token.capital && at > 0) || unit.classes.has(at, 'role');
      if (isName || (at === 0 && token.capital && !isSmall)) found.add(bare(token.lower));
    }
  }
  return found;
}

function names(
  units: readonly Unit[],
  claim: SuggestedClaim | undefined,
  silent: ReadonlySet<string>,
): boolean {
  const unit = units.find(({ index }) => index === claim?.sentences[0]);
  if (claim === undefined || unit === undefined) return false;
  return unit.tokens.some(
    ({ start, end, lower }) => start >= claim.start && end <= claim.end && silent.has(bare(lower)),
  );
}

function wordsIn(speaker: string): string[] {
  return (speaker.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length >= NAME)
    .map((word) => bare(word.toLowerCase()));
}

/** A word without its genitive. */
function bare(word: string): string {
  return word.replace(/['’]s$/u, '');
}
