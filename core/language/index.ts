import { german } from './de/index.ts';
import { english } from './en/index.ts';
import { spanish } from './es/index.ts';
import { french } from './fr/index.ts';
import { dutch } from './nl/index.ts';
import { polish } from './pl/index.ts';
import { russian } from './ru/index.ts';
import { turkish } from './tr/index.ts';
import { ukrainian } from './uk/index.ts';
import type { ClaimPack } from './parts/claims.ts';
import type { Language, LanguageParts } from './parts/language.ts';
import { bare, type SentencePack } from './parts/sentences.ts';
import { noTerms, type TermWords } from './parts/terms.ts';
import { unknown } from './parts/unknown.ts';

/** The only list of languages of texts that the app knows something about. */
export const languages = [
  dutch,
  english,
  french,
  german,
  spanish,
  polish,
  russian,
  turkish,
  ukrainian,
] as const satisfies readonly Language[];

const byTag: ReadonlyMap<string, Language> = new Map(languages.map((language) => [language.tag, language]));

function languageOf(tag: string): Language | undefined {
  return byTag.get(tag.toLowerCase().split('-')[0] ?? '');
}

/** Returns the part for finding claims in a language (a BCP 47 tag); `unknown` for a language without it. */
export function claimPack(tag: string): ClaimPack {
  return languageOf(tag)?.claims ?? unknown;
}

/**
 * Returns the part for splitting sentences in a language (a BCP 47 tag); for a language without it, the rules that
 * many languages share.
 */
export function sentencePack(tag: string): SentencePack {
  return languageOf(tag)?.sentences ?? bare;
}

/** Returns which words of a language (a BCP 47 tag) say what a sentence is about; for one without that part, all. */
export function termWords(tag: string): TermWords {
  return languageOf(tag)?.terms ?? noTerms;
}

/**
 * Returns one part of every language that has it, for text that is read before an article's language is known, or
 * that is often in another language than the article.
 */
export function everyPart<Part extends keyof LanguageParts>(part: Part): readonly LanguageParts[Part][] {
  return languages.flatMap((language: Language) => {
    const known = language[part];
    return known === undefined ? [] : [known as LanguageParts[Part]];
  });
}

/** Returns what every language says for one thing, as alternatives for the inside a group of an expression. */
export function anyOf<Part extends keyof LanguageParts>(
  part: Part,
  field: WordsIn<LanguageParts[Part]>,
): string {
  return everyPart(part)
    .map((words) => words[field] as string)
    .join('|');
}

/** The fields that are alternatives of an expression. */
type WordsIn<Words> = { [Field in keyof Words]: Words[Field] extends string ? Field : never }[keyof Words];
