import type { FlowBlock } from '../../shared/document/flow.ts';
import { LONGEST_HEADING } from '../../shared/document/paragraph.ts';
import type { NoteNumbers } from '../../shared/document/notes.ts';
import type { RtfDocument } from './document.ts';
import { encodingOfPage } from './encodings.ts';
import { plainLook, plainParagraph, type Frame, type RtfLook } from './frame.ts';
import { DEEPEST_TABLE } from '../../shared/document/flow-story.ts';

/** The ends of \ftnnar, \saftnnrlc and their like. */
const NOTE_NUMBERS: ReadonlyMap<string, NoteNumbers> = new Map([
  ['ar', 'decimal'],
  ['alc', 'lowerLetter'],
  ['auc', 'upperLetter'],
  ['rlc', 'lowerRoman'],
  ['ruc', 'upperRoman'],
  ['chi', 'symbol'],
]);

/** Executes a control word that is neither a destination nor a character. Unknown ones are ignored. */
export function applyWord(frame: Frame, document: RtfDocument, name: string, parameter: number | null): void {
  switch (frame.destination) {
    case 'text':
      if (!endsSomething(frame, document, name)) setProperty(frame, document, name, parameter);
      break;
    case 'words':
      if (frame.words !== null && frame.words.numbers.size < 100)
        frame.words.numbers.set(name, parameter ?? 0);
      if (name === 'uc') frame.fallback = parameter ?? 1;
      break;
    case 'fonts':
      if (name === 'f') document.fonts.begin(parameter ?? 0);
      else if (name === 'fcharset') document.fonts.charset(parameter ?? 1);
      else if (name === 'cpg') document.fonts.page(parameter ?? 0);
      break;
    case 'style':
      setStyle(frame, name, parameter ?? 0);
      break;
    case 'code':
    case 'styles':
    case 'container':
    case 'skip':
      break;
  }
}

function setStyle({ style }: Frame, name: string, parameter: number): void {
  if (style === null) return;
  if (name === 's') style.number = parameter;
  else if (name === 'cs' || name === 'ds' || name === 'ts') style.number = -1;
  else if (name === 'sbasedon') style.basedOn = parameter;
  else if (name === 'outlinelevel') style.outline = parameter;
}

/** Ends a paragraph, a cell or a row where the word says so. */
function endsSomething(frame: Frame, document: RtfDocument, name: string): boolean {
  const { story, look, paragraph } = frame;
  const what = () => kindOf(frame, document);
  switch (name) {
    case 'par':
    case 'sect':
      // A deleted end of a paragraph joins it to the next.
      if (look.deleted) document.changes.add('deleted', String(look.author), String(look.at));
      else story.endParagraph(what(), paragraph.depth);
      break;
    case 'cell':
      story.endCell(what(), Math.max(1, paragraph.depth));
      break;
    case 'nestcell':
      story.endCell(what(), Math.max(2, paragraph.depth));
      break;
    case 'row':
      story.endRow(what(), 1);
      break;
    case 'nestrow':
      story.endRow(what(), Math.max(2, paragraph.depth));
      break;
    default:
      return false;
  }
  document.leftOut.part();
  return true;
}

/** Returns what the paragraph is that ends here. */
export function kindOf(frame: Frame, document: RtfDocument): Pick<FlowBlock, 'kind' | 'level' | 'marked'> {
  const { story, paragraph } = frame;
  const style = document.styles.styleOf(paragraph.style);
  if (style.kind === 'boilerplate') return { kind: 'boilerplate', level: null, marked: true };
  const level = style.level ?? paragraph.outline;
  if (level !== null && story.textLength <= LONGEST_HEADING) return { kind: 'heading', level, marked: true };
  if (style.kind !== null) return { kind: style.kind, level: null, marked: true };
  return { kind: story.isItem ? 'listItem' : 'paragraph', level: null, marked: story.isItem };
}

function setProperty(frame: Frame, document: RtfDocument, name: string, parameter: number | null): void {
  const { fonts } = document;
  const number = parameter ?? 0;
  const isOn = parameter !== 0;
  const look = (change: Partial<RtfLook>) => {
    frame.look = { ...frame.look, ...change };
  };
  switch (name) {
    case 'plain':
      frame.look = plainLook;
      break;
    case 'b':
      look({ bold: isOn });
      break;
    case 'v':
      look({ hidden: isOn });
      break;
    case 'super':
      look({ superscript: isOn });
      break;
    case 'sub':
    case 'nosupersub':
      look({ superscript: false });
      break;
    case 'deleted':
    case 'mvf':
      look({ deleted: isOn });
      break;
    case 'revised':
    case 'mvt':
      look({ inserted: isOn });
      break;
    case 'revauth':
    case 'revauthdel':
    case 'mvauth':
      look({ author: number });
      break;
    case 'revdttm':
    case 'revdttmdel':
    case 'mvdate':
      look({ at: number });
      break;
    case 'f':
      look({ font: number });
      break;
    case 'uc':
      frame.fallback = Math.max(0, Math.min(number, 100));
      break;
    case 'pard':
      frame.paragraph = plainParagraph;
      break;
    case 's':
      frame.paragraph = { ...frame.paragraph, style: number };
      break;
    case 'outlinelevel':
      frame.paragraph = {
        ...frame.paragraph,
        outline: number >= 0 && number < 9 ? Math.min(number + 1, 6) : null,
      };
      break;
    case 'intbl':
      frame.paragraph = { ...frame.paragraph, depth: Math.max(1, frame.paragraph.depth) };
      break;
    case 'itap':
      frame.paragraph = { ...frame.paragraph, depth: Math.max(0, Math.min(number, DEEPEST_TABLE)) };
      break;
    case 'chftn':
      if (frame.note === null && !frame.look.hidden) frame.story.awaitsNote = true;
      break;
    case 'ftnalt':
      if (frame.note !== null) frame.note.isEndnote = true;
      break;
    case 'deflang':
      document.language = number;
      break;
    case 'lang':
    case 'langnp':
      look({ language: number });
      break;
    case 'mac':
      fonts.encoding = 'macintosh';
      break;
    case 'pc':
      fonts.encoding = 'cp437';
      break;
    case 'pca':
      fonts.encoding = 'cp850';
      break;
    case 'ansicpg':
      fonts.encoding = encodingOfPage(number) ?? fonts.encoding;
      break;
    case 'deff':
      look({ font: number });
      break;
    default:
      setNotes(document, name, number);
  }
}

/** \ftnstart3, \aftnnrlc, \sftnnalc: how notes are numbered. */
function setNotes({ footnoteCount, endnoteCount }: RtfDocument, name: string, parameter: number): void {
  const match = /^s?(a?)ftn(?:(start)|n(\w+))$/u.exec(name);
  if (match === null) return;
  const count = match[1] === 'a' ? endnoteCount : footnoteCount;
  const numbers = NOTE_NUMBERS.get(match[3] ?? '');
  if (numbers !== undefined) count.numbers = numbers;
  else if (match[2] !== undefined && parameter >= 1 && parameter < 10_000 && count.next === 1)
    count.next = parameter;
}
