import type { FlowBlock } from '../../shared/document/flow.ts';
import { wordsWithAddresses } from '../../shared/document/links.ts';
import { noteBlocks, noteLabel, noteMark, type NoteNumbers } from '../../shared/document/notes.ts';
import { packedMoment } from '../../shared/document/packed-moment.ts';
import { plainLook } from '../../shared/document/paragraph.ts';
import { readPlaces, type Bytes, type Places } from './bytes.ts';
import type { WordDocument } from './document.ts';
import type { CharacterSpan } from './fib.ts';
import { Marks } from './marks.ts';
import { readStory } from './story.ts';

/** What the settings call the ways to number notes. */
const NUMBERS: ReadonlyMap<number, NoteNumbers> = new Map([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [9, 'symbol'],
]);
/** Where the settings say how notes are numbered [MS-DOC 2.7.2]. */
const FOOTNOTE_START = 2;
const ENDNOTE_START = 52;
const NUMBERING = 54;
const COMMENT = 30;
const COMMENT_MOMENT = 18;
const DRAWING = 26;
const BOX = 22;

/** Returns what is to be done where notes, comments and text boxes stand in the body; `remarks` gets the comments' words. */
export function marksOf(document: WordDocument): Marks {
  const marks = new Marks();
  addComments(document, marks);
  addNotes(document, marks, 'footnotes');
  addNotes(document, marks, 'endnotes');
  return marks;
}

/** The n-th of the texts within a story; null if there is none. */
function spanOf(places: Places, number: number, story: CharacterSpan): CharacterSpan | null {
  const [start, end] = places.starts.slice(number, number + 2);
  if (start === undefined || end === undefined || end < start) return null;
  return { start: Math.min(story.start + start, story.end), end: Math.min(story.start + end, story.end) };
}

function isInBody({ file }: WordDocument, position: number): boolean {
  return position < file.stories.main.end;
}

function addNotes(document: WordDocument, marks: Marks, kind: 'footnotes' | 'endnotes'): void {
  const { table, stories } = document.file;
  const places = readPlaces(table(kind === 'footnotes' ? 'footnoteMarks' : 'endnoteMarks'), 2);
  const texts = readPlaces(table(kind), 0);
  const { numbers, first } = numberingOf(table('settings'), kind);
  let next = first;
  for (let number = 0; number < places.count; number += 1) {
    const position = places.starts[number] ?? 0;
    const span = spanOf(texts, number, stories[kind]);
    if (span === null || !isInBody(document, position)) continue;
    const isNumbered = places.about(number).word(0) !== 0;
    marks.add(position, (paragraph) => {
      if (paragraph === null) return;
      const label = isNumbered ? noteLabel(next, numbers) : null;
      if (label !== null) {
        next += 1;
        paragraph().add(noteMark(label), plainLook);
      }
      document[kind].push(...noteBlocks(readStory(document, span, new Marks()), label));
    });
  }
}

function numberingOf(
  settings: Bytes,
  kind: 'footnotes' | 'endnotes',
): { numbers: NoteNumbers; first: number } {
  const isFootnotes = kind === 'footnotes';
  if (settings.length < NUMBERING + 2) return { numbers: isFootnotes ? 'decimal' : 'lowerRoman', first: 1 };
  const how = (settings.word(NUMBERING) >> (isFootnotes ? 2 : 6)) & 0xf;
  const first = settings.word(isFootnotes ? FOOTNOTE_START : ENDNOTE_START) >> 2;
  return { numbers: NUMBERS.get(how) ?? 'decimal', first: Math.max(1, Math.min(first, 9999)) };
}

function addComments(document: WordDocument, marks: Marks): void {
  const { table, stories } = document.file;
  const places = readPlaces(table('commentMarks'), COMMENT);
  const texts = readPlaces(table('comments'), 0);
  const authors = authorsOf(table('commentAuthors'));
  const moments = table('commentMoments');
  const ranges = rangesOf(document);
  for (let number = 0; number < places.count; number += 1) {
    const position = places.starts[number] ?? 0;
    const span = spanOf(texts, number, stories.comments);
    if (span === null || !isInBody(document, position)) continue;
    const id = `comment ${number}`;
    const about = places.about(number);
    const range = ranges.get(about.long(26));
    if (range !== undefined) {
      marks.add(range.start, (paragraph) => document.ranges.begin(id, paragraph?.() ?? null));
      marks.add(range.end, () => document.ranges.end(id));
    }
    const at = COMMENT_MOMENT * number;
    marks.add(position, (paragraph) => {
      const blocks = readStory(document, span, new Marks());
      document.remarks.set(id, {
        author: authors[about.word(20)] ?? null,
        at: at + 4 <= moments.length ? packedMoment(moments.long(at)) : null,
        text: wordsWithAddresses(blocks, document.remarks),
      });
      if (paragraph !== null) document.ranges.point(id, paragraph());
    });
  }
}

function authorsOf(part: Bytes): string[] {
  const authors: string[] = [];
  for (let at = 0; at + 2 <= part.length;) {
    const length = part.word(at);
    authors.push(part.characters(at + 2, length));
    at += 2 + 2 * length;
  }
  return authors;
}

/** What comments are about, by the numbers that those give. */
function rangesOf({ file }: WordDocument): Map<number, CharacterSpan> {
  const names = file.table('commentNames');
  const starts = readPlaces(file.table('commentStarts'), 4);
  const ends = readPlaces(file.table('commentEnds'), 0);
  const ranges = new Map<number, CharacterSpan>();
  for (let number = 0; number < starts.count; number += 1) {
    // Each entry: no characters, then a class and the number of a comment.
    const entry = 6 + 12 * number;
    const start = starts.starts[number] ?? 0;
    const end = ends.starts[starts.about(number).word(0)] ?? 0;
    if (entry + 8 > names.length || end < start || end > file.stories.main.end) continue;
    ranges.set(names.long(entry + 4), { start, end });
  }
  return ranges;
}

/** Puts the text boxes where their drawings stand; returns those that stand nowhere. */
export function addBoxes(document: WordDocument, marks: Marks): FlowBlock[] {
  const { table, stories } = document.file;
  const texts = readPlaces(table('boxes'), BOX);
  const drawings = readPlaces(table('drawings'), DRAWING);
  const places = new Map(
    Array.from({ length: drawings.count }, (_, number) => [
      drawings.about(number).long(0),
      drawings.starts[number] ?? 0,
    ]),
  );
  const nowhere: FlowBlock[] = [];
  for (let number = 0; number < texts.count; number += 1) {
    const span = spanOf(texts, number, stories.boxes);
    if (span === null || span.start === span.end) continue;
    const place = places.get(texts.about(number).long(14));
    if (place === undefined || !isInBody(document, place)) {
      nowhere.push(...readStory(document, span, new Marks()));
      continue;
    }
    marks.add(place, (paragraph) => {
      if (paragraph !== null) paragraph().anchor(readStory(document, span, new Marks()));
    });
  }
  return nowhere;
}
