import type { XmlElement } from '../../shared/xml/element.ts';
import type { FlowBlock, RemarkWords } from '../../shared/document/flow.ts';
import type { LeftOut } from '../../shared/document/left-out.ts';
import type { Links } from '../../shared/document/links.ts';
import type { RemarkRanges } from '../../shared/document/remark-ranges.ts';
import type { Deletions } from './deletions.ts';
import type { OdtNumbering } from './numbering.ts';
import type { OdtStyles } from './styles.ts';

/** What the walk through a document needs at hand, and gathers. */
export interface OdtContext {
  readonly styles: OdtStyles;
  readonly numbering: OdtNumbering;
  readonly ranges: RemarkRanges;
  readonly links: Links;
  readonly remarks: Map<string, RemarkWords>;
  /** The ids of comments by their names. */
  readonly annotations: Map<string, string>;
  /** The name of the comment that a comment answers, by the id of the answer. */
  readonly answers: Map<string, string>;
  /** The names of the comments whose ranges have an end. */
  readonly ranged: ReadonlySet<string>;
  readonly footnotes: FlowBlock[];
  readonly endnotes: FlowBlock[];
  readonly leftOut: LeftOut;
  readonly deletions: Deletions;
  /** Reads a separate part: a note, a comment, a text box. */
  readonly inner: (container: XmlElement) => FlowBlock[];
  /** The objects whose figures have been given: each is given once. */
  readonly drawn: Set<string>;
  /** Returns the content of an object in the package; null if there is none. */
  readonly object: (reference: string) => XmlElement | null;
}
