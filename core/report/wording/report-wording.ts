import { translator, type Translate } from '../../i18n/translate.ts';
import { dateWriter, type DateWriter } from '../dates.ts';
import type { ReportModel, ReportPerson } from '../model/model.ts';

/** Returns the function with what it gave kept: a long report says the same thing thousands of times. */
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

/** What every form of the report is worded with: plain words, in the report’s language. */
export interface ReportWording {
  dates: DateWriter;
  t: Translate;
  person(id: string | null): ReportPerson | null;
  /** The initials of whoever did something; null where nobody is named. */
  initials(id: string | null): string | null;
}

/** Returns what a report is worded with. */
export function reportWording(model: ReportModel): ReportWording {
  const dates = dateWriter(model.language, model.timeZone);
  const people = new Map(model.people.map((person) => [person.id, person]));
  const person = (id: string | null): ReportPerson | null => (id === null ? null : (people.get(id) ?? null));
  return {
    t: translator(model.language),
    dates: { ...dates, moment: remembered(dates.moment), date: remembered(dates.date) },
    person,
    initials: (id) => person(id)?.initials ?? null,
  };
}

/** Returns a person as a list of people has them: the name with the initials behind it, or the initials alone. */
export function nameOf({ name, initials }: ReportPerson): string {
  return name === null ? initials : `${name} (${initials})`;
}
