import type { Figure } from '../detect/analysis.ts';
import { figureReader } from '../detect/figures/figures.ts';
import { unitsOf, type Unit } from '../detect/figures/text-unit.ts';
import { tokenize } from '../detect/tokens.ts';
import { claimPack, termWords } from '../language/index.ts';
import { list } from '../language/parts/lexicon.ts';
import { areNear } from '../match/compare-figures.ts';
import { figureWords } from '../match/reading.ts';
import type { Span } from '../model/article/article.ts';
import { checkQuotation } from '../quotations/check-quotation.ts';
import type { SourceIndex } from '../quotations/source-index.ts';
import { passagesAt, type SourceText } from '../quotations/source-text.ts';
import { plainSigns, wordsOf } from '../quotations/words.ts';
import { splitSentences } from '../text/sentences.ts';
import { lowerCase } from '../text/scan.ts';
import { figureSpan } from './figure-span.ts';
import { namedPlaces, type NamedPlace } from './named.ts';
import type { ProofFinding } from '../model/source/proof-item.ts';
import type { ProofEntry } from './proof-list.ts';

/** The article whose proof list is held against sources. */
export interface ProofedArticle {
  readonly text: string;
  readonly language: string;
}

/** A figure of a source. */
interface SourceFigure {
  readonly figure: Figure;
  readonly source: number;
}

/** A stretch of a source's text. */
interface SourcePlace {
  readonly source: number;
  readonly place: Span;
}

const ABSENT: ProofFinding = { state: 'absent' };
/** So many longer words must stand around two figures for the one to be meant by the other. */
const SHARED = 2;
const LONG = 5;
/** So much of a text around a figure tells what it is of. */
const AROUND = 160;
/** Of somebody who is named more often so many places are looked at for a title. */
const MOST_PLACES = 100;

/** The sources beside an article: what they have of each item. Reads them when it is first asked. */
export class SourceFindings {
  readonly #index: SourceIndex;
  readonly #article: ProofedArticle;
  #figures: readonly SourceFigure[] | null = null;
  readonly #around = new Map<SourceFigure, ReadonlySet<string>>();

  /** `index` is of the sources; they are read as the article's language. */
  constructor(index: SourceIndex, article: ProofedArticle) {
    this.#index = index;
    this.#article = article;
  }

  /** Returns what the sources have of an item: the same if any has it, else what may be meant by it. */
  of({ item, figure, quotation }: ProofEntry): ProofFinding {
    switch (item.kind) {
      case 'name':
      case 'place':
        return this.#name(item.words);
      case 'title':
        return this.#title(item.words, item.of ?? '');
      case 'date':
        return figure === null ? ABSENT : this.#date(figure);
      case 'figure':
        return figure === null ? ABSENT : this.#figure(figure);
      case 'quotation': {
        if (quotation === null) return ABSENT;
        const [match] = checkQuotation(quotation, this.#article, this.#index);
        if (match === undefined) return ABSENT;
        const isSame = match.kind === 'exact' || match.kind === 'typography';
        const place = { start: match.pieces[0]?.start ?? 0, end: match.pieces.at(-1)?.end ?? 0 };
        return this.#found(isSame ? 'same' : 'otherwise', match.source, ordered(place));
      }
    }
  }

  #found(state: 'same' | 'otherwise', source: number, place: Span): ProofFinding {
    const of = this.#index.sources[source] ?? { text: '', passages: [] };
    const passage = passagesAt(of, place)?.[0] ?? null;
    return { state, source, place, passage, words: of.text.slice(place.start, place.end) };
  }

  /** Where words of the sources' list stand. */
  #spanOf(at: number, count: number): SourcePlace {
    const place = { start: this.#index.wordAt(at).start, end: this.#index.wordAt(at + count - 1).end };
    return { source: this.#index.sourceOf(at), place };
  }

  #name(words: string): ProofFinding {
    const keys = wordsOf(words).map(({ key }) => key);
    const exact = this.#placesOfName(keys);
    for (const { source, place } of exact) {
      const written = this.#index.sources[source]?.text.slice(place.start, place.end) ?? '';
      if (isWrittenSo(written, words)) return this.#found('same', source, place);
    }
    const near = exact[0] ?? this.#nearName(keys);
    return near === undefined ? ABSENT : this.#found('otherwise', near.source, near.place);
  }

  /** A place of a name in the sources that begins with a capital, as names do. */
  #placesOfName(keys: readonly string[]): SourcePlace[] {
    return this.#placesIn(keys).filter(({ source, place }) =>
      /^\p{Lu}|^\p{Ll}{1,3}['’ ]/u.test(
        this.#index.sources[source]?.text.slice(place.start, place.end) ?? '',
      ),
    );
  }

  /** Also with the genitive that a source has at the name's end. */
  #placesIn(keys: readonly string[]): SourcePlace[] {
    const last = keys.at(-1) ?? '';
    return [keys, [...keys.slice(0, -1), `${last}'s`]].flatMap((list, isGenitive) =>
      this.#index.placesOf(list).map((at) => {
        const { source, place } = this.#spanOf(at, list.length);
        return { source, place: { start: place.start, end: place.end - (isGenitive === 1 ? 2 : 0) } };
      }),
    );
  }

  /** A name with one word spelled nearly so; else its last word with another first name or none. */
  #nearName(keys: readonly string[]): SourcePlace | undefined {
    for (const [at, key] of keys.entries())
      for (const word of this.#index.nearWords(key, lettersOff(key))) {
        const [found] = this.#placesOfName(keys.with(at, word));
        if (found !== undefined) return found;
      }
    const last = keys.at(-1);
    if (keys.length < 2 || last === undefined || last.length < 3) return undefined;
    for (const word of [last, ...this.#index.nearWords(last, lettersOff(last))]) {
      const [found] = this.#placesOfName([word]);
      if (found !== undefined) return this.#wholeName(found);
    }
    return undefined;
  }

  /** The name of the source that has a word in it. */
  #wholeName({ source, place }: SourcePlace): SourcePlace {
    const whole = this.#namesAround({ source, place }).find(
      (one) => one.start <= place.start && one.end >= place.end,
    );
    return { source, place: whole === undefined ? place : { start: whole.start, end: whole.end } };
  }

  /** The title beside the same name, or the same surname. */
  #title(words: string, of: string): ProofFinding {
    const surname = of.split(' ').at(-1) ?? of;
    const theirs = this.#placesIn(wordsOf(surname).map(({ key }) => key))
      .slice(0, MOST_PLACES)
      .flatMap((found) => this.#namesAround(found).map((name) => ({ ...name, source: found.source })))
      .filter((one) => one.title !== null && one.words.split(' ').at(-1) === surname);
    const same = theirs.find(({ title }) => title !== null && isSameTitle(title.words, words));
    const other = same ?? theirs[0];
    if (other?.title === null || other === undefined) return ABSENT;
    const { start, end } = other.title;
    return this.#found(same === undefined ? 'otherwise' : 'same', other.source, { start, end });
  }

  #date(figure: Figure): ProofFinding {
    const { date } = figure;
    if (date === null) return ABSENT;
    const theirs = this.#read().filter((one) => one.figure.date !== null);
    const same = theirs.find((one) => one.figure.date?.startsWith(date) === true);
    if (same !== undefined) return this.#found('same', same.source, ordered(same.figure));
    const near = theirs.find((one) => one.figure.date !== null && isNearDate(date, one.figure.date));
    return near === undefined ? ABSENT : this.#found('otherwise', near.source, ordered(near.figure));
  }

  #figure(figure: Figure): ProofFinding {
    const theirs = this.#read().filter((one) => isSameKind(figure, one.figure));
    const same = theirs.find((one) => isSameValue(figure, one.figure));
    if (same !== undefined) return this.#found('same', same.source, this.#figureSpan(same));
    const around = longWordsAround(this.#article.text, figure);
    // Of bare numbers nothing says that they count one thing, unless one may be the other, rounded or out of date.
    const comparable = theirs.filter(
      (one) => isCounted(figure, one.figure) || areNear(figure.value, one.figure.value),
    );
    const counted = comparable.map((one) => ({ one, shared: this.#shared(one, around) }));
    const near = counted
      .filter(({ shared }) => shared >= SHARED)
      .toSorted((a, b) => b.shared - a.shared)[0]?.one;
    return near === undefined ? ABSENT : this.#found('otherwise', near.source, this.#figureSpan(near));
  }

  #figureSpan({ figure, source }: SourceFigure): Span {
    return figureSpan(this.#index.sources[source]?.text ?? '', figure);
  }

  /** How many of these words stand around a figure of a source too. */
  #shared(one: SourceFigure, words: ReadonlySet<string>): number {
    let around = this.#around.get(one);
    if (around === undefined) {
      around = longWordsAround(this.#index.sources[one.source]?.text ?? '', one.figure);
      this.#around.set(one, around);
    }
    return [...words].filter((word) => around.has(word)).length;
  }

  /** The names in the text around a place, with their titles. */
  #namesAround({ source, place }: SourcePlace): NamedPlace[] {
    const { text } = this.#index.sources[source] ?? { text: '' };
    const from = Math.max(text.lastIndexOf('\n', place.start) + 1, place.start - AROUND);
    const line = text.indexOf('\n', place.end);
    const part = text.slice(from, Math.min(line < 0 ? text.length : line, place.end + AROUND));
    const { language } = this.#article;
    const pack = claimPack(language);
    const moved = <T extends Span>(span: T): T => ({
      ...span,
      start: span.start + from,
      end: span.end + from,
    });
    return namedPlaces(part, unitsOfText(part, language), language, pack.nounCapitals).map((name) => ({
      ...moved(name),
      title: name.title === null ? null : moved(name.title),
    }));
  }

  /** The figures and dates of all sources. */
  #read(): readonly SourceFigure[] {
    return (this.#figures ??= readFigures(this.#index.sources, this.#article.language));
  }
}

function unitsOfText(text: string, language: string): Unit[] {
  const pack = claimPack(language);
  const block = { kind: 'paragraph', start: 0, end: text.length, isText: true } as const;
  const sentences = splitSentences(text, language).map((span) => ({ ...span, blockPosition: 0 }));
  const input = { text, language, published: null, blocks: [block], sentences };
  return unitsOf(input, pack, figureReader(pack.numbers, null));
}

/** Only sentences in which a word may belong to a figure are read. */
function readFigures(sources: readonly SourceText[], language: string): SourceFigure[] {
  const pack = claimPack(language);
  const figuresIn = figureReader(pack.numbers, null);
  const mayBeOfFigure = figureWords(pack.numbers, new Set(list(termWords(language).small)));
  return sources.flatMap(({ text }, source) =>
    splitSentences(text, language).flatMap(({ start, end }) => {
      const tokens = tokenize(text, start, end, pack);
      if (!tokens.some(mayBeOfFigure)) return [];
      return figuresIn(tokens).map((figure) => ({ figure, source }));
    }),
  );
}

/** A span alone. */
function ordered({ start, end }: Span): Span {
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/** The same letters with the same capitals; a source in capitals throughout has no others. */
function isWrittenSo(written: string, words: string): boolean {
  const [theirs, own] = [plainSigns(written).replace(/\s+/gu, ' '), plainSigns(words).replace(/\s+/gu, ' ')];
  return theirs === own || theirs === own.toUpperCase();
}

/** So many letters of a word may be others: in short words none. */
function lettersOff(key: string): number {
  return key.length > 7 ? 2 : key.length > 3 ? 1 : 0;
}

function isSameTitle(one: string, other: string): boolean {
  const [left, right] = [lowerCase(one), lowerCase(other)];
  return left === right || left.startsWith(`${right} `) || right.startsWith(`${left} `);
}

/** One of year, month and day differs. A year alone is near no other. */
function isNearDate(one: string, other: string): boolean {
  const [own, theirs] = [one.split('-'), other.split('-')];
  if (own.length < 2) return false;
  if (theirs.length < own.length) return one.startsWith(other) && theirs.length > 1;
  return own.filter((part, at) => part !== theirs[at]).length === 1;
}

/** Figures of one kind: of money in the same currency, counted in the same unit or in none on either side. */
function isSameKind(one: Figure, other: Figure): boolean {
  if (one.kind === 'date' || other.kind === 'date') return false;
  if (one.kind !== other.kind) return false;
  return one.kind !== 'number' || one.unit === null || other.unit === null
    ? one.kind !== 'money' || one.unit === other.unit
    : stem(one.unit) === stem(other.unit);
}

/** True unless one of the two is a number without a unit. */
function isCounted(one: Figure, other: Figure): boolean {
  return one.kind !== 'number' || (one.unit !== null && other.unit !== null);
}

function stem(unit: string): string {
  return (unit.split(' ').at(-1) ?? unit).slice(0, 6);
}

function isSameValue(one: Figure, other: Figure): boolean {
  const [own, theirs] = [one.range ?? [one.value, one.value], other.range ?? [other.value, other.value]];
  return own[0] !== null && own[0] === theirs[0] && own[1] === theirs[1];
}

function longWordsAround(text: string, { start, end }: Span): Set<string> {
  const from = text.lastIndexOf('\n', start) + 1;
  const next = text.indexOf('\n', end);
  const part = text.slice(
    Math.max(from, start - AROUND),
    Math.min(next < 0 ? text.length : next, end + AROUND),
  );
  const words = lowerCase(part).match(/[\p{L}\p{M}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= LONG).map((word) => word.slice(0, 6)));
}
