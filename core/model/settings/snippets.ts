import type { Language } from '../../i18n/language.ts';
import { z } from '../../kernel/zod.ts';

/** The character after which the name of a snippet is typed. */
export const SNIPPET_SIGN = ';';

/** The most snippets that can be stored. */
export const MAX_SNIPPETS = 500;

/** Letters, digits, - and _ of any script: what can be typed after the sign without a space. */
const Name = z.string().regex(/^[\p{L}\p{M}\p{N}_-]{1,30}$/u);

/** A checker's own text, which is inserted into a field by its short name. It may contain placeholders: see fillSnippet. */
export const Snippet = z.object({ name: Name, text: z.string().trim().min(1).max(5000) });
export type Snippet = z.infer<typeof Snippet>;

/** Snippets by name, each once: upper and lower case are the same. */
export const Snippets = z
  .array(Snippet)
  .max(MAX_SNIPPETS)
  .refine((snippets) => new Set(snippets.map(keyOf)).size === snippets.length);
export type Snippets = z.infer<typeof Snippets>;

/** A file of snippets, to hand to a colleague. */
export const SnippetFile = z.object({
  format: z.literal('tickmark-snippets'),
  version: z.literal(1),
  snippets: Snippets,
});

/** The placeholders that a snippet may hold. */
export const placeholders = ['date', 'checker', 'speaker', 'outlet', 'title'] as const;
type Placeholder = (typeof placeholders)[number];

/** The name of each in a snippet, by the language of the interface. Every name is understood in both. */
export const placeholderNames: Readonly<Record<Placeholder, Readonly<Record<Language, string>>>> = {
  date: { en: 'date', nl: 'datum' },
  checker: { en: 'checker', nl: 'controleur' },
  speaker: { en: 'speaker', nl: 'spreker' },
  outlet: { en: 'outlet', nl: 'medium' },
  title: { en: 'title', nl: 'titel' },
};

/** The value of each placeholder; null if there is none. */
export type PlaceholderValues = Record<Placeholder, string | null>;

/** A snippet's text as it is inserted into a field. */
export interface FilledSnippet {
  text: string;
  /** The first placeholder without a value, in `text` (UTF-16). It stays, so that the checker can type over it. */
  gap: { start: number; end: number } | null;
}

/** Returns a snippet's text with its placeholders filled: `{date}`, `{spreker}`… Other braces stay as they are. */
export function fillSnippet(text: string, values: PlaceholderValues): FilledSnippet {
  let filled = '';
  let gap: FilledSnippet['gap'] = null;
  let from = 0;
  for (const match of text.matchAll(/\{(\w+)\}/g)) {
    const name = placeholders.find((one) => Object.values(placeholderNames[one]).includes(match[1] ?? ''));
    if (name === undefined) continue;
    filled += text.slice(from, match.index);
    from = match.index + match[0].length;
    const value = values[name] ?? match[0];
    if (values[name] === null) gap ??= { start: filled.length, end: filled.length + value.length };
    filled += value;
  }
  return { text: filled + text.slice(from), gap };
}

/** The name of a snippet that is being typed. */
export interface TypedName {
  /** The place of the sign in the field's value (UTF-16). */
  start: number;
  name: string;
}

/**
 * Returns the name that is being typed before the caret (UTF-16), including the sign, or null. The sign only counts
 * at the beginning of a word, so that a semicolon after a word stays a semicolon.
 */
export function typedName(value: string, caret: number): TypedName | null {
  const found = /(?:^|[\s([{“‘"'])(;([\p{L}\p{M}\p{N}_-]*))$/u.exec(value.slice(0, caret));
  const whole = found?.[1];
  return whole === undefined ? null : { start: caret - whole.length, name: found?.[2] ?? '' };
}

/** Returns the snippets that match what is typed: names that begin with it, then names that contain it, sorted by name. */
export function snippetsFor(typed: string, snippets: readonly Snippet[]): Snippet[] {
  const wanted = plain(typed);
  const sorted = snippets.toSorted((a, b) => a.name.localeCompare(b.name));
  const begins = sorted.filter(({ name }) => plain(name).startsWith(wanted));
  const holds = sorted.filter((snippet) => !begins.includes(snippet) && plain(snippet.name).includes(wanted));
  return [...begins, ...holds];
}

/** The effect of imported snippets on the present ones. */
export interface SnippetMerge {
  snippets: Snippet[];
  added: number;
  /** How many replaced one with the same name and another text. */
  replaced: number;
}

/** Returns the snippets with others added: one with the same name replaces the present one. */
export function mergeSnippets(there: readonly Snippet[], news: readonly Snippet[]): SnippetMerge {
  const before = new Map(there.map((snippet) => [keyOf(snippet), snippet]));
  const all = new Map(before);
  let [added, replaced] = [0, 0];
  for (const snippet of news) {
    const old = before.get(keyOf(snippet));
    if (old === undefined) added++;
    else if (old.text !== snippet.text) replaced++;
    all.set(keyOf(snippet), snippet);
  }
  return { snippets: [...all.values()], added, replaced };
}

/** Returns the key of a snippet's name: two names with one key are the same. */
export function keyOf({ name }: Pick<Snippet, 'name'>): string {
  return name.normalize('NFC').toLowerCase();
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
