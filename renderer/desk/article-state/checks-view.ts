import { assertNever } from '../../../core/kernel/assert-never.ts';
import type { Span } from '../../../core/model/article/article.ts';
import type {
  ArticleChecks,
  CheckedProof,
  CheckedQuotation,
} from '../../../core/model/source/article-checks.ts';
import type { QuotationKind } from '../../../core/model/source/quotation-match.ts';

/** The quotations and the proof list of the article, held against its sources. */
export interface ChecksView {
  /** The newest that are known; null for none. They may be of an earlier revision. */
  readonly checks: ArticleChecks | null;
  /** Why there are none of this revision; null if there are, or if they are still looked for. */
  readonly problem: { readonly thrown: unknown } | null;
  /** Counts the times that earlier ones may have become wrong. */
  readonly revision: number;
  /** The revision that the checks, or the problem, are of; null for none. */
  readonly of: number | null;
}

export type ChecksAction =
  | { type: 'checksFound'; revision: number; checks: ArticleChecks }
  | { type: 'checksFailed'; revision: number; thrown: unknown }
  /** The text, its language, or the sources changed. */
  | { type: 'checksStale' }
  /** What was found may not be shown any more. */
  | { type: 'checksGone' };

export const nothingChecked: ChecksView = { checks: null, problem: null, revision: 0, of: null };

/** Returns the view after an action. What comes for an earlier revision is left out. */
export function reduceChecks(view: ChecksView, action: ChecksAction): ChecksView {
  switch (action.type) {
    case 'checksFound':
      if (action.revision !== view.revision) return view;
      return { ...view, checks: action.checks, problem: null, of: action.revision };
    case 'checksFailed':
      if (action.revision !== view.revision) return view;
      return { ...view, problem: { thrown: action.thrown }, of: action.revision };
    case 'checksStale':
      return { ...view, problem: null, revision: view.revision + 1 };
    case 'checksGone':
      return { ...nothingChecked, revision: view.revision + 1 };
    default:
      return assertNever(action);
  }
}

/** Returns the quotations that have words of a span of the text. */
export function quotationsIn(checks: ArticleChecks | null, { start, end }: Span): CheckedQuotation[] {
  return (checks?.quotations ?? []).filter(({ content }) => content.start < end && start < content.end);
}

/** What the sources make of a quotation at its best place. */
export type QuotationState = QuotationKind | 'notFound';

export function quotationState({ matches }: CheckedQuotation): QuotationState {
  return matches[0]?.kind ?? 'notFound';
}

/** What a checker has to look at, the gravest first. The paper's own words in brackets, and typography, are as they should be. */
const grave = ['figure', 'word', 'joined', 'omission', 'otherSpeaker', 'notFound'] as const;

/** Returns the gravest thing about the quotations in a span; null if there is none, or no source to hold them against. */
export function gravestIn(checks: ArticleChecks | null, span: Span): (typeof grave)[number] | null {
  if (checks === null || checks.sources.length === 0) return null;
  const states = new Set<string>(quotationsIn(checks, span).map(quotationState));
  return grave.find((state) => states.has(state)) ?? null;
}

/** Returns the checked quotation that a line of the proof list is; null for another line. */
export function quotationOfLine(checks: ArticleChecks, { item }: CheckedProof): CheckedQuotation | null {
  if (item.kind !== 'quotation') return null;
  const [first] = item.places;
  return checks.quotations.find(({ content }) => content.start === first?.start) ?? null;
}
