import type { Span } from '../model/article/article.ts';
import type { Known, MaybeProtected } from './known-by.ts';
import { addresses, withAddresses } from './names/addresses.ts';
import { finderOf } from './names/finder.ts';
import { type SpanFinder, literals } from './names/span-finder.ts';
import { numbers, shortNumbers } from './names/numbers.ts';
import { patternsOfHandle, patternsOfName, protectedNames, type ProtectedName } from './names/patterns.ts';
import type { PrintedText } from './names/printed.ts';
import { fold, readingsOf } from './names/reading.ts';
import { isOrdinary } from './names/small-words.ts';
import { scriptFinder } from './names/scripts.ts';
import { squeezed } from './names/stream.ts';

/** A protected source: what its evidence holds, and what it is known by. */
export interface Source {
  readonly evidence: MaybeProtected;
  readonly known: readonly Known[];
}

/** Finds stretches that name a source in a text in NFC. */
export type SourceFinder = (text: string) => Span[];

/** Where prose names somebody, it may be somebody of the article's. */
const PROSE: ReadonlySet<Known['from']> = new Set(['title', 'note', 'quotation', 'file']);

/** Returns what finds these sources, in whatever form, case, script and spelling they stand. */
export function sourceFinder(sources: readonly Source[], printed: PrintedText): SourceFinder {
  const told = sources.map(({ known }) => toldOf(known, printed));
  const all = told.flatMap(({ known }) => known);
  const of = (kind: Known['kind']) => [
    ...new Set(all.filter((entry) => entry.kind === kind).map(({ words }) => words)),
  ];
  const people = namedOnce(told, printed);
  const names = [...new Set(people)].flat();
  const patterns = [
    ...names.flatMap((name) => patternsOfName(name, printed)),
    ...told.flatMap(({ known }, at) =>
      known
        .filter(({ kind }) => kind === 'handle')
        .flatMap(({ words }) => patternsOfHandle(words, printed, people[at]?.[0]?.who ?? NOBODY)),
    ),
  ];
  const texts = new Set(sources.flatMap(({ evidence }) => textsOf(evidence)));
  const wholes = of('name').filter((words) => printed.as(words) !== 'thing');
  const hiders: SpanFinder[] = [
    literals([
      ...[...texts, ...wholes].filter((words) => !isOrdinary(words.trim())),
      ...of('address'),
      ...of('number').filter((words) => words.length > 40),
    ]),
    addresses(of('address').filter((words) => words.includes('@') && !words.includes('/'))),
    numbers([...new Set([...of('number'), ...sources.flatMap(({ evidence }) => evidence.contact ?? [])])]),
    shortNumbers(of('number')),
    finderOf(patterns),
  ].filter((one) => one !== null);
  const inScripts = scriptFinder(names);
  const given = new Set(names.flatMap((name) => name.given.map((word) => fold(word).toLowerCase())));
  if (inScripts === null) return (text) => spansInReadings(text, hiders, given);
  return (text) => [...spansInReadings(text, hiders, given), ...inScripts(text)];
}

/** Returns what finds words as they are, in whatever case and with whatever room between them. Null if there are none. */
export function wordsFinder(words: readonly string[]): SourceFinder | null {
  const hider = literals(words);
  return hider && ((text) => spansInReadings(text, [hider], new Set()));
}

/** What is found in a text, read in each way that it can be. */
function spansInReadings(text: string, hiders: readonly SpanFinder[], given: ReadonlySet<string>): Span[] {
  const found: Span[] = [];
  for (const { text: read, original } of readingsOf(text)) {
    const spans = hiders.flatMap((spansIn) => spansIn(read));
    if (spans.length > 0) found.push(...withAddresses(read, spans, given).map(original));
  }
  return found;
}

/** What hides a source of what it is known by, and which words of it may stand. */
interface Told {
  readonly known: readonly Known[];
  readonly stand: ReadonlySet<string>;
}

function toldOf(known: readonly Known[], printed: PrintedText): Told {
  return {
    known: known.filter((entry) => entry.hidden && !isArticles(entry, printed)),
    stand: new Set(known.filter((entry) => !entry.hidden).map(({ words }) => squeezed(fold(words)))),
  };
}

/**
 * The names of each source. A source with the same name in many pieces of evidence is analysed once and has one list.
 */
function namedOnce(told: readonly Told[], printed: PrintedText): (readonly ProtectedName[])[] {
  const made = new Map<string, readonly ProtectedName[]>();
  return told.map(({ known, stand }) => {
    const called = known.flatMap(({ kind, words }) => (kind === 'name' ? [words] : []));
    const key = JSON.stringify([called, [...stand]]);
    const names = made.get(key) ?? protectedNames(called, printed, stand);
    made.set(key, names);
    return names;
  });
}

/** Nobody's: for a handle whose owner has no name. */
const NOBODY: ProtectedName['who'] = { own: new Set(), before: /$/u, after: null };

/**
 * True for a name in an entry's prose that the article has as well: it is a person that the prose is about, not its
 * source.
 */
function isArticles({ kind, words, from }: Known, printed: PrintedText): boolean {
  return kind === 'name' && PROSE.has(from) && printed.has(words);
}

/** What a protected entry holds, whole. */
function textsOf(source: MaybeProtected): string[] {
  const { contact, title, link, quotation, note, author, publisher, restriction, archivedCopy } = source;
  const addresses = [link, archivedCopy].flatMap((one) => [one, one?.replace(/^https?:\/\/(www\.)?/i, '')]);
  const files = source.attachments.flatMap(({ name }) => [name, name.replace(/\.\w{1,8}$/, '')]);
  const texts = [contact, title, quotation, note, author, publisher, restriction];
  return [...texts, ...addresses, ...files].map((text) => text ?? '');
}
