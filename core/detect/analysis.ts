import type { BlockKind, Span } from '../model/article/article.ts';
import type { Attribution, ClaimKind } from '../model/claim/claim.ts';

/** The detector's input: a version's text with its blocks and sentences, with spans in UTF-16 units of the text. */
export interface AnalysisInput {
  readonly text: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** The day of the article (a PartialDate), from which 'yesterday' is counted; null if it is unknown. */
  readonly published: string | null;
  readonly blocks: readonly InputBlock[];
  readonly sentences: readonly InputSentence[];
}

export interface InputBlock extends Span {
  readonly kind: BlockKind;
  readonly isText: boolean;
}

export interface InputSentence extends Span {
  /** The place of its block in the list of blocks. */
  readonly blockPosition: number;
}

/** Why a claim was picked or its score lowered; core/i18n/en/picked.ts has a sentence for each. */
export type ReasonCode =
  | 'figure'
  | 'money'
  | 'percentage'
  | 'quantity'
  | 'comparison'
  | 'superlative'
  | 'trend'
  | 'event'
  | 'eventPlaceTime'
  | 'cause'
  | 'law'
  | 'position'
  | 'forecast'
  | 'identity'
  | 'image'
  | 'name'
  | 'quotation'
  | 'attributed'
  | 'unnamedSource'
  | 'hedged'
  | 'caveat'
  | 'noAnswer'
  | 'part'
  | 'opinion'
  | 'call';

/** A reason with the words that gave it; the span is null if it is the claim as a whole. */
export interface Reason {
  readonly code: ReasonCode;
  readonly words: string;
  readonly span: Span | null;
}

export interface SuggestedClaim extends Span {
  readonly kind: ClaimKind | null;
  /** 0-1: how much it should be checked. */
  readonly score: number;
  readonly picked: readonly Reason[];
  /** Null if the paper itself says it. */
  readonly attribution: Attribution | null;
  /** Who passes it on, outermost first: the agency in 'the agency says that Kadar said'. */
  readonly via: readonly Attribution[];
  /** True for a speaker without a name: sources, officials who did not want to be named. */
  readonly unnamedSource: boolean;
  /** The words by which the text keeps its distance: 'zou', 'reportedly'. */
  readonly hedge: string | null;
  /** Places of its sentences in the input's list. */
  readonly sentences: readonly number[];
}

/** What a caveat says: nobody could confirm it, or somebody whom it is about has not answered. */
export type CaveatKind = 'unconfirmed' | 'noAnswer';

/** A sentence in which the text itself says that something is not confirmed or not answered, and the claims that it is about. */
export interface Caveat extends Span {
  readonly kind: CaveatKind;
  readonly claims: readonly number[];
}

/** A figure or date as the text has it (the span) and as a value. */
export interface Figure extends Span {
  readonly kind: 'number' | 'percentage' | 'money' | 'date';
  /** The number, in percent for a percentage or a share in words (a third of); null for a range or a date. */
  readonly value: number | null;
  /** Both ends of 'between 100 and 150', the words included; null for one number. */
  readonly range: readonly [number, number] | null;
  /**
   * The thing that is counted, in lower case in the text's words; a currency (ISO 4217); 'points' for percentage
   * points.
   */
  readonly unit: string | null;
  /** 'day' in '300 soldiers per day', in the text's own word. */
  readonly per: string | null;
  /** A PartialDate for kind 'date', where it is certain. */
  readonly date: string | null;
  /** True for 'about', 'more than', 'almost'. */
  readonly approximate: boolean;
  /** 'at least' and 'more than', 'at most' and 'up to'; null if it is neither. */
  readonly bound: 'least' | 'most' | null;
}

/** Figures of one article that give different numbers for what seems to be the same thing. */
export interface FigureConflict {
  /** Places in the list of figures, in the text's order. */
  readonly figures: readonly number[];
  readonly unit: string;
}

export interface Analysis {
  readonly claims: readonly SuggestedClaim[];
  readonly caveats: readonly Caveat[];
  readonly figures: readonly Figure[];
  readonly figureConflicts: readonly FigureConflict[];
  /** False if the language has no pack: only what holds in all languages was looked for. */
  readonly supported: boolean;
}
