import { translator, type Translate } from '../../i18n/translate.ts';
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
