import type { ClaimPack } from './claims.ts';
import type { NumberWords } from './numbers.ts';
import type { SentencePack } from './sentences.ts';
import type { TermWords } from './terms.ts';

/** All parts that a language of texts may have, each in a file of that name in the language's folder. */
export interface LanguageParts {
  /** Where sentences end. */
  readonly sentences: SentencePack;
  /** How numbers and times are written. */
  readonly numbers: NumberWords;
  /** How statements, reports and their speakers are recognized. */
  readonly claims: ClaimPack;
  /** The words that a page or a document has around its text. */
  readonly blocks: BlockWords;
  /** Which words say what a sentence is about. */
  readonly terms: TermWords;
}

/** A language that the app knows all parts of. */
export interface WholeLanguage extends LanguageParts {
  /** ISO 639-1. */
  readonly tag: string;
  readonly extent: 'whole';
}

/** A language with some of the parts. For the others it is read like any unknown language. */
export interface PartialLanguage extends Partial<LanguageParts> {
  readonly tag: string;
  readonly extent: 'partial';
}

export type Language = WholeLanguage | PartialLanguage;

/** What a page's furniture says in one language. Patterns are tried on text in lower case. */
export interface BlockWords {
  /** A whole block that is a button, a label or a link of the page. */
  readonly labels: RegExp;
  /** A block of at most 600 characters that is about cookies, blocked posts, newsletters, subscriptions or rights. */
  readonly notices: readonly RegExp[];
  /** The beginning of a block that points to another article. */
  readonly readAlso: RegExp;
  /** The label of a button that enlarges a picture; a caption follows it. */
  readonly enlarge: RegExp;
  /** The word before a credit: Foto: …, Photo by …. */
  readonly credit: string;
  /** The word that begins a byline. */
  readonly by: string;
  /** Words that stand for a name in a byline: our correspondent, the newsroom. */
  readonly staff: string;
  /** What stands before the date of publication. */
  readonly published: string;
  /** What stands before the date of a later change. */
  readonly updated: string;
  /** Names of the months in order, each with its short forms, parted by |. */
  readonly months: readonly string[];
  /** Names of the days. */
  readonly days: string;
  /** Words between a date and a time, and after a time. */
  readonly clock: string;
}
