import { locatorText } from '../../wording/locator.ts';
import type { ReportModel, ReportProofLine, ReportQuotation, ReportSourcePlace } from '../model/model.ts';
import { listOf, type ReportWording } from './report-wording.ts';

/** Returns where something stands in a source, in words. */
function placeLine({ name, locator }: ReportSourcePlace, { t }: ReportWording): string {
  return locator === null ? name : t('quotation.place', { source: name, place: locatorText(locator, t) });
}

/** Returns what quotations and the proof list were compared with. */
export function comparedLine(
  { comparedWith, protectedSources }: Pick<ReportModel, 'comparedWith' | 'protectedSources'>,
  { t }: ReportWording,
): string {
  const compared =
    comparedWith.length === 0
      ? t('report.comparedWithNothing')
      : t('report.comparedWith', { sources: listOf(comparedWith, t('report.and')) });
  return protectedSources.named || protectedSources.count === 0
    ? compared
    : `${compared} ${t('report.comparedOpenOnly')}`;
}

/** Returns how the sources have a quotation, and where. */
export function quotationLine({ kind, source }: ReportQuotation, wording: ReportWording): string {
  const state = wording.t(`quotation.${kind}`);
  return source === null ? state : `${state} · ${placeLine(source, wording)}`;
}

/** Returns what the sources have of a line of the proof list; empty where there was no source. */
export function proofLine({ state, found, source }: ReportProofLine, wording: ReportWording): string {
  const { t } = wording;
  if (state === null) return '';
  if (state === 'absent' || source === null) return t('proof.absent');
  const place = placeLine(source, wording);
  return state === 'same' ? t('proof.same', { place }) : t('proof.otherwise', { words: found ?? '', place });
}

/** Returns who ticked a line, and when; empty for nobody. */
export function tickedLine({ ticks }: ReportProofLine, { t, initials, dates }: ReportWording): string {
  return ticks
    .map(({ by, at }) => [initials(by) ?? t('report.ticked'), dates.moment(at)].join(', '))
    .join('; ');
}

/** Returns what a line of the proof list is: its kind, and whose title or what counted. */
export function proofKindLine({ kind, of, places }: ReportProofLine, { t }: ReportWording): string {
  const what = [t(`proof.kind.${kind}`), ...(of === null ? [] : [of])];
  return [...what, ...(places.length > 1 ? [t('proof.places', { n: places.length })] : [])].join(' · ');
}
