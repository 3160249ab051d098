import type { XmlElement } from '../../shared/xml/element.ts';
import type { ChangeCount } from '../../shared/document/change-count.ts';
import type { FlowBlock } from '../../shared/document/flow.ts';
import type { LeftOut } from '../../shared/document/left-out.ts';
import type { Links } from '../../shared/document/links.ts';
import type { RemarkRanges } from '../../shared/document/remark-ranges.ts';
import type { Fields } from './fields.ts';
import type { Notes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import type { Part } from '../../shared/opc/open-package.ts';
import type { Styles } from './styles.ts';

/** What the walk through a document needs at hand. */
export interface DocxContext {
  /** The part that is walked through: relationship ids are its own. */
  readonly part: Part;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly footnotes: Notes;
  readonly endnotes: Notes;
  readonly ranges: RemarkRanges;
  readonly links: Links;
  readonly changes: ChangeCount;
  readonly leftOut: LeftOut;
  /** Those of the story that is walked through. */
  readonly fields: Fields;
  /** The parts whose figures or words have been given: each is given once. */
  readonly drawn: Set<string>;
  /** Reads a separate part inside the story, such as a text box. */
  readonly inner: (container: XmlElement) => FlowBlock[];
}
