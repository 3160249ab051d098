import { z } from '../../kernel/zod.ts';

/**
 * What a form of a report can contain besides its words.
 * - pages: it is laid out on paper of a chosen size
 * - pictures: the pictures of the evidence
 * - edits: corrections as changes that an editor can accept
 * - template: a newsroom's own markup around its parts
 * - appendices: how the sources have the quotations, the proof list, and the list of sources
 * - seal: the hash of its content and the signature, in the file itself, so that the file can be verified alone
 */
export type FormHolds = 'pages' | 'pictures' | 'edits' | 'template' | 'appendices' | 'seal';

interface FormFacts {
  /** The ending of its file, without the dot. */
  readonly ending: string;
  readonly holds: readonly FormHolds[];
}

/**
 * The forms of a report, in the order in which they are offered. How each is made and shown is in `core/report/forms`, apart from
 * this list, because the desk and the contract know the forms and make none.
 */
export const reportForms = {
  html: { ending: 'html', holds: ['pages', 'pictures', 'template', 'appendices', 'seal'] },
  pdf: { ending: 'pdf', holds: ['pages', 'pictures', 'appendices'] },
  docx: { ending: 'docx', holds: ['pages', 'pictures', 'edits', 'appendices'] },
  markdown: { ending: 'md', holds: ['appendices'] },
  json: { ending: 'json', holds: ['appendices', 'seal'] },
  csv: { ending: 'csv', holds: [] },
  evidence: { ending: 'evidence.csv', holds: [] },
  claimreview: { ending: 'claimreview.jsonld', holds: [] },
  annotations: { ending: 'annotations.jsonld', holds: [] },
} as const satisfies Record<string, FormFacts>;

export type ReportFormat = keyof typeof reportForms;
export const ReportFormat = z.enum(Object.keys(reportForms) as ReportFormat[]);

/** The forms that hold `What`. */
export type FormThatHolds<What extends FormHolds> = {
  [Format in ReportFormat]: What extends (typeof reportForms)[Format]['holds'][number] ? Format : never;
}[ReportFormat];

/** Returns whether a form can hold something. */
export function formHolds(format: ReportFormat, what: FormHolds): boolean {
  const { holds }: FormFacts = reportForms[format];
  return holds.includes(what);
}

/** Returns the ending of a form's file, without the dot. */
export function fileEnding(format: ReportFormat): string {
  return reportForms[format].ending;
}
