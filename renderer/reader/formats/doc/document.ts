import { ChangeCount } from '../../shared/document/change-count.ts';
import type { FlowBlock, RemarkWords } from '../../shared/document/flow.ts';
import { LanguageCount } from '../../shared/document/language-numbers.ts';
import { LeftOut } from '../../shared/document/left-out.ts';
import { Links } from '../../shared/document/links.ts';
import { RemarkRanges } from '../../shared/document/remark-ranges.ts';
import type { WordFile } from './fib.ts';
import { readFormatting, type Formatting } from './formatting.ts';
import { readPieces, type DocumentText } from './pieces.ts';
import { readStyles, type Styles } from './styles.ts';
import type { Bytes } from './bytes.ts';

/** A document whose text is put together, and what is gathered from it while it is read through. */
export class WordDocument {
  readonly file: WordFile;
  readonly text: DocumentText;
  readonly characters: Formatting;
  readonly paragraphs: Formatting;
  readonly styles: Styles;
  readonly fonts: readonly string[];
  readonly ranges = new RemarkRanges();
  readonly remarks = new Map<string, RemarkWords>();
  readonly links = new Links(this.remarks);
  readonly changes = new ChangeCount();
  readonly leftOut = new LeftOut();
  readonly languages = new LanguageCount();
  readonly footnotes: FlowBlock[] = [];
  readonly endnotes: FlowBlock[] = [];

  /** Throws `fileDamaged`, `fileBomb`. */
  constructor(file: WordFile) {
    this.file = file;
    this.text = readPieces(file.text, file.table('pieces'));
    this.characters = readFormatting(file, 'characters');
    this.paragraphs = readFormatting(file, 'paragraphs');
    this.styles = readStyles(file.table('styles'));
    this.fonts = readFonts(file.table('fonts'));
  }
}

/** Where a font's name begins in its entry, which its length begins. */
const NAME = 40;

/** Reads the names of a document's fonts, by their numbers [MS-DOC 2.9.286]. What is cut off costs only names. */
function readFonts(part: Bytes): readonly string[] {
  const names: string[] = [];
  for (let at = 4; at < part.length;) {
    const size = part.byte(at) + 1;
    const count = Math.floor((Math.min(size, part.length - at) - NAME) / 2);
    const name = count > 0 ? part.characters(at + NAME, count) : '';
    names.push(name.replace(/\0.*$/su, ''));
    at += size;
  }
  return names;
}
