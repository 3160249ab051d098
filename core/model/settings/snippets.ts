import type { Language } from '../../i18n/language.ts';
import { z } from '../../kernel/zod.ts';

/** The sign after which the name of a snippet is typed. */
export const SNIPPET_SIGN = ';';

/** The most snippets that there is room for. */
export const MAX_SNIPPETS = 500;

/** Letters, digits, - and _ of any script: what can be typed after the sign without a space. */
const Name = z.string().regex(/^[\p{L}\p{M}\p{N}_-]{1,30}$/u);

/** A text of a checker's own, put into a field by its short name. It may hold placeholders: see fillSnippet. */
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

/** What each is called in a snippet, by the language of the interface: every name is understood in both. */
export const placeholderNames: Readonly<Record<Placeholder, Readonly<Record<Language, string>>>> = {
  date: { en: 'date', nl: 'datum' },
  checker: { en: 'checker', nl: 'controleur' },
  speaker: { en: 'speaker', nl: 'spreker' },
  outlet: { en: 'outlet', nl: 'medium' },
  title: { en: 'title', nl: 'titel' },
};

/** What stands in the place of each placeholder; null where there is nothing to put there. */
export type PlaceholderValues = Record<Placeholder, string | null>;

/** A snippet's text as it is put into a field. */
export interface FilledSnippet {
  text: string;
  /** The first placeholder that had no value, in `text` (UTF-16): it is left standing, to be typed over. */
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
  /** Where the sign stands in the field's value (UTF-16). */
  start: number;
  name: string;
}

/**
 * Returns the name that is being typed before the caret (UTF-16), the sign included, or null. The sign counts at the
 * beginning of a word only, so that a semicolon after a word is a semicolon.
 */
export function typedName(value: string, caret: number): TypedName | null {
  const found = /(?:^|[\s([{“‘"'])(;([\p{L}\p{M}\p{N}_-]*))$/u.exec(value.slice(0, caret));
  const whole = found?.[1];
  return whole === undefined ? null : { start: caret - whole.length, name: found?.[2] ?? '' };
}

/** Returns the snippets to choose from for what is typed: names that begin with it, then those that hold it, by name. */
export function snippetsFor(typed: string, snippets: readonly Snippet[]): Snippet[] {
  const wanted = plain(typed);
  const sorted = snippets.toSorted((a, b) => a.name.localeCompare(b.name));
  const begins = sorted.filter(({ name }) => plain(name).startsWith(wanted));
  const holds = sorted.filter((snippet) => !begins.includes(snippet) && plain(snippet.name).includes(wanted));
  return [...begins, ...holds];
}

/** What snippets from elsewhere do to those that there are. */
export interface SnippetMerge {
  snippets: Snippet[];
  added: number;
  /** How many took the place of one of the same name with another text. */
  replaced: number;
}

/** Returns the snippets with others put among them: one of the same name takes the place of the one that was there. */
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
