import { type FlowBlock, rowBlocks } from './flow.ts';
import type { Links } from './links.ts';
import { Paragraph } from './paragraph.ts';
import type { RemarkRanges } from './remark-ranges.ts';

/** A link whose words are not all there yet. */
interface OpenLink {
  readonly address: string;
  readonly links: Links;
  start: number;
}

/** A table in the making. */
interface OpenTable {
  readonly rows: FlowBlock[][][];
  cells: FlowBlock[][];
  blocks: FlowBlock[];
}

/** How deep tables may stand in each other. */
export const DEEPEST_TABLE = 20;

type What = Pick<FlowBlock, 'kind' | 'level' | 'marked'>;

/** A story in the making: the body, a note, a header, a text box. */
export class FlowStory {
  readonly #ranges: RemarkRanges;
  readonly #openLinks: OpenLink[] = [];
  readonly #blocks: FlowBlock[] = [];
  readonly #tables: OpenTable[] = [];
  #paragraph: Paragraph | null = null;
  /** True once the paragraph has a bullet or number. */
  isItem = false;
  /** True if a note's number is to stand, until the note comes. */
  awaitsNote = false;

  constructor(ranges: RemarkRanges) {
    this.#ranges = ranges;
  }

  /** The paragraph that is open; a new one where none is. */
  get paragraph(): Paragraph {
    if (this.#paragraph === null) {
      this.#paragraph = new Paragraph();
      this.#ranges.paragraphBegins(this.#paragraph);
    }
    return this.#paragraph;
  }

  /** How long the open paragraph's text is, in UTF-16 units. */
  get textLength(): number {
    return this.#paragraph?.text.length ?? 0;
  }

  /** What follows leads to an address, until the link ends; `links` keeps it. */
  beginLink(address: string, links: Links): void {
    this.#openLinks.push({ address, links, start: this.textLength });
  }

  endLink(): void {
    const link = this.#openLinks.pop();
    if (link !== undefined && this.#paragraph !== null)
      link.links.add(this.#paragraph, link.start, link.address);
  }

  /** Ends the paragraph, at a depth of tables: 0 outside them. */
  endParagraph(what: What, depth: number): void {
    this.#closeTables(depth);
    const paragraph = this.#paragraph;
    this.#paragraph = null;
    this.isItem = false;
    this.awaitsNote = false;
    if (paragraph === null) return;
    this.#ranges.paragraphEnds(paragraph);
    for (const link of this.#openLinks) {
      link.links.add(paragraph, link.start, link.address);
      link.start = 0;
    }
    this.#target(depth).push(...paragraph.blocks(what));
  }

  endCell(what: What, depth: number): void {
    this.endParagraph(what, depth);
    const table = this.#table(depth);
    table.cells.push(table.blocks);
    table.blocks = [];
  }

  endRow(what: What, depth: number): void {
    this.endParagraph(what, depth);
    const table = this.#table(depth);
    if (table.blocks.length > 0) table.cells.push(table.blocks);
    table.rows.push(table.cells);
    table.cells = [];
    table.blocks = [];
  }

  /** Ends the story and gives its blocks. */
  finish(what: What): FlowBlock[] {
    this.endParagraph(what, 0);
    return this.#blocks;
  }

  #table(depth: number): OpenTable {
    while (this.#tables.length < depth) this.#tables.push({ rows: [], cells: [], blocks: [] });
    return this.#tables[depth - 1] ?? { rows: [], cells: [], blocks: [] };
  }

  #target(depth: number): FlowBlock[] {
    return depth === 0 ? this.#blocks : this.#table(depth).blocks;
  }

  /** Ends deeper tables; their contents go to the surrounding cell, or to the story. */
  #closeTables(depth: number): void {
    while (this.#tables.length > depth) {
      const table = this.#tables.pop();
      if (table === undefined) return;
      const { rows, cells, blocks } = table;
      if (blocks.length > 0) cells.push(blocks);
      if (cells.length > 0) rows.push(cells);
      const target = this.#target(this.#tables.length);
      for (const row of rows) target.push(...rowBlocks(row, rows.length === 1));
    }
  }
}
