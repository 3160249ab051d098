import { directAddress, isWebAddress } from '../../../../core/text/direct-address.ts';
import type { FlowBlock, RemarkWords } from './flow.ts';
import { MOST_LINKS, withAddresses } from './link-remark.ts';
import type { Paragraph } from './paragraph.ts';

/**
 * Keeps the links of a document while it is read, each at its words. Only addresses on the web are kept: a heading or a
 * bookmark of the document itself is no source.
 */
export class Links {
  readonly #remarks: Map<string, RemarkWords>;
  #count = 0;
  #last: {
    paragraph: Paragraph;
    remark: { id: string; start: number; end: number };
    address: string;
  } | null = null;

  /** `remarks` gets them, beside the comments. */
  constructor(remarks: Map<string, RemarkWords>) {
    this.#remarks = remarks;
  }

  /** The words of a paragraph from `start` to its end so far are a link. */
  add(paragraph: Paragraph, start: number, written: string | null | undefined): void {
    const { text } = paragraph;
    const address = directAddress((written ?? '').trim());
    if (!isWebAddress(address) || text.slice(start).trim() === '') return;
    const last = this.#last;
    // Word processors cut a link where its words change their look.
    if (last?.paragraph === paragraph && last.address === address && isBlank(text, last.remark.end, start)) {
      last.remark.start = Math.min(last.remark.start, start);
      last.remark.end = text.length;
      return;
    }
    if (this.#count >= MOST_LINKS) return;
    this.#count += 1;
    const remark = { id: `link ${this.#count}`, start, end: text.length };
    paragraph.addRemark(remark);
    this.#remarks.set(remark.id, { kind: 'link', address, author: null, at: null, text: '' });
    this.#last = { paragraph, remark, address };
  }
}

function isBlank(text: string, start: number, end: number): boolean {
  return start >= end || text.slice(start, end).trim() === '';
}

/**
 * Returns the words of a comment or a note: its lines, then the addresses that words of it lead to, each once, where the
 * lines do not say them.
 */
export function wordsWithAddresses(
  blocks: readonly FlowBlock[],
  remarks: ReadonlyMap<string, RemarkWords>,
): string {
  const addresses = blocks.flatMap((block) => block.remarks).map(({ id }) => remarks.get(id)?.address);
  return withAddresses(blocks.map(({ text }) => text).join('\n'), addresses);
}

/** Returns blocks without the links in them. */
export function withoutLinks(
  blocks: readonly FlowBlock[],
  remarks: ReadonlyMap<string, RemarkWords>,
): FlowBlock[] {
  return blocks.map((block) => ({
    ...block,
    remarks: block.remarks.filter(({ id }) => remarks.get(id)?.kind !== 'link'),
  }));
}
