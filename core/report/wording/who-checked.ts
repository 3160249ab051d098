import type { ReportModel } from '../model/model.ts';
import { nameOf, type ReportWording } from './report-wording.ts';

/** Returns who checked and who only reviewed: 'Checked by A and B', 'Second reader: C'; empty if nobody is named. */
export function whoChecked(
  { people, secondReaders }: Pick<ReportModel, 'people' | 'secondReaders'>,
  { t }: ReportWording,
): string[] {
  const isReader = ({ id }: { id: string }): boolean => secondReaders.includes(id);
  const checkers = people.filter((person) => !isReader(person)).map(nameOf);
  const readers = people.filter(isReader).map(nameOf);
  const told: string[] = [];
  if (checkers.length > 0) told.push(`${t('report.checkedBy')} ${listOf(checkers, t('report.and'))}`);
  if (readers.length > 0)
    told.push(`${t('report.secondReader', { n: readers.length })} ${listOf(readers, t('report.and'))}`);
  return told;
}

function listOf(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
