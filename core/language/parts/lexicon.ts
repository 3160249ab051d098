import type { Token } from '../../detect/tokens.ts';

/** Phrases of one or more words, each in a class; made once a language, when it is first asked. */
export interface Lexicon<Class extends string> {
  readonly exact: ReadonlyMap<string, readonly Entry<Class>[]>;
  readonly prefixes: ReadonlyMap<string, readonly Entry<Class>[]>;
}

interface Entry<Class extends string> {
  readonly cls: Class;
  readonly words: readonly Word[];
}

/** A word of a phrase: in full, or, `open`, the beginning of words. */
interface Word {
  readonly text: string;
  readonly open: boolean;
}

/** Where a phrase stands: places in the list of tokens, end exclusive. */
export interface Mark<Class extends string> {
  readonly cls: Class;
  readonly from: number;
  readonly to: number;
}

/** Returns marks by the place where they begin, or end: who asks at every token must not go through all of them each time. */
export function marksBy<Class extends string>(
  marks: readonly Mark<Class>[],
  side: 'from' | 'to',
): ReadonlyMap<number, readonly Mark<Class>[]> {
  const places = new Map<number, Mark<Class>[]>();
  for (const mark of marks) {
    const here = places.get(mark[side]);
    if (here === undefined) places.set(mark[side], [mark]);
    else here.push(mark);
  }
  return places;
}

const PREFIX = 3;

/**
 * Makes a lexicon of lists of phrases, parted by commas. A word that ends in * stands for all that begin
 * with it (at least three letters before the star). The lists are read when the lexicon is first asked, so that what loads all
 * languages pays for those alone that it reads.
 */
export function lexicon<Class extends string>(lists: Readonly<Record<Class, string>>): Lexicon<Class> {
  let read: Lexicon<Class> | undefined;
  return {
    get exact() {
      return (read ??= readLists(lists)).exact;
    },
    get prefixes() {
      return (read ??= readLists(lists)).prefixes;
    },
  };
}

function readLists<Class extends string>(lists: Readonly<Record<Class, string>>): Lexicon<Class> {
  const exact = new Map<string, Entry<Class>[]>();
  const prefixes = new Map<string, Entry<Class>[]>();
  for (const cls of Object.keys(lists) as Class[])
    for (const phrase of lists[cls].split(',')) {
      const words = phrase.trim().toLowerCase().split(/\s+/).map(wordOf);
      const [first] = words;
      if (first === undefined || first.text === '') continue;
      const [map, key] = first.open ? [prefixes, first.text.slice(0, PREFIX)] : [exact, first.text];
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
  const { exact: wholes, prefixes: beginnings } = lex;
  for (let at = from; at < to; at += 1) {
    const lower = tokens[at]?.lower ?? '';
    const exact = wholes.get(lower);
    const prefixes = beginnings.get(lower.slice(0, PREFIX));
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

function wordOf(text: string): Word {
  return text.endsWith('*') ? { text: text.slice(0, -1), open: true } : { text, open: false };
}

function stands(words: readonly Word[], tokens: readonly Token[], at: number): boolean {
  for (let offset = 0; offset < words.length; offset += 1) {
    const word = words[offset];
    const lower = tokens[at + offset]?.lower ?? '';
    if (word === undefined || !(word.open ? lower.startsWith(word.text) : lower === word.text)) return false;
  }
  return true;
}

/** Returns the entries of a list that is parted by commas. */
export function list(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '');
}

/** Returns a table of words and numbers: 'two 2, last year -1'. */
export function table(text: string): Record<string, number> {
  const entries = list(text).map((entry): [string, number] => {
    const at = entry.lastIndexOf(' ');
    return [entry.slice(0, at), Number(entry.slice(at + 1))];
  });
  return Object.fromEntries(entries);
}
