import { findQuotations } from '../detect/reporting/quotations.ts';
import type { Span } from '../model/article/article.ts';
import { areNear, limitWords, nearestFigure, withLimit, type FigureMatch } from './compare-figures.ts';
import { nearestName, type NameMatch } from './compare-names.ts';
import { likeness } from './near-words.ts';
import type { ReadClaim, ReadPassage } from './passage.ts';
import { isRelated, type Reading, type Term } from './reading.ts';

/** Where something stands in the claim, and where in the passage. */
interface Pair {
  readonly claim: Span;
  readonly passage: Span;
}

/** Why a passage speaks of a claim, or against it. Spans are of the claim's and of the passage's text, in UTF-16 units. */
export type MatchReason =
  /** Words that both have, in whatever form; none of a name, a figure or a date. */
  | { readonly kind: 'words'; readonly pairs: readonly Pair[] }
  /** Words that are nearly the same: a compound and its part, a slip of the pen. */
  | { readonly kind: 'nearWords'; readonly pairs: readonly Pair[] }
  | (Pair & { readonly kind: 'name'; readonly match: NameMatch })
  | (Pair & { readonly kind: 'figure'; readonly match: FigureMatch })
  | (Pair & { readonly kind: 'date'; readonly match: FigureMatch })
  /** A run of words of a quotation in the claim; `isWhole` where it is all of it. */
  | (Pair & { readonly kind: 'quotation'; readonly isWhole: boolean })
  /** Who says it in the source is who says it in the article. */
  | { readonly kind: 'speaker'; readonly speaker: string }
  /** One of the two denies and the other does not. */
  | { readonly kind: 'negation'; readonly side: 'claim' | 'passage'; readonly span: Span }
  /** Words of the claim that the passage has not, and what stands before or after it, or its title, has. */
  | {
      readonly kind: 'surroundings';
      readonly where: 'before' | 'after' | 'title';
      readonly claim: readonly Span[];
    };

/**
 * Returns why a passage was found for a claim, the most telling first. It depends on the two alone, and not on other passages.
 */
export function reasonsOf(claim: ReadClaim, passage: ReadPassage): MatchReason[] {
  const [asked, reading] = [claim.reading, passage.reading];
  const words = sharedWords(asked, reading);
  const names = nameReasons(asked, reading);
  const figures = figureReasons(claim, passage);
  return [
    ...quotationReasons(asked, reading),
    ...speakerReasons(claim, passage),
    ...figures,
    ...names,
    ...(words.length === 0 ? [] : [{ kind: 'words' as const, pairs: words }]),
    ...nearReasons(asked, reading),
    ...(words.length + names.length > 1 ? negationReasons(asked, reading) : []),
    ...surroundingReasons(claim, passage),
  ];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function isIn(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

/** The words of a text that are none of a name, a figure or a date, each once. */
function plainWords({ terms, names, figures }: Reading): Map<string, Term> {
  const words = new Map<string, Term>();
  for (const term of terms)
    if (term.kind === 'word' && !term.isSmall && !isIn(names, term) && !isIn(figures, term))
      if (!words.has(term.key)) words.set(term.key, term);
  return words;
}

function firstTerms({ terms }: Reading): Map<string, Term> {
  const first = new Map<string, Term>();
  for (const term of terms) if (!term.isSmall && !first.has(term.key)) first.set(term.key, term);
  return first;
}

function sharedWords(asked: Reading, reading: Reading): Pair[] {
  const there = firstTerms(reading);
  return [...plainWords(asked)].flatMap(([key, term]) => {
    const found = there.get(key);
    return found === undefined ? [] : [{ claim: spanOf(term), passage: spanOf(found) }];
  });
}

/** From this likeness on, words are shown as nearly the same. */
const NEAR = 0.6;

function nearReasons(asked: Reading, reading: Reading): MatchReason[] {
  const there = [...plainWords(reading)];
  const pairs: Pair[] = [];
  for (const [key, term] of plainWords(asked)) {
    if (reading.counts.has(key)) continue;
    let best: { like: number; term: Term | null } = { like: NEAR, term: null };
    for (const [other, found] of there) {
      const like = likeness(key, other);
      if (like >= best.like) best = { like, term: found };
    }
    if (best.term !== null) pairs.push({ claim: spanOf(term), passage: spanOf(best.term) });
  }
  return pairs.length === 0 ? [] : [{ kind: 'nearWords', pairs }];
}

function nameReasons(asked: Reading, reading: Reading): (Pair & { kind: 'name'; match: NameMatch })[] {
  return asked.names.flatMap((name) => {
    const found = nearestName(name, reading);
    if (found !== null)
      return [{ kind: 'name', match: found.match, claim: spanOf(name), passage: spanOf(found.name) }];
    // In small letters, or where the language's capitals do not tell names.
    const term = reading.terms.find(({ key }) => key === name.keys[0]);
    const hasAll = name.keys.every((key) => reading.counts.has(key));
    return term === undefined || !hasAll
      ? []
      : [{ kind: 'name', match: 'same', claim: spanOf(name), passage: spanOf(term) }];
  });
}

/** Figures are shown with the words that say how exact they are: at least 5, and 7. */
function figureReasons(
  { claim, reading: asked }: ReadClaim,
  { passage, reading }: ReadPassage,
): (Pair & { kind: 'figure' | 'date'; match: FigureMatch })[] {
  if (asked.figures.length === 0 || reading.figures.length === 0) return [];
  const hasOthers = isRelated(asked, reading);
  const [limits, limitsThere] = [limitWords(claim.language), limitWords(passage.language)];
  return asked.figures.flatMap((figure) => {
    const found = nearestFigure(figure, reading.figures);
    if (found === null) return [];
    // A number close by leads to its passage by itself.
    if (found.match === 'other' && !hasOthers && !areNear(figure.value, found.figure.value)) return [];
    const kind = figure.kind === 'date' ? 'date' : 'figure';
    const there = withLimit(found.figure, reading, limitsThere);
    return [{ kind, match: found.match, claim: withLimit(figure, asked, limits), passage: there }];
  });
}

/** Fewer words in a row are no quotation. */
const LEAST = 3;

function quotationReasons(asked: Reading, reading: Reading): MatchReason[] {
  return findQuotations(asked.text, 0, asked.text.length).flatMap(({ content }) => {
    const words = asked.tokens.filter(
      ({ kind, start, end }) => kind !== 'mark' && content.start <= start && end <= content.end,
    );
    const there = reading.tokens.filter(({ kind }) => kind !== 'mark');
    let best = { length: 0, at: 0, to: 0 };
    for (let at = 0; at < words.length; at += 1)
      for (let to = 0; to < there.length; to += 1) {
        let length = 0;
        while (words[at + length] !== undefined && words[at + length]?.lower === there[to + length]?.lower)
          length += 1;
        if (length > best.length) best = { length, at, to };
      }
    const [first, last] = [words[best.at], words[best.at + best.length - 1]];
    const [begin, end] = [there[best.to], there[best.to + best.length - 1]];
    if (best.length < Math.min(LEAST, words.length) || !first || !last || !begin || !end) return [];
    return [
      {
        kind: 'quotation',
        isWhole: best.length === words.length,
        claim: { start: first.start, end: last.end },
        passage: { start: begin.start, end: end.end },
      },
    ];
  });
}

function speakerReasons({ claim }: ReadClaim, { passage }: ReadPassage): MatchReason[] {
  const wordsOf = (name: string): string[] =>
    (name.match(/\p{Lu}[\p{L}\p{M}'’-]+/gu) ?? []).map((word) => word.toLowerCase());
  if (claim.speaker === null || passage.speaker === null) return [];
  const last = wordsOf(claim.speaker).at(-1);
  return last !== undefined && last === wordsOf(passage.speaker).at(-1)
    ? [{ kind: 'speaker', speaker: passage.speaker }]
    : [];
}

function negationReasons(asked: Reading, reading: Reading): MatchReason[] {
  const [inClaim, inPassage] = [asked.negations[0], reading.negations[0]];
  if (inClaim !== undefined && inPassage === undefined)
    return [{ kind: 'negation', side: 'claim', span: spanOf(inClaim) }];
  if (inPassage !== undefined && inClaim === undefined)
    return [{ kind: 'negation', side: 'passage', span: spanOf(inPassage) }];
  return [];
}

function surroundingReasons({ reading }: ReadClaim, passage: ReadPassage): MatchReason[] {
  const found = new Set(passage.reading.counts.keys());
  return (['title', 'before', 'after'] as const).flatMap((where) => {
    const spans: Span[] = [];
    for (const [key, term] of firstTerms(reading)) {
      if (found.has(key) || !passage[where].has(key)) continue;
      found.add(key);
      spans.push(spanOf(term));
    }
    return spans.length === 0 ? [] : [{ kind: 'surroundings', where, claim: spans }];
  });
}
