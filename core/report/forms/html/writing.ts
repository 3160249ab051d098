import type { Translate, Values } from '../../../i18n/translate.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import { verdictSign, type Verdict } from '../../../model/claim/verdict.ts';
import type { DateWriter } from '../../dates.ts';
import type { ReportModel, ReportPerson } from '../../model/model.ts';
import { remembered, reportWording, type ReportWording } from '../../wording/report-wording.ts';
import { escape, langValue, prose } from './escape.ts';

/**
 * What every part of the page is written with. Everything that it returns is escaped, except the results of
 * `wording`, `t` and `dates`.
 */
export interface Writing {
  wording: ReportWording;
  dates: DateWriter;
  /** A message of the report's language, plain text: escape it, or use `say`. */
  t: Translate;
  /** A message, escaped. */
  say(key: MessageKey, values?: Values): string;
  /** A checker's words within a line: isolated from the direction of the text around them, with redaction bars drawn. */
  words(text: string): string;
  /** A checker's words that fill an element with dir="auto", or a sentence with such words in it. */
  passage(text: string): string;
  /** The attributes of an element that holds the article's own words. */
  own: string;
  person(id: string | null): ReportPerson | null;
}

/** Returns the writing tools for a report. */
export function writingFor(model: ReportModel): Writing {
  const wording = reportWording(model);
  const { t } = wording;
  const label = t('report.protectedSource');
  const plain = remembered((key: MessageKey) => escape(t(key)));
  return {
    wording,
    dates: wording.dates,
    t,
    say: (key, values) => (values === undefined ? plain(key) : escape(t(key, values))),
    passage: (text) => prose(text, label),
    words: (text) => `<bdi>${prose(text, label)}</bdi>`,
    own: `lang="${langValue(model.article.language)}" dir="auto"`,
    person: wording.person,
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
