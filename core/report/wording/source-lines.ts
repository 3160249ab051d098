import { deedOf, evidenceTitle } from '../../model/evidence/evidence-title.ts';
import type { ReportModel, ReportSource } from '../model/model.ts';
import { fileSize } from './claim-lines.ts';
import type { ReportWording } from './report-wording.ts';

/** Returns what a list of sources has, and what it does not. */
export function sourcesMean({ options }: Pick<ReportModel, 'options'>, { t }: ReportWording): string {
  const means = t('report.sourcesMean');
  return options.nameProtected ? means : `${means} ${t('report.sourcesOpenOnly')}`;
}

/** Returns what a source is called: its title, else the site of its link or its first file, else its kind. */
export function sourceName(source: ReportSource, { t }: ReportWording): string {
  return evidenceTitle(source) ?? source.files[0]?.name ?? t(`evidence.${source.kind}`);
}

/** Returns what a source is: its kind, who made and published it and when, whether it is first-hand, who handed it in. */
export function sourceFacts(source: ReportSource, { t, dates }: ReportWording): string {
  const { kind, author, publisher, published, primary, supplier, lookedAt } = source;
  const made = [author, publisher, published && dates.date(published)].filter((part) => part).join(', ');
  const facts = [
    t(`evidence.${kind}`),
    made,
    t(primary ? 'source.primary' : 'source.secondary'),
    t(`report.from.${supplier}`),
    lookedAt === null ? '' : `${t(`report.${deedOf(kind)}`)} ${dates.date(lookedAt)}`,
  ];
  return facts.filter((fact) => fact !== '').join('; ');
}

/** Returns a file of a source without its hash: its name and size. */
export function sourceFile(file: ReportSource['files'][number], wording: ReportWording): string {
  return `${wording.t('report.file')} ${file.name}, ${fileSize(file, wording)}`;
}

/** Returns which claims have evidence from a source. */
export function sourceClaims({ claims }: ReportSource, { t }: ReportWording): string {
  return claims.length === 0 ? t('report.noneRests') : claims.join(', ');
}
