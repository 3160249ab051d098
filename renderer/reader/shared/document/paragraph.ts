import type { FlowBlock, FlowRemark } from './flow.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';

const RAISED: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-−'].map((character, index) => [character, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'][index] ?? character]),
);

/**
 * Returns raised figures as the characters that Unicode has for them: without that, 10⁶ would become 106. Raised letters
 * (1st) stay as they are.
 */
export function superscript(text: string): string {
  return /^[\d+\-−]+$/u.test(text)
    ? [...text].map((character) => RAISED.get(character) ?? '').join('')
    : text;
}

/** How a run of text looks, as far as it says what the text is. */
export interface Look {
  readonly bold: boolean;
  readonly superscript: boolean;
}

export const plainLook: Look = { bold: false, superscript: false };

/** Longer than any text that is loaded, in UTF-16 units. */
const LONGEST = 5_000_000;

/** A paragraph in the making: its text, the comments on it, and what is anchored in it and follows it. */
export class Paragraph {
  #text = '';
  #bold = true;
  readonly #remarks: FlowRemark[] = [];
  readonly #anchored: FlowBlock[] = [];

  get text(): string {
    return this.#text;
  }

  add(text: string, look: Look): void {
    if (text.trim() !== '') this.#bold &&= look.bold;
    this.#text += look.superscript ? superscript(text) : text;
    if (this.#text.length > LONGEST)
      throw new TickmarkError('fileBomb', { problem: `¶: ${this.#text.length} > ${LONGEST}` });
  }

  addRemark(remark: FlowRemark): void {
    this.#remarks.push(remark);
  }

  /** Puts blocks behind the paragraph: text boxes and pictures' descriptions that are anchored in it. */
  anchor(blocks: readonly FlowBlock[]): void {
    this.#anchored.push(...blocks);
  }

  /** Ends the paragraph: gives it, unless it is empty and has no comment, and what is anchored in it. */
  blocks(what: Pick<FlowBlock, 'kind' | 'level' | 'marked'>): FlowBlock[] {
    const { kind, level, marked } = what;
    if (this.#text.trim() === '') return this.#anchored;
    return [
      { text: this.#text, kind, level, marked, bold: this.#bold, remarks: this.#remarks },
      ...this.#anchored,
    ];
  }
}

/** What is longer, in UTF-16 units, is a paragraph, whatever its style. */
export const LONGEST_HEADING = 300;
