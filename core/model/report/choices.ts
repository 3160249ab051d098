import { z } from '../../kernel/zod.ts';
import type { Language } from '../../i18n/language.ts';
import { ReportFormat } from './format.ts';
import { defaultReportOptions, ReportOptions } from './options.ts';

/**
 * What was chosen when a report was last made, offered again for the next. Never remembered: whose claims, since another
 * article has other speakers, and naming protected sources, which is asked for each time.
 */
export const ReportChoices = z.object({
  format: ReportFormat,
  options: ReportOptions.omit({ speaker: true, nameProtected: true }),
});
export type ReportChoices = z.infer<typeof ReportChoices>;

/** Returns what is remembered of a report that is being made. */
export function choicesOf(format: ReportFormat, options: ReportOptions): ReportChoices {
  const { speaker: _speaker, nameProtected: _nameProtected, ...kept } = options;
  return { format, options: kept };
}

/** Returns the options to begin with: as last time, or as usual in the interface's language. */
export function beginOptions(last: ReportChoices | null, language: Language): ReportOptions {
  return { ...defaultReportOptions, language, ...last?.options };
}
