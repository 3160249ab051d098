import type { ClaimPack, ReportClass } from '../language/parts/claims.ts';

/** Classes of nouns that may stand at the end of a longer word: politiewoordvoerder, Feuerwehrsprecher. */
const heads: readonly ReportClass[] = ['role', 'person', 'unnamed', 'document'];
/** Shorter nouns end too many words by chance. */
const LEAST = 5;
/** What stands before them has at least so many letters. */
const FIRST = 3;

/** Words looked up are remembered, up to so many. */
const MOST = 20_000;

const known = new WeakMap<ClaimPack, Map<string, readonly ReportClass[]>>();
const nouns = new WeakMap<ClaimPack, ReadonlyMap<string, readonly ReportClass[]>>();

/** Returns the classes that a word has by its last part, in languages that join nouns; none in others. In small letters. */
export function classesByEnd(word: string, pack: ClaimPack): readonly ReportClass[] {
  if (!pack.joinsNouns || word.length < LEAST + FIRST) return [];
  let memory = known.get(pack);
  if (memory === undefined) {
    memory = new Map();
    known.set(pack, memory);
  }
  let classes = memory.get(word);
  if (classes === undefined) {
    classes = found(word, nounsOf(pack));
    if (memory.size >= MOST) memory.clear();
    memory.set(word, classes);
  }
  return classes;
}

function found(word: string, ends: ReadonlyMap<string, readonly ReportClass[]>): readonly ReportClass[] {
  for (let at = FIRST; at <= word.length - LEAST; at += 1) {
    const classes = ends.get(word.slice(at));
    if (classes !== undefined) return classes;
  }
  return [];
}

function nounsOf(pack: ClaimPack): ReadonlyMap<string, readonly ReportClass[]> {
  let ends = nouns.get(pack);
  if (ends === undefined) {
    const made = new Map<string, readonly ReportClass[]>();
    for (const [word, entries] of pack.reports.exact) {
      const classes = entries
        .filter(({ cls, words }) => words.length === 1 && heads.includes(cls))
        .map(({ cls }) => cls);
      if (word.length >= LEAST && classes.length > 0) made.set(word, classes);
    }
    ends = made;
    nouns.set(pack, ends);
  }
  return ends;
}
