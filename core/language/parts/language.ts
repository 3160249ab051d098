import type { BlockWords } from './blocks.ts';
import type { ClaimPack } from './claims.ts';
import type { NumberWords } from './numbers.ts';
import type { SentencePack } from './sentences.ts';

/** All that may be known of a language of texts, each in a file of that name in the language's folder. */
export interface LanguageParts {
  /** Where sentences end. */
  readonly sentences: SentencePack;
  /** How numbers and times are written. */
  readonly numbers: NumberWords;
  /** How statements, reports and their speakers are told. */
  readonly claims: ClaimPack;
  /** What a page or a document has around its text. */
  readonly blocks: BlockWords;
}

/** A language that the app knows all parts of. */
export interface WholeLanguage extends LanguageParts {
  /** ISO 639-1. */
  readonly tag: string;
  readonly extent: 'whole';
}

/** A language of which some parts are known; for the others it is read as any language is. */
export interface PartialLanguage extends Partial<LanguageParts> {
  readonly tag: string;
  readonly extent: 'partial';
}

export type Language = WholeLanguage | PartialLanguage;
