import type { Token } from './tokens.ts';

/** Phrases of one or more words, each in a class; made once a language. */
export interface Lexicon<Class extends string> {
  readonly exact: ReadonlyMap<string, readonly Entry<Class>[]>;
  readonly prefixes: ReadonlyMap<string, readonly Entry<Class>[]>;
}

interface Entry<Class extends string> {
  readonly cls: Class;
  readonly words: readonly string[];
}

/** Where a phrase stands: places in the list of tokens, end exclusive. */
export interface Mark<Class extends string> {
  readonly cls: Class;
  readonly from: number;
  readonly to: number;
}

const PREFIX = 3;

/**
 * Makes a lexicon of lists of phrases, parted by commas. A word that ends in * stands for all that begin
 * with it (at least three letters before the star).
 */
export function lexicon<Class extends string>(lists: Readonly<Record<Class, string>>): Lexicon<Class> {
  const exact = new Map<string, Entry<Class>[]>();
  const prefixes = new Map<string, Entry<Class>[]>();
  for (const cls of Object.keys(lists) as Class[])
    for (const phrase of lists[cls].split(',')) {
      const words = phrase.trim().toLowerCase().split(/\s+/);
      const first = words[0] ?? '';
      if (first === '') continue;
      const [map, key] = first.endsWith('*') ? [prefixes, first.slice(0, PREFIX)] : [exact, first];
      const entries = map.get(key) ?? [];
      entries.push({ cls, words });
      map.set(key, entries);
    }
  return { exact, prefixes };
}

/** Returns the phrases that stand in the tokens; of one class, the longest at a place. Linear in the tokens. */
export function marksIn<Class extends string>(
  lex: Lexicon<Class>,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length,
): Mark<Class>[] {
  const marks: Mark<Class>[] = [];
  const here: { cls: Class; length: number }[] = [];
  for (let at = from; at < to; at += 1) {
    const lower = tokens[at]?.lower ?? '';
    const exact = lex.exact.get(lower);
    const prefixes = lex.prefixes.get(lower.slice(0, PREFIX));
    if (exact === undefined && prefixes === undefined) continue;
    here.length = 0;
    for (const entries of [exact, prefixes])
      for (const { cls, words } of entries ?? []) {
        if (at + words.length > to || !stands(words, tokens, at)) continue;
        const known = here.find((one) => one.cls === cls);
        if (known === undefined) here.push({ cls, length: words.length });
        else known.length = Math.max(known.length, words.length);
      }
    for (const { cls, length } of here) marks.push({ cls, from: at, to: at + length });
  }
  return marks;
}

function stands(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let offset = 0; offset < words.length; offset += 1)
    if (!matches(words[offset] ?? '', tokens[at + offset]?.lower ?? '')) return false;
  return true;
}

function matches(word: string, lower: string): boolean {
  return word.endsWith('*') ? lower.startsWith(word.slice(0, -1)) : word === lower;
}
