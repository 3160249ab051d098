import type { ReportModel } from '../model/model.ts';
import type { ReportWording } from './report-wording.ts';

/** Returns what the report does with protected sources, files and notes, in sentences. */
export function protectionLine({ protectedSources, options }: ReportModel, { t }: ReportWording): string {
  const { count, named } = protectedSources;
  const sources =
    count === 0
      ? t('report.noneProtected')
      : t(named ? 'report.protectedNamed' : 'report.protectedHidden', { n: count });
  return options.notes ? sources : `${sources} ${t('report.notesLeftOut')}`;
}

/** Returns what the report says about protected sources in a few words, for the head of each page. */
export function sourcesLine(
  { protectedSources: { count, named } }: ReportModel,
  { t }: ReportWording,
): string {
  if (named) return count === 0 ? t('report.fullWithoutSources') : t('report.full');
  return count === 0 ? '' : t('report.blackedOut');
}
