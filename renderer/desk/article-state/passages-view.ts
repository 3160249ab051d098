import { assertNever } from '../../../core/kernel/assert-never.ts';
import type { Span } from '../../../core/model/article/article.ts';
import type { MatchReason } from '../../../core/model/source/matched-passage.ts';
import type { FoundPassage, SourceEntry, SourceFile } from '../../../core/model/source/source-text.ts';
import type { ArticleView } from './article-view.ts';

/** A passage as the inspector shows it. */
export interface ShownPassage {
  readonly found: FoundPassage;
  /** Why it is shown; none for a passage that was found by words alone. */
  readonly reasons: readonly MatchReason[];
  /** The words of the claim that it does not say. */
  readonly unsaid: readonly Span[];
  /** It has little in common with the claim, and is folded away until it is asked for. */
  readonly isWeak: boolean;
  /** The source that it is shown as a part of, and its file there: one of this article, if there is one. */
  readonly entry: SourceEntry;
  readonly file: SourceFile;
  /** It is of a transcript whose recording is among the same article’s sources. */
  readonly canBeHeard: boolean;
}

/** How far the sources of the article could be looked through. */
export interface SourcesRead {
  readonly sources: number;
  /** Files that wait to be read, and those that could not be. */
  readonly waiting: number;
  readonly unread: number;
  /** True if there is a protected source that is locked. */
  readonly isLocked: boolean;
}

/** What was found: passages, the best first. Or why nothing could be found. */
export type PassageAnswer =
  | {
      readonly problem: null;
      readonly passages: readonly ShownPassage[];
      /** The words of the claim that none of them says. */
      readonly unsaid: readonly Span[];
      readonly read: SourcesRead;
    }
  | { readonly problem: { readonly thrown: unknown } };

/** What is looked for in the sources, and the answers so far. */
export interface PassagesView {
  /** True for the sources of all articles. */
  readonly everywhere: boolean;
  /** Words that the checker looks for; null for what bears on the selected claim. */
  readonly words: string | null;
  /** The passage that was looked at, from 0; null for none. */
  readonly at: number | null;
  /** True if those with little in common are shown as well. */
  readonly weak: boolean;
  /** By what was asked. One of an earlier revision is shown until there is a new one. */
  readonly answers: ReadonlyMap<string, { readonly revision: number; readonly answer: PassageAnswer }>;
  /** Counts the times that earlier answers may have become wrong. */
  readonly revision: number;
}

export type PassagesAction =
  | { type: 'seekPassages'; change: Partial<Pick<PassagesView, 'everywhere' | 'words' | 'at' | 'weak'>> }
  | { type: 'passagesFound'; key: string; revision: number; answer: PassageAnswer }
  /** Sources changed, or more of them is read. */
  | { type: 'passagesStale' }
  /** What was found may not be shown any more. */
  | { type: 'passagesGone' };

export const nothingSought: PassagesView = {
  everywhere: false,
  words: null,
  at: null,
  weak: false,
  answers: new Map(),
  revision: 0,
};

/** So many answers are kept, the newest. */
const MOST_KEPT = 300;

/** Returns the view after an action. */
export function reducePassages(view: PassagesView, action: PassagesAction): PassagesView {
  switch (action.type) {
    case 'seekPassages':
      return { ...view, at: null, ...action.change };
    case 'passagesFound': {
      if (action.revision !== view.revision) return view;
      const others = [...view.answers].filter(([key]) => key !== action.key).slice(1 - MOST_KEPT);
      const { revision, answer } = action;
      return { ...view, answers: new Map([...others, [action.key, { revision, answer }]]) };
    }
    case 'passagesStale':
      return { ...view, revision: view.revision + 1 };
    case 'passagesGone':
      return { ...view, at: null, answers: new Map(), revision: view.revision + 1 };
    default:
      return assertNever(action);
  }
}

/** Another claim is shown with its own passages. */
export function passagesAfterSelection(view: PassagesView): PassagesView {
  const { at, words, weak } = view;
  return at === null && words === null && !weak ? view : { ...view, at: null, words: null, weak: false };
}

/** How many passages of an answer are shown: weak ones, which come last, only once they are asked for or one was looked at. */
export function countShown({ at, weak }: PassagesView, passages: readonly ShownPassage[]): number {
  const telling = passages.filter(({ isWeak }) => !isWeak).length;
  return weak || (at !== null && at >= telling) ? passages.length : telling;
}

/** What is asked of main, and the key of its answer. */
export type AskedPassages = { readonly key: string } & (
  { readonly claimId: string; readonly words: null } | { readonly claimId: null; readonly words: string }
);

/** Returns what is to be asked now, or null if nothing is: no words are typed, or no claim is selected. */
export function askedPassages(view: ArticleView): AskedPassages | null {
  const { everywhere } = view.passages;
  const words = view.passages.words?.trim() ?? null;
  if (words !== null)
    return words === '' ? null : { key: JSON.stringify([everywhere, words]), claimId: null, words };
  const claim = view.selected === null ? undefined : view.data.claims.get(view.selected.id);
  if (claim === undefined) return null;
  const { id, start, quote, attribution } = claim;
  const { language, published, title } = view.data.article;
  // Everything of the claim that the ranking reads.
  const read = [id, start, quote, attribution?.speaker ?? null, language, published, title];
  return { key: JSON.stringify([everywhere, ...read]), claimId: id, words: null };
}

/** Returns the answer to what is asked now: also one that may be out of date, unless it has to be `fresh`. Null if there is none. */
export function passageAnswer(view: ArticleView, fresh = false): PassageAnswer | null {
  const asked = askedPassages(view);
  const known = asked === null ? undefined : view.passages.answers.get(asked.key);
  if (known === undefined || (fresh && known.revision !== view.passages.revision)) return null;
  return known.answer;
}

/** Returns the words of the selected claim to grey: that the passage looked at does not say, else that none of those shown says. */
export function unsaidWords(view: ArticleView): readonly Span[] {
  const answer = passageAnswer(view);
  if (answer === null || answer.problem !== null || view.passages.words !== null) return none;
  if (answer.passages.length === 0) return none;
  const { at } = view.passages;
  const one = at === null ? undefined : answer.passages[at];
  if (one !== undefined) return one.unsaid;
  const count = countShown(view.passages, answer.passages);
  return count === 0 ? none : count < answer.passages.length ? answer.unsaid : unsaidByAll(answer);
}

const byAll = new WeakMap<PassageAnswer, readonly Span[]>();

/** The words that none of the passages says, weak ones among them: main answers for those that tell something. */
function unsaidByAll(answer: PassageAnswer & { problem: null }): readonly Span[] {
  let spans = byAll.get(answer);
  if (spans === undefined) {
    const weak = answer.passages.filter(({ isWeak }) => isWeak);
    spans = weak.reduce<readonly Span[]>((left, { unsaid }) => inBoth(left, unsaid), answer.unsaid);
    byAll.set(answer, spans);
  }
  return spans;
}

function inBoth(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) =>
    others.flatMap((other) => {
      const [start, end] = [Math.max(span.start, other.start), Math.min(span.end, other.end)];
      return start < end ? [{ start, end }] : [];
    }),
  );
}

const none: readonly Span[] = [];
