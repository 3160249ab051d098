import { z } from '../../kernel/zod.ts';
import { Id } from '../../kernel/ids.ts';
import { Language } from '../../i18n/language.ts';
import { ReportFormat } from './format.ts';

/** The contents of a report, and its language. */
export const ReportOptions = z.object({
  language: Language,
  /** all: every claim; decided: those with a verdict; corrections: refuted ones only. */
  claims: z.enum(['all', 'decided', 'corrections']),
  /** Only the claims of this speaker, by the name in the claims; null for everybody. */
  speaker: z.string().max(500).nullable(),
  /** The whole article with the claims marked and numbered. */
  fullText: z.boolean(),
  /** Every entry of the history: who did what to which claim, and when. */
  history: z.boolean(),
  /** How the sources have each quotation of the article. */
  quotations: z.boolean().default(false),
  /** The proof list as an appendix: every name, figure and quotation, with what the sources have, and who ticked it. */
  proofList: z.boolean().default(false),
  /** A list of the article's sources, as an appendix. */
  sources: z.boolean().default(false),
  /** How the people who checked are named: in full, by initials, or not at all. */
  checkers: z.enum(['names', 'initials', 'none']),
  /** Names protected sources; the report then says so on every page. */
  nameProtected: z.boolean(),
  /** Puts the checkers' notes in. */
  notes: z.boolean(),
  /** Shows the pictures of the evidence if the form can; never those of protected sources. */
  pictures: z.boolean().default(true),
  /** Puts the files of the evidence beside the report; never those of protected sources that are not named. */
  evidenceFiles: z.boolean(),
  /** How these files are written: in a folder, or in one ZIP file. */
  evidenceAs: z.enum(['folder', 'zip']).default('folder'),
  /** The size of a printed page, if the form has pages. */
  paper: z.enum(['a4', 'letter']),
  /** In a Word document: corrections as tracked changes, which an editor can accept. */
  trackChanges: z.boolean(),
  /** The newsroom's look, by its id in the library; null for none. */
  look: Id.nullable(),
});
export type ReportOptions = z.infer<typeof ReportOptions>;

/**
 * True for a report that gives the checkers' names. A signature on any other would name somebody who does not want to
 * be named.
 */
export function mayBeSigned({ checkers }: Pick<ReportOptions, 'checkers'>): boolean {
  return checkers === 'names';
}

export const defaultReportOptions: Omit<ReportOptions, 'language'> = {
  claims: 'all',
  speaker: null,
  fullText: true,
  history: false,
  quotations: false,
  proofList: false,
  sources: false,
  checkers: 'names',
  nameProtected: false,
  notes: false,
  pictures: true,
  evidenceFiles: false,
  evidenceAs: 'folder',
  paper: 'a4',
  trackChanges: false,
  look: null,
};

/**
 * The choices for the last report, which are offered again for the next one. Two are never remembered: the speaker,
 * because another article has other speakers, and naming protected sources, which must be chosen each time.
 */
export const ReportChoices = z.object({
  format: ReportFormat,
  options: ReportOptions.omit({ speaker: true, nameProtected: true }),
});
export type ReportChoices = z.infer<typeof ReportChoices>;

/** Returns the choices that are remembered when a report is made. */
export function choicesOf(format: ReportFormat, options: ReportOptions): ReportChoices {
  const { speaker: _speaker, nameProtected: _nameProtected, ...kept } = options;
  return { format, options: kept };
}

/** Returns the first options: those of last time, or the usual ones in the interface's language. */
export function beginOptions(last: ReportChoices | null, language: Language): ReportOptions {
  return { ...defaultReportOptions, language, ...last?.options };
}
