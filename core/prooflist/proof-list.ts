import type { AnalysisInput, Figure } from '../detect/analysis.ts';
import { figureReader } from '../detect/figures/figures.ts';
import { unitsOf, type Unit } from '../detect/figures/text-unit.ts';
import { claimPack } from '../language/index.ts';
import type { Span } from '../model/article/article.ts';
import { articleQuotations, type ArticleQuotation } from '../quotations/article-quotations.ts';
import { lowerCase } from '../text/scan.ts';
import { figureSpan } from './figure-span.ts';
import { namedPlaces, type NamedPlace } from './named.ts';
import type { ProofItem } from '../model/source/proof-item.ts';

/** An item with what it is compared by. */
export interface ProofEntry {
  readonly item: ProofItem;
  readonly figure: Figure | null;
  readonly quotation: ArticleQuotation | null;
}

/**
 * Returns every name, title, place, date, figure and quotation of an article once, in the order of their first places, each with all its
 * places. Headings belong to it; captions and boilerplate do not. A name's shorter forms (Hoekema of Marit Hoekema) are places
 * of the same item, unless two people have them.
 */
export function proofList(input: AnalysisInput): ProofEntry[] {
  const pack = claimPack(input.language);
  const units = unitsOf(input, pack, figureReader(pack.numbers, input.published));
  const named = namedPlaces(input.text, units, input.language, pack.nounCapitals);
  const entries = [
    ...nameEntries(named),
    ...titleEntries(named),
    ...figureEntries(input.text, units),
    ...quotationEntries(input),
  ];
  return entries.toSorted(
    (a, b) => (a.item.places[0]?.start ?? 0) - (b.item.places[0]?.start ?? 0) || order(a) - order(b),
  );
}

/** A title before its name, a quotation before what stands in it. */
function order({ item }: ProofEntry): number {
  return item.kind === 'quotation' ? 0 : item.kind === 'title' ? 1 : 2;
}

function entryOf(
  kind: ProofItem['kind'],
  words: string,
  places: readonly Span[],
  of: string | null = null,
): ProofEntry {
  const plain = places.map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start);
  return { item: { kind, words, of, places: plain }, figure: null, quotation: null };
}

function nameEntries(named: readonly NamedPlace[]): ProofEntry[] {
  return [...groupsOf(named)].map(([words, places]) => {
    const isPlace =
      places.every(({ title }) => title === null) &&
      places.filter(({ isAfterPlaceWord }) => isAfterPlaceWord).length * 2 > places.length - 1 &&
      places.some(({ isAfterPlaceWord }) => isAfterPlaceWord);
    return entryOf(isPlace ? 'place' : 'name', words, places);
  });
}

/** Names by their fullest form: a surname alone goes with the one name that ends in it. */
function groupsOf(named: readonly NamedPlace[]): Map<string, NamedPlace[]> {
  const groups = new Map<string, NamedPlace[]>();
  for (const place of named) groups.set(place.words, [...(groups.get(place.words) ?? []), place]);
  for (const [words, places] of [...groups]) {
    const longer = [...groups.keys()].filter((other) => other !== words && other.endsWith(` ${words}`));
    const [full] = longer.filter(
      (one) => !longer.some((other) => other !== one && other.endsWith(` ${one}`)),
    );
    const isOne = longer.every((one) => full === one || full?.endsWith(` ${one}`) === true);
    if (full === undefined || !isOne) continue;
    groups.set(full, [...(groups.get(full) ?? []), ...places]);
    groups.delete(words);
  }
  return groups;
}

function titleEntries(named: readonly NamedPlace[]): ProofEntry[] {
  const found = new Map<string, { words: string; of: string; places: Span[] }>();
  const full = fullNames(named);
  for (const { title, words } of named) {
    if (title === null) continue;
    const of = full.get(words) ?? words;
    const key = JSON.stringify([lowerCase(title.words), of]);
    const known = found.get(key);
    if (known === undefined) found.set(key, { words: title.words, of, places: [title] });
    else known.places.push(title);
  }
  return [...found.values()].map(({ words, of, places }) => entryOf('title', words, places, of));
}

function fullNames(named: readonly NamedPlace[]): Map<string, string> {
  return new Map(
    [...groupsOf(named)].flatMap(([full, places]) =>
      places.map(({ words }): [string, string] => [words, full]),
    ),
  );
}

function figureEntries(text: string, units: readonly Unit[]): ProofEntry[] {
  const found = new Map<string, ProofEntry>();
  for (const { figures } of units)
    for (const figure of figures) {
      const span = figureSpan(text, figure);
      const words = text.slice(span.start, span.end);
      const { kind, value, range, unit, per, date } = figure;
      const isKnown = value !== null || range !== null || date !== null;
      const key = JSON.stringify(isKnown ? [kind, value, range, unit, per, date] : [kind, lowerCase(words)]);
      const known = found.get(key);
      if (known === undefined)
        found.set(key, {
          ...entryOf(kind === 'date' ? 'date' : 'figure', words, [span], countedBy(words, figure)),
          figure,
        });
      else known.item.places.push(span);
    }
  return [...found.values()];
}

/** What a figure counts, where its words do not say it: 12 of 12 new houses, and 12 of 12 boats, are two lines. */
function countedBy(words: string, { unit, per }: Figure): string | null {
  const said = lowerCase(words).replaceAll('’', "'");
  // A unit in capitals stands for a sign that is among the words: EUR for €.
  const unsaid = [unit, per].filter(
    (part) => part !== null && part === lowerCase(part) && !said.includes(part),
  );
  return unsaid.length === 0 ? null : unsaid.join(' / ');
}

function quotationEntries(input: AnalysisInput): ProofEntry[] {
  const found = new Map<string, ProofEntry>();
  for (const quotation of articleQuotations(input)) {
    const words = input.text.slice(quotation.content.start, quotation.content.end);
    const known = found.get(words);
    if (known === undefined)
      found.set(words, { ...entryOf('quotation', words, [quotation.content]), quotation });
    else known.item.places.push(quotation.content);
  }
  return [...found.values()];
}
