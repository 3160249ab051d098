import type { FlowBlock, RemarkWords } from '../text/flow.ts';
import { ChangeCount } from '../text/change-count.ts';
import { LeftOut } from '../text/left-out.ts';
import type { NoteNumbers } from '../text/note-labels.ts';
import { RemarkRanges } from '../text/remark-ranges.ts';
import { Fonts } from './fonts.ts';
import { languageOfNumber } from './languages.ts';
import { StyleSheet } from './stylesheet.ts';

/** How a document numbers its notes of one kind, and how far it has come. */
export interface NoteCount {
  numbers: NoteNumbers;
  next: number;
}

/** What is gathered from a document while it is read through. */
export class RtfDocument {
  readonly fonts = new Fonts();
  readonly styles = new StyleSheet();
  readonly ranges = new RemarkRanges();
  readonly remarks = new Map<string, RemarkWords>();
  readonly changes = new ChangeCount();
  readonly leftOut = new LeftOut();
  readonly footnotes: FlowBlock[] = [];
  readonly endnotes: FlowBlock[] = [];
  readonly furniture: FlowBlock[] = [];
  readonly footnoteCount: NoteCount = { numbers: 'decimal', next: 1 };
  readonly endnoteCount: NoteCount = { numbers: 'decimal', next: 1 };
  /** Title, author, created, revised, by the control words that name them. */
  readonly info = new Map<string, string>();
  /** The name that a drawing's property has, until its value comes. */
  propertyName = '';
  /** The document's language where its text names none, by Windows' number. */
  language = 0;
  readonly #languages = new Map<number, number>();

  /** So many characters are in a language, by Windows' number for it. */
  addLanguage(language: number, length: number): void {
    if (this.#languages.size < 100)
      this.#languages.set(language, (this.#languages.get(language) ?? 0) + length);
  }

  /** Returns the tag of the language that most of the text is said to be in; null where none is known. */
  mostlyIn(): string | null {
    const [most] = [...this.#languages].sort(([, one], [, other]) => other - one);
    return languageOfNumber(most?.[0] ?? 0) ?? languageOfNumber(this.language);
  }
}
