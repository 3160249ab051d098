import { type Verdict, verdictSign } from '../../model/claim/verdict.ts';
import type { ReportClaim, ReportPicture, ReportText } from '../model/model.ts';
import { webAddress } from '../web-address.ts';
import { BAR } from '../../protection/redaction.ts';
import type { ReportWording } from '../wording/report-wording.ts';

/** A stretch of words in one look. */
export interface Inline {
  text: string;
  look?: 'strong' | 'soft' | 'out' | 'in';
  /** The article's own words, in the article's language. */
  own?: true;
  /** The http or https address of its link. */
  href?: string;
  /** A bar of redaction, and the text that is read for it. */
  bar?: true;
  /** A hash or a command, of which every letter counts. */
  code?: true;
  /** Stands between two rows: where a form has lines within a cell, a new line begins in its place. */
  newLine?: true;
  verdict?: Verdict;
}

/** A piece of the report before it takes a form: whatever a text with tables can hold. */
export type Part =
  | { kind: 'heading'; text: string }
  | { kind: 'para'; words: Inline[]; look?: 'soft' | 'quote' }
  | { kind: 'list'; items: Inline[][] }
  /** A picture of the evidence; `alt` describes it for people who cannot see it. */
  | { kind: 'picture'; picture: ReportPicture; alt: string; caption: Inline[] }
  | { kind: 'table'; head: string[]; rows: Inline[][][] }
  /** A claim: its words, what the report says about them, and the lines in its margin. */
  | { kind: 'claim'; claim: ReportClaim; what: Part[]; margin: Inline[][] }
  | { kind: 'correction'; claim: ReportClaim; change: Inline[]; lines: Inline[][] }
  | { kind: 'text'; text: ReportText };

type SectionName =
  | 'glance'
  | 'corrections'
  | 'speakers'
  | 'claims'
  | 'suggestions'
  | 'text'
  | 'method'
  | 'sources'
  | 'quotations'
  | 'proofList'
  | 'history'
  | 'provenance';

export interface Section {
  name: SectionName;
  title: string;
  parts: Part[];
}

/** A report as text with tables: what stands above it, its sections in order, what stands below. */
export interface Outline {
  kind: string;
  /** The newsroom's name, whom to ask, and the line at the foot. */
  newsroom: { name: string; lines: string[] } | null;
  /** What the report says of protected sources; empty for nothing. */
  sources: string;
  title: string;
  /** What restricts the use of the story: embargo, withheld, cancelled. */
  restrictions: string[];
  about: Inline[][];
  sections: Section[];
  foot: string;
}

/** Makes inlines. */
export interface InlineMaker {
  /** A checker's words, with the bars of redaction set apart. */
  words(text: string, look?: Inline['look']): Inline[];
  own(text: string, look?: Inline['look']): Inline;
  link(address: string): Inline[];
  bar(): Inline;
  /** A verdict with its sign. */
  verdict(verdict: Verdict): Inline;
}

/** Returns what makes the inlines of a report. */
export function inlineMaker({ t }: ReportWording): InlineMaker {
  const bar = (): Inline => ({ text: t('report.protectedSource'), bar: true });
  const words = (text: string, look?: Inline['look']): Inline[] =>
    text
      .split(BAR)
      .flatMap((part, index) => [...(index > 0 ? [bar()] : []), ...(part === '' ? [] : [plain(part, look)])]);
  return {
    words,
    own: (text, look) => ({ ...plain(text, look), own: true }),
    link: (address) => {
      const href = webAddress(address);
      return href === null ? words(address) : [{ text: address, href }];
    },
    bar,
    verdict: (verdict) => ({
      text: `${verdictSign[verdict]} ${t(`verdict.${verdict}`)}`,
      look: 'strong',
      verdict,
    }),
  };
}

/** Words in one look. */
export function plain(text: string, look?: Inline['look']): Inline {
  return look === undefined ? { text } : { text, look };
}

/** Words of which every letter counts. */
export function code(text: string): Inline {
  return { text, code: true };
}

/** Joins rows of inlines, each on a line of its own where a form has lines. */
export function inLines(rows: readonly Inline[][]): Inline[] {
  return joinedBy(rows, { text: ' · ', newLine: true });
}

/** Joins rows of inlines with a separator between them, leaving out empty ones. */
export function joined(rows: readonly Inline[][], between = ' · '): Inline[] {
  return joinedBy(rows, { text: between });
}

function joinedBy(rows: readonly Inline[][], between: Inline): Inline[] {
  return rows
    .filter((row) => row.length > 0)
    .flatMap((row, index) => (index === 0 ? row : [between, ...row]));
}
