import type { Span } from '../../model/article/article.ts';
import type { Figure, AnalysisInput } from '../analysis.ts';
import { featuresOf, type Found } from '../scoring/features.ts';
import { marksIn, type Mark } from '../../language/parts/lexicon.ts';
import type { ClaimPack, ReportClass } from '../../language/parts/claims.ts';
import { findQuotations, type Quotation } from '../reporting/quotations.ts';
import { tokenize, type Token } from '../tokens.ts';

/** A sentence as the detector's parts see it. */
export interface Unit extends Span {
  /** Its place in the input's list. */
  readonly index: number;
  readonly block: number;
  /** True for a heading: a statement by itself, and no part of the text that runs on. */
  readonly isHeading: boolean;
  readonly tokens: readonly Token[];
  /** For each token: is it inside a quotation (marks included)? */
  readonly quoted: readonly boolean[];
  /** Quotations that share a character with it. */
  readonly quotations: readonly Quotation[];
  readonly reports: readonly Mark<ReportClass>[];
  readonly classes: Classes;
  readonly figures: readonly Figure[];
  /** What the whole sentence is weighed by. */
  readonly found: Found;
}

/** Returns the sentences of article text, headings with them, as units in order; captions and boilerplate are left out. Linear. */
export function unitsOf(
  input: AnalysisInput,
  pack: ClaimPack,
  figuresIn: (tokens: readonly Token[]) => Figure[],
): Unit[] {
  const quotations = new Map<number, Quotation[]>();
  const nextQuotation = new Map<number, number>();
  const units: Unit[] = [];
  for (const [index, sentence] of input.sentences.entries()) {
    const block = input.blocks[sentence.blockPosition];
    if (block === undefined || !block.isText) continue;
    let inBlock = quotations.get(sentence.blockPosition);
    if (inBlock === undefined) {
      inBlock = findQuotations(input.text, block.start, block.end);
      quotations.set(sentence.blockPosition, inBlock);
    }
    let first = nextQuotation.get(sentence.blockPosition) ?? 0;
    while (first < inBlock.length && (inBlock[first]?.end ?? 0) <= sentence.start) first += 1;
    nextQuotation.set(sentence.blockPosition, first);
    const own: Quotation[] = [];
    for (let at = first; at < inBlock.length; at += 1) {
      const quotation = inBlock[at];
      if (quotation === undefined || quotation.start >= sentence.end) break;
      own.push(quotation);
    }
    const tokens = tokenize(input.text, sentence.start, sentence.end, pack);
    const reports = marksIn(pack.reports, tokens);
    units.push({
      index,
      block: sentence.blockPosition,
      isHeading: block.kind === 'heading',
      start: sentence.start,
      end: sentence.end,
      tokens,
      quoted: quotedTokens(tokens, own),
      quotations: own,
      reports,
      classes: classesOf(reports, tokens, pack),
      figures: figuresIn(tokens),
      found: featuresOf(tokens, 0, tokens.length, pack),
    });
  }
  return units;
}

function quotedTokens(tokens: readonly Token[], quotations: readonly Quotation[]): boolean[] {
  let at = 0;
  return tokens.map((token) => {
    while (at < quotations.length && (quotations[at]?.end ?? 0) <= token.start) at += 1;
    const quotation = quotations[at];
    return quotation !== undefined && quotation.start <= token.start && token.start < quotation.end;
  });
}

/** The classes of each token of a sentence, looked up once. */
export interface Classes {
  has(at: number, cls: ReportClass): boolean;
}

function classesOf(
  reports: readonly Mark<ReportClass>[],
  tokens: readonly Token[],
  pack: ClaimPack,
): Classes {
  const sets = new Map<number, Set<ReportClass>>();
  for (const { cls, from, to } of reports)
    for (let at = from; at < to; at += 1) {
      const set = sets.get(at) ?? new Set<ReportClass>();
      set.add(cls);
      sets.set(at, set);
    }
  for (const [at, { kind, lower }] of tokens.entries()) {
    const classes = kind === 'word' ? classesByEnd(lower, pack) : [];
    if (classes.length > 0) sets.set(at, new Set([...(sets.get(at) ?? []), ...classes]));
  }
  return { has: (at, cls) => sets.get(at)?.has(cls) === true };
}

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

/** Returns the classes that a word has by its last part, in languages that join nouns; none in others. In lower case. */
function classesByEnd(word: string, pack: ClaimPack): readonly ReportClass[] {
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
