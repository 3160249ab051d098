import { descend, elementsIn, type XmlElement } from '../../shared/xml/element.ts';
import type { FlowBlock, RemarkWords } from '../../shared/document/flow.ts';
import { wordsWithAddresses } from '../../shared/document/links.ts';
import { noteLabel, type NoteNumbers, noteBlocks } from '../../shared/document/notes.ts';
import type { Paragraph } from '../../shared/document/paragraph.ts';
import { noteNumbers } from './numbering.ts';
import { valueOf } from './package.ts';

export type NoteKind = 'footnote' | 'endnote';

interface Noted {
  readonly id: string;
  /** Null if the text itself gives the note's mark. */
  readonly label: string | null;
}

/** The notes of a document of one kind, numbered in the order in which the text refers to them. */
export class Notes {
  readonly #kind: NoteKind;
  readonly #numbers: NoteNumbers;
  readonly #first: number;
  readonly #noted = new Map<string, Noted>();
  #counted = 0;

  /** `settings` are those of the document and of its last section, the more important first. */
  constructor(kind: NoteKind, settings: readonly (XmlElement | null)[]) {
    this.#kind = kind;
    const said = (tag: string) =>
      settings
        .map((properties) => valueOf(descend(properties, `w:${kind}Pr`, tag)))
        .find((value) => value !== null);
    this.#numbers = noteNumbers(said('w:numFmt') ?? '') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman');
    const first = Number(said('w:numStart') ?? 1);
    this.#first = first >= 1 && first < 10_000 ? first : 1;
  }

  /** The text refers to a note here, at the end of a paragraph so far. Returns its label, '' where the text itself gives its mark. */
  refer(reference: XmlElement, paragraph: Paragraph): string {
    const id = reference.attributes.get('w:id') ?? '';
    const known = this.#noted.get(id);
    if (known !== undefined) return known.label ?? '';
    const isMarked = /^(?:1|true|on)$/u.test(reference.attributes.get('w:customMarkFollows') ?? '');
    const label = isMarked ? null : noteLabel(this.#first + this.#counted++, this.#numbers);
    this.#noted.set(id, { id, label });
    const at = paragraph.text.length;
    paragraph.addRemark({ id: `${this.#kind} ${id}`, start: at, end: at });
    return label ?? '';
  }

  /** Returns the blocks of the notes that were referred to; `read` reads one. Each is a remark too, at its mark. */
  blocks(
    root: XmlElement,
    read: (note: XmlElement) => FlowBlock[],
    remarks: Map<string, RemarkWords>,
  ): FlowBlock[] {
    const elements = new Map(
      elementsIn(root, `w:${this.#kind}`).map((element) => [element.attributes.get('w:id') ?? '', element]),
    );
    const blocks: FlowBlock[] = [];
    // A note may itself refer to notes: those come to the end of the list while it is read.
    for (const { id, label } of this.#noted.values()) {
      const element = elements.get(id);
      if (element === undefined) continue;
      const own = read(element);
      const text = wordsWithAddresses(own, remarks);
      remarks.set(`${this.#kind} ${id}`, { kind: this.#kind, author: null, at: null, text });
      blocks.push(...noteBlocks(own, label));
    }
    return blocks;
  }
}
