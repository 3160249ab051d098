import type { NearMatchDecision } from './near-match.ts';
import { knownByOf, type Known, type MaybeProtected } from './known-by.ts';
import { hide } from './names/span-finder.ts';
import { isPrinted, printedText, standsAt } from './names/printed.ts';
import { sourceFinder, wordsFinder, type SourceFinder } from './source-finder.ts';

/** The bar that replaces blacked-out words. It always has the same length, whatever it covers. */
export const BAR = '█████';

/** What a report must not say, and how to keep it from saying it. */
export interface Redaction {
  /** True if every source may be named and nothing is blacked out. */
  readonly isOpen: boolean;
  /** Everything that the protected sources are known by, except those that may be named. */
  readonly known: readonly Known[];
  /** True for evidence or a source that is protected and not to be named. */
  covers(evidence: Pick<MaybeProtected, 'protected'>): boolean;
  /** True for the hash of a protected source's file: it would let anyone who has the file recognise it. */
  coversFile(hash: string): boolean;
  /** Returns a checker's words with everything that names a protected source replaced by BAR. */
  clean(words: string): string;
  /**
   * Like `clean`, but leaves words that the article itself has, because a checker need not hide those. `from` is
   * where they probably are in it.
   */
  cleanUnlessPrinted(words: string, from?: number): string;
  /** Returns the same redaction, which also blacks out words that look like a source if that was decided. */
  hiding(decided: readonly NearDecision[]): Redaction;
}

/** A decision about words that look like a protected source: they are blacked out everywhere, or may stay. */
export interface NearDecision {
  /** In the form that `nearKey` gives them. */
  readonly words: string;
  readonly decision: NearMatchDecision;
}

/**
 * Returns the redaction for an article's evidence. Protected sources are named in more places than their own entry: a
 * note says whom to call back, a reason says what was tried. So every text that a checker wrote is searched for the
 * fields of protected evidence (contact, title, link, quotation, note and file names, each whole) and for everything
 * that the source is known by (`knownByOf`), in any form, case, script and spelling.
 *
 * @param evidence all evidence and sources of the article, also what was removed, that of other versions and from before a
 * change, because their words can live on in notes
 * @param printed the article's text
 * @param nameProtected true when the checker asks for the full report: nothing is blacked out
 * @param decided what was decided about near matches in the article: 'hide' blacks such words out too
 */
export function redactionFor(
  evidence: readonly MaybeProtected[],
  printed: string,
  nameProtected: boolean,
  decided: readonly NearDecision[] = [],
): Redaction {
  const hidden = nameProtected ? [] : evidence.filter((entry) => entry.protected);
  const sources = hidden.map((entry) => ({ evidence: entry, known: knownByOf(entry) }));
  const hashes = new Set(hidden.flatMap((entry) => entry.attachments.map((file) => file.hash)));
  const covered: Covered = {
    isOpen: nameProtected,
    known: sources.flatMap(({ known }) => known),
    covers: (entry) => entry.protected && !nameProtected,
    coversFile: (hash) => hashes.has(hash),
  };
  const find = hidden.length === 0 ? null : remembering(sourceFinder(sources, printedText(printed)));
  return cleaning(covered, printed, find).hiding(decided);
}

/** The parts of a redaction that do not depend on decisions. */
type Covered = Pick<Redaction, 'isOpen' | 'known' | 'covers' | 'coversFile'>;

/** Returns the redaction that blacks out what `find` finds; with null, nothing is blacked out. */
function cleaning(covered: Covered, printed: string, find: SourceFinder | null): Redaction {
  const clean = (words: string): string => {
    if (find === null) return words;
    const text = words.normalize('NFC');
    const spans = find(text);
    return spans.length === 0 ? words : hide(text, spans, BAR);
  };
  const own: Redaction = {
    ...covered,
    clean,
    cleanUnlessPrinted: (words, from) => {
      // Checking one place costs almost nothing. Searching an article costs more than searching the words for the
      // sources.
      if (find === null || (from !== undefined && standsAt(words, printed, from))) return words;
      const cleaned = clean(words);
      return cleaned === words || isPrinted(words, printed) ? words : cleaned;
    },
    hiding: (decided) => {
      const asked = decided.filter(({ decision }) => decision === 'hide').map(({ words }) => words);
      const more = wordsFinder(asked);
      if (find === null || more === null) return own;
      return cleaning(covered, printed, (text) => [...find(text), ...more(text)]);
    },
  };
  return own;
}

/** A longer text is seldom searched twice. */
const MOST_REMEMBERED = 5000;

/** The same redaction with a cache, because the review, the report and its history ask about the same texts. */
function remembering(find: SourceFinder): SourceFinder {
  const found = new Map<string, ReturnType<SourceFinder>>();
  return (text) => {
    const before = found.get(text);
    if (before !== undefined) return before;
    const spans = find(text);
    if (text.length <= MOST_REMEMBERED) found.set(text, spans);
    return spans;
  };
}
