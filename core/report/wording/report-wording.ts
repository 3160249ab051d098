import { translator, type Translate } from '../../i18n/translate.ts';
import type { Language } from '../../i18n/language.ts';
import { dateWriter, type DateWriter } from '../dates.ts';
import type { ReportModel, ReportPerson } from '../model/model.ts';

/** Returns the function with its results cached, because a long report says the same thing thousands of times. */
export function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** What every form of the report uses to say things: plain words, in the report’s language. */
export interface ReportWording {
  language: Language;
  dates: DateWriter;
  t: Translate;
  person(id: string | null): ReportPerson | null;
  /** The initials of a person; null if the report names nobody. */
  initials(id: string | null): string | null;
}

/** Returns the wording of a report. */
export function reportWording(model: ReportModel): ReportWording {
  const dates = dateWriter(model.language, model.timeZone);
  const people = new Map(model.people.map((person) => [person.id, person]));
  const person = (id: string | null): ReportPerson | null => (id === null ? null : (people.get(id) ?? null));
  return {
    language: model.language,
    t: translator(model.language),
    dates: { ...dates, moment: remembered(dates.moment), date: remembered(dates.date) },
    person,
    initials: (id) => person(id)?.initials ?? null,
  };
}

/** Returns a person as a list of people shows them: the name followed by the initials, or the initials alone. */
export function nameOf({ name, initials }: ReportPerson): string {
  return name === null ? initials : `${name} (${initials})`;
}

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

export function listOf(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

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
