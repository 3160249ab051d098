import { z } from '../zod.ts';
import { Language } from '../settings.ts';

/** What a report holds and in which language. */
export const ReportOptions = z.object({
  language: Language,
  /** all: every claim; decided: those with a verdict; corrections: refuted ones only. */
  claims: z.enum(['all', 'decided', 'corrections']),
  /** The whole article with the claims marked and numbered. */
  fullText: z.boolean(),
  /** Names protected sources; the report then says so on every page. */
  nameProtected: z.boolean(),
  /** Puts the checkers' notes in. */
  notes: z.boolean(),
});
export type ReportOptions = z.infer<typeof ReportOptions>;

export const defaultReportOptions: Omit<ReportOptions, 'language'> = {
  claims: 'all',
  fullText: true,
  nameProtected: false,
  notes: false,
};
