import type { Look } from '../../shared/document/paragraph.ts';
import type { WordDocument } from './document.ts';
import { isOn, NONE, over, PROPERTY, type Properties } from './properties.ts';

/** How characters are set, as far as it says what they are. */
export interface WordLook extends Look {
  /** The position after the last character that is set so for certain. */
  readonly end: number;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly inserted: boolean;
  /** Who changed the text, and when, in the document's own numbers. */
  readonly author: string;
  readonly at: string;
  readonly language: number;
  readonly font: string;
  /** A sign of a symbol font that stands for the character: its font and code; null for a character that is itself. */
  readonly symbol: { readonly font: string; readonly code: number } | null;
}

/** What a paragraph is set to. */
export interface ParagraphLook {
  readonly style: number;
  readonly properties: Properties;
}

const NOTHING: ParagraphLook = { style: 0, properties: NONE };
const RAISED = 1;

/** Returns what the paragraph is set to that ends with the character at a position. */
export function paragraphAt(document: WordDocument, position: number): ParagraphLook {
  const piece = document.text.pieceAt(position);
  if (piece === null) return NOTHING;
  const run = document.paragraphs(piece.offset + (position - piece.start) * piece.size);
  const { style, properties } = run ?? NOTHING;
  const own = over(properties, piece.properties);
  return { style, properties: over(document.styles.of(style).paragraph, own) };
}

/** Returns how the character at a position is set, in a paragraph of a style. */
export function lookAt(document: WordDocument, position: number, style: number): WordLook {
  const { text, characters, styles, fonts } = document;
  const piece = text.pieceAt(position);
  const offset = piece === null ? 0 : piece.offset + (position - piece.start) * piece.size;
  const run = piece === null ? null : characters(offset);
  const direct = run?.properties ?? NONE;
  const own = piece === null ? direct : over(direct, piece.properties);
  const named = own.get(PROPERTY.characterStyle);
  const lists = [styles.of(style).characters, named === undefined ? NONE : styles.of(named).characters, own];
  const last = (code: number): number | undefined =>
    lists.reduceRight<number | undefined>((found, list) => found ?? list.get(code), undefined);
  const deleted = isOn(PROPERTY.deleted, [own]);
  const symbol = isOn(PROPERTY.special, [own]) ? own.get(PROPERTY.symbol) : undefined;
  const runEnd =
    run === null || piece === null ? position + 1 : position + Math.ceil((run.end - offset) / piece.size);
  return {
    end: Math.max(position + 1, Math.min(runEnd, piece?.end ?? runEnd)),
    bold: isOn(PROPERTY.bold, lists),
    superscript: last(PROPERTY.raised) === RAISED,
    hidden: isOn(PROPERTY.hidden, lists),
    deleted,
    inserted: isOn(PROPERTY.inserted, [own]),
    author: String(own.get(deleted ? PROPERTY.deletedBy : PROPERTY.author)),
    at: String(own.get(deleted ? PROPERTY.deletedAt : PROPERTY.moment)),
    language: last(PROPERTY.language) ?? last(PROPERTY.olderLanguage) ?? document.file.language,
    font: fonts[last(PROPERTY.font) ?? 0] ?? '',
    symbol: symbol === undefined ? null : { font: fonts[symbol & 0xffff] ?? '', code: symbol >>> 16 },
  };
}
