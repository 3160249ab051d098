import type { FlowStory } from '../../shared/document/flow-story.ts';
import type { StyleEntry } from '../../shared/document/style-sheet.ts';

/** How characters are set, as far as it says what they are. */
export interface RtfLook {
  readonly bold: boolean;
  readonly superscript: boolean;
  readonly hidden: boolean;
  /** Deleted, or moved away, by a tracked change. */
  readonly deleted: boolean;
  /** Inserted, or moved here, by a tracked change. */
  readonly inserted: boolean;
  /** Who made the change and when, as numbers of the file's own. */
  readonly author: number;
  readonly at: number;
  readonly font: number;
  /** By Windows' number; 0 for the document's. */
  readonly language: number;
}

/** What a paragraph is said to be. */
export interface RtfParagraph {
  readonly style: number;
  readonly outline: number | null;
  /** How deep in tables it stands. */
  readonly depth: number;
}

/** Words that a destination gathers, and numbers. */
export interface Gathered {
  text: string;
  readonly numbers: Map<string, number>;
}

/** What a comment tells of itself. */
export interface Annotation {
  id: string | null;
  at: string | null;
}

/** What holds within a group. A group inside begins with a copy. */
export interface Frame {
  /** Where text goes: into the story, among gathered words, to the code of a field, to the font table, to a style's name, or nowhere. */
  destination: 'text' | 'words' | 'code' | 'fonts' | 'styles' | 'style' | 'container' | 'skip';
  story: FlowStory;
  look: RtfLook;
  paragraph: RtfParagraph;
  words: Gathered | null;
  style: StyleEntry | null;
  /** Inside a note: whether it is an endnote. */
  note: { isEndnote: boolean } | null;
  annotation: Annotation | null;
  /** Inside a field: what it is told to do. */
  field: { code: string } | null;
  /** Where text goes in the Unicode form of what is written twice. */
  unicode: Frame['destination'] | null;
  /** How many characters stand in after a Unicode one, for older readers. */
  fallback: number;
  /** True if the next control word names a destination that may be skipped. */
  isStarred: boolean;
  /** What is to be done when the group ends; not handed on. */
  onClose: (() => void) | null;
}

export const plainLook: RtfLook = {
  bold: false,
  superscript: false,
  hidden: false,
  deleted: false,
  inserted: false,
  author: 0,
  at: 0,
  font: 0,
  language: 0,
};

export const plainParagraph: RtfParagraph = { style: 0, outline: null, depth: 0 };
