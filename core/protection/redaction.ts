import type { Evidence } from '../model/evidence/evidence.ts';
import type { NearMatchDecision } from './near-match.ts';
import { knownByOf, type Known } from './known-by.ts';
import { addresses, withAddresses } from './names/addresses.ts';
import { finderOf } from './names/finder.ts';
import { hide, type Hider } from './names/hider.ts';
import { literals } from './names/literals.ts';
import { numbers, shortNumbers } from './names/numbers.ts';
import { patternsOfHandle, patternsOfName, toldNames } from './names/patterns.ts';
import { isPrinted, printedAs } from './names/printed.ts';
import { fold, readingOf, withoutTags } from './names/reading.ts';
import { isOrdinary } from './names/small-words.ts';
import { scriptFinder } from './names/scripts.ts';
import { squeezed } from './names/stream.ts';

/** What stands for words that are blacked out: always as long as this, whatever it covers. */
export const BAR = '█████';

/** What a report must not say, and how to keep it from saying it. */
export interface Redaction {
  /** True where everything is to be named: nothing is blacked out. */
  readonly isOpen: boolean;
  /** True for evidence whose source is protected and not to be named. */
  covers(evidence: Evidence): boolean;
  /** True for the hash of a protected source's file: it would let anyone who has the file recognise it. */
  coversFile(hash: string): boolean;
  /** Returns a checker's words with everything that names a protected source replaced by BAR. */
  clean(words: string): string;
  /** As clean, but leaves words that the article itself has: those are not the checker's to hide. */
  cleanUnlessPrinted(words: string): string;
}

/** What was decided about words that look like a protected source: blacked out wherever they stand, or left to stand. */
export interface NearDecision {
  /** As `nearKey` gives them. */
  readonly words: string;
  readonly decision: NearMatchDecision;
}

/**
 * Returns the redaction for an article's evidence. Protected sources turn up in more places than their own entry: a
 * note says whom to call back, a reason says what was tried. So every text that a checker wrote is searched for what
 * protected entries hold: contact, title, link, quotation, note and file names, whole; and all that the source is known by
 * (`knownByOf`), in whatever form, case, script and spelling it stands.
 *
 * @param evidence all evidence of the article; removed entries count, and those of other versions or of before a change, for
 *   their words can live on in notes
 * @param printed the article's text
 * @param nameProtected true when the checker asks for the full report: nothing is blacked out
 * @param decided what was decided about near matches in the article: 'hide' blacks such words out too
 */
export function redactionFor(
  evidence: readonly Evidence[],
  printed: string,
  nameProtected: boolean,
  decided: readonly NearDecision[] = [],
): Redaction {
  const hidden = nameProtected ? [] : evidence.filter((entry) => entry.protected);
  const hashes = new Set(hidden.flatMap((entry) => entry.attachments.map((file) => file.hash)));
  const asked = hidden.length === 0 ? [] : decided.filter(({ decision }) => decision === 'hide');
  const clean = cleaner(
    hidden,
    printed,
    asked.map(({ words }) => words),
  );
  return {
    isOpen: nameProtected,
    covers: (entry) => entry.protected && !nameProtected,
    coversFile: (hash) => hashes.has(hash),
    clean,
    cleanUnlessPrinted: (words) => {
      const cleaned = clean(words);
      return cleaned === words || isPrinted(words, printed) ? words : cleaned;
    },
  };
}

/** Where prose names somebody, it may be somebody of the article's. */
const PROSE: ReadonlySet<Known['from']> = new Set(['title', 'note', 'quotation', 'file']);

function cleaner(hidden: readonly Evidence[], article: string, asked: readonly string[]): Redaction['clean'] {
  const texts = hidden.flatMap(textsOf);
  const all = hidden.map((entry) => knownByOf(entry));
  const printed = article.normalize('NFC');
  const sources = all.map((known) => ({
    known: known.filter((entry) => entry.hidden && !isArticles(entry, printed)),
    stand: new Set(known.filter((entry) => !entry.hidden).map(({ words }) => squeezed(fold(words)))),
  }));
  const of = (kind: Known['kind']) =>
    sources.flatMap(({ known }) => known.filter((entry) => entry.kind === kind).map(({ words }) => words));
  const names = sources.map(({ known, stand }) => toldNames(known, printed, stand));
  const owners = names.map(([first]) => first?.who ?? NOBODY);
  const patterns = [
    ...names.flat().flatMap((told) => patternsOfName(told, printed)),
    ...sources.flatMap(({ known }, at) =>
      known
        .filter(({ kind }) => kind === 'handle')
        .flatMap(({ words }) => patternsOfHandle(words, printed, owners[at] ?? NOBODY)),
    ),
  ];
  const wholes = of('name').filter((words) => printedAs(words, printed) !== 'thing');
  const hiders: Hider[] = [
    literals([
      ...[...texts, ...wholes].filter((words) => !isOrdinary(words.trim())),
      ...of('address'),
      ...of('number').filter((words) => words.length > 40),
      ...asked,
    ]),
    addresses(of('address').filter((words) => words.includes('@') && !words.includes('/'))),
    numbers([...of('number'), ...hidden.flatMap(({ contact }) => contact ?? [])]),
    shortNumbers(of('number')),
    finderOf(patterns),
  ].filter((one) => one !== null);
  const inScripts = scriptFinder(names.flat());
  if (hiders.length === 0 && inScripts === null) return (words) => words;
  const given = new Set(names.flat().flatMap((told) => told.given.map((name) => fold(name).toLowerCase())));
  return (words) => {
    const text = words.normalize('NFC');
    const [bare, spelledOut] = [readingOf(text, 'bare'), readingOf(text, 'spelled')];
    const readings = bare.text === spelledOut.text ? [bare] : [bare, spelledOut];
    const untagged = withoutTags(text);
    const spans = (untagged === null ? readings : [...readings, untagged]).flatMap(
      ({ text: read, original }) =>
        withAddresses(
          read,
          hiders.flatMap((spansIn) => spansIn(read)),
          given,
        ).map(original),
    );
    spans.push(...(inScripts?.(text) ?? []));
    return spans.length === 0 ? words : hide(text, spans, BAR);
  };
}

/** Nobody's: for a handle whose owner has no name. */
const NOBODY: ReturnType<typeof toldNames>[number]['who'] = { own: new Set(), before: /$/u, after: null };

/** True for a name that an entry's prose has and the article has as well: it tells of whom the prose is, not whom it is from. */
function isArticles({ kind, words, from }: Known, printed: string): boolean {
  if (kind !== 'name' || !PROSE.has(from)) return false;
  return isPrinted(words, printed);
}

/** What a protected entry holds, whole. */
function textsOf({ contact, title, link, quotation, note, attachments }: Evidence): string[] {
  const address = link?.replace(/^https?:\/\/(www\.)?/i, '');
  const files = attachments.flatMap(({ name }) => [name, name.replace(/\.\w{1,8}$/, '')]);
  return [contact, title, quotation, note, link, address, ...files].map((text) => text ?? '');
}
