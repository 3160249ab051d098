import type { BlockKind, RemarkKind, Warning } from '../../../../core/model/article/article.ts';

/**
 * A place that a comment, a note or a link is about: UTF-16 offsets in its block's text; start and end alike for the whole
 * block, or where a note has its mark.
 */
export interface FlowRemark {
  /** Its name in its document, by which its words are found. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A block of a word processor's document, before it is looked at beside the others. */
export interface FlowBlock {
  readonly text: string;
  readonly kind: BlockKind;
  /** 0 for a document's title, 1-6 for a heading, else null. */
  readonly level: number | null;
  /** True if the document itself says what the block is. */
  readonly marked: boolean;
  /** True if all of its words are bold. */
  readonly bold: boolean;
  readonly remarks: readonly FlowRemark[];
}

/** What somebody wrote in the margin or a note, or linked words to. */
export interface RemarkWords {
  /** Absent for a comment. */
  readonly kind?: Exclude<RemarkKind, 'comment'>;
  /** Where a link leads. */
  readonly address?: string;
  readonly author: string | null;
  /** As PartialDate writes it. */
  readonly at: string | null;
  readonly text: string;
}

/** What a file says of itself outside its text; null if it does not. */
export interface FileProperties {
  readonly title: string | null;
  readonly creator: string | null;
  readonly created: string | null;
  readonly modified: string | null;
  /** A language tag, as written. */
  readonly language: string | null;
}

/** A word processor's document as its format's code finds it. */
export interface FlowDocument {
  readonly format: 'docx' | 'doc' | 'odt' | 'rtf';
  readonly body: readonly FlowBlock[];
  /** Footnotes and endnotes, with their numbers. */
  readonly notes: readonly FlowBlock[];
  /** Headers and footers. */
  readonly furniture: readonly FlowBlock[];
  readonly remarks: ReadonlyMap<string, RemarkWords>;
  readonly properties: FileProperties;
  /** How many tracked changes were taken as accepted. */
  readonly changes: number;
  /** What was not read: hidden words, objects by their names. */
  readonly leftOut: readonly Warning[];
}

/** What stands in a table, a frame or a note of a document's own kind, as a paragraph unless the document says more. */
export function paragraphBlock(text: string): FlowBlock {
  return { text, kind: 'paragraph', level: null, marked: false, bold: false, remarks: [] };
}

/** A description that is only the picture's file: C:\pictures\image1.png. */
const FILE = /^\S*\.(?:png|jpe?g|gif|tiff?|bmp|emf|wmf|svg|webp)$|^[a-z]:\\|^(?:https?|file):\/\/\S*$/iu;

/** Returns captions of what pictures say they show, each once. */
export function pictureBlocks(descriptions: readonly string[]): FlowBlock[] {
  const texts = descriptions.map((text) => text.replace(/\s+/gu, ' ').trim());
  return [...new Set(texts)]
    .filter((text) => text !== '' && !FILE.test(text))
    .map((text) => ({ text, kind: 'caption', level: null, marked: true, bold: false, remarks: [] }));
}

/** In a row of data no cell has more than this, in UTF-16 units; longer ones are prose that a table lays out. */
const LONGEST_CELL = 300;
const MOST_PARAGRAPHS = 4;

/**
 * Makes blocks of a table's row, each cell as its blocks: one row with tabs between its cells, or, where the table only
 * lays a page out, the blocks as they are. `isLone` says that the table has no other row.
 */
export function rowBlocks(cells: readonly (readonly FlowBlock[])[], isLone: boolean): FlowBlock[] {
  const isLayout = cells.length === 1 && (isLone || cells[0]?.length !== 1);
  if (isLayout || !cells.every(isData)) return cells.flat();
  const row: { text: string; remarks: FlowBlock['remarks'][number][] } = { text: '', remarks: [] };
  for (const [position, cell] of cells.entries()) {
    if (position > 0) row.text += '\t';
    for (const [index, block] of cell.entries()) {
      if (index > 0) row.text += ' ';
      const shift = row.text.length;
      row.text += block.text.replace(/\s/gu, ' ');
      for (const { id, start, end } of block.remarks)
        row.remarks.push({ id, start: start + shift, end: end + shift });
    }
  }
  if (row.text.trim() === '') return [];
  return [{ ...row, kind: 'tableRow', level: null, marked: true, bold: false }];
}

function isData(cell: readonly FlowBlock[]): boolean {
  const length = cell.reduce((sum, { text }) => sum + text.length, 0);
  return (
    cell.length <= MOST_PARAGRAPHS &&
    length <= LONGEST_CELL &&
    cell.every(({ kind }) => kind === 'paragraph' || kind === 'listItem')
  );
}
