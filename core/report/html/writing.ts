import { translator, type Translate } from '../../i18n/translate.ts';
import type { MessageKey } from '../../i18n/messages/index.ts';
import type { Values } from '../../i18n/translate.ts';
import { verdictSign, type Verdict } from '../../verdict.ts';
import { dateWriter, type DateWriter } from '../dates.ts';
import type { ReportModel, ReportPerson } from '../model.ts';
import { escape, langValue, prose } from './escape.ts';

/** What every part of the page is written with. All it returns is escaped. */
export interface Writing {
  dates: DateWriter;
  /** A message of the report's language, plain text: escape it, or use `say`. */
  t: Translate;
  /** A message, escaped. */
  say(key: MessageKey, values?: Values): string;
  /** A checker's words: kept apart from the text direction around them, bars of redaction drawn. */
  words(text: string): string;
  /** The attributes of an element that holds the article's own words. */
  own: string;
  person(id: string | null): ReportPerson | null;
}

/** Returns the writing tools for a report. */
export function writingFor(model: ReportModel): Writing {
  const t = translator(model.language);
  const people = new Map(model.people.map((person) => [person.id, person]));
  const label = t('report.protectedSource');
  return {
    dates: dateWriter(model.language, model.timeZone),
    t,
    say: (key, values) => escape(t(key, values)),
    words: (text) => `<bdi>${prose(text, label)}</bdi>`,
    own: `lang="${langValue(model.article.language)}" dir="auto"`,
    person: (id) => (id === null ? null : (people.get(id) ?? null)),
  };
}

/** The class that gives an element the colour and line of a verdict. */
export const verdictClass: Record<Verdict, string> = {
  verified: 'v',
  unverifiable: 'u',
  refuted: 'x',
  unchecked: 'o',
};

/** Returns the sign of a verdict; the word stands beside it, so it is not read out. */
export function sign(verdict: Verdict): string {
  return `<span class="sign" aria-hidden="true">${verdictSign[verdict]}</span>`;
}
