import { assertNever } from '../../../core/kernel/assert-never.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Claim } from '../../../core/model/claim/claim.ts';
import { hintProbability } from '../../../core/model/earlier-check/hints-from.ts';
import type { ClaimHints, EarlierHint } from '../../../core/model/earlier-check/earlier-hint.ts';
import type { ArticleData } from './article-data.ts';

/** Earlier checks of the article's claims, in archives and in other articles. */
export interface EarlierView {
  /** What was found, by claim, and the words that it was found for. */
  readonly known: ReadonlyMap<Id, { readonly quote: string; readonly hints: readonly EarlierHint[] }>;
  /** Why the newest request failed; null if it did not. */
  readonly problem: { readonly thrown: unknown } | null;
  /** Counts the times that all of it may have become wrong. */
  readonly revision: number;
}

export type EarlierAction =
  | { type: 'earlierFound'; revision: number; asked: ReadonlyMap<Id, string>; claims: readonly ClaimHints[] }
  | { type: 'earlierFailed'; revision: number; thrown: unknown }
  /** Archives, settings or other articles changed. */
  | { type: 'earlierStale' }
  /** Somebody said that a claim is not the same as a check, or took it back. */
  | { type: 'earlierOther'; claimId: Id; key: string; isOther: boolean };

export const nothingEarlier: EarlierView = { known: new Map(), problem: null, revision: 0 };

/** Returns the view after an action. What comes for an earlier revision is left out. */
export function reduceEarlier(view: EarlierView, action: EarlierAction): EarlierView {
  switch (action.type) {
    case 'earlierFound': {
      if (action.revision !== view.revision) return view;
      const known = new Map(view.known);
      const found = new Map(action.claims.map(({ claimId, hints }) => [claimId, hints]));
      for (const [id, quote] of action.asked) known.set(id, { quote, hints: found.get(id) ?? [] });
      return { ...view, known, problem: null };
    }
    case 'earlierFailed':
      return action.revision === view.revision ? { ...view, problem: { thrown: action.thrown } } : view;
    case 'earlierStale':
      // What is shown stays until the new answer is there.
      return {
        known: new Map([...view.known].map(([id, { hints }]) => [id, { quote: '', hints }])),
        problem: null,
        revision: view.revision + 1,
      };
    case 'earlierOther': {
      const { claimId, key, isOther } = action;
      const of = view.known.get(claimId);
      if (of === undefined) return view;
      const hints = of.hints.map((hint) => (hint.key === key ? { ...hint, isOther } : hint));
      return { ...view, known: new Map(view.known).set(claimId, { ...of, hints }) };
    }
    default:
      return assertNever(action);
  }
}

const none: readonly EarlierHint[] = [];

/** Returns the earlier checks of a claim, those that are not the same among them. */
export function hintsOfClaim({ known }: EarlierView, id: Id): readonly EarlierHint[] {
  return known.get(id)?.hints ?? none;
}

/** Returns how many earlier checks of a claim nobody said are not the same. */
export function countHints(view: EarlierView, id: Id): number {
  return hintsOfClaim(view, id).filter(({ isOther }) => !isOther).length;
}

/**
 * Returns the claim of another article in which the checkers of this library decided otherwise on the same words; null for none. Where a
 * figure, a date or a denial differs, another verdict is no surprise.
 */
export function decidedOtherwise(
  view: EarlierView,
  { id, verdict }: Pick<Claim, 'id' | 'verdict'>,
): EarlierHint | null {
  if (verdict === 'unchecked') return null;
  const isSame = ({ own, isOther, probability, differences }: EarlierHint): boolean =>
    own !== null && !isOther && probability >= hintProbability.likely && differences.length === 0;
  return hintsOfClaim(view, id).find((hint) => isSame(hint) && hint.check.verdict !== verdict) ?? null;
}

/** Returns the claims, by their words, that were not compared yet, or that had other words then. */
export function unaskedClaims({ known }: EarlierView, data: ArticleData): Map<Id, string> {
  const asked = new Map<Id, string>();
  // Those with a number are listed.
  for (const id of data.order.numbers.keys()) {
    const quote = data.claims.get(id)?.quote;
    if (quote !== undefined && known.get(id)?.quote !== quote) asked.set(id, quote);
  }
  return asked;
}
