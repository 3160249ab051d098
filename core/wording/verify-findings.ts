import { locales } from '../i18n/locale.ts';
import { inLines } from '../i18n/in-line.ts';
import { isMessage, translator } from '../i18n/translate.ts';
import type { Language } from '../model/settings/settings.ts';
import type { Finding } from '../verify/finding.ts';

/** What a finding says, without its place: the words after the name of the article. */
export function findingProblem(language: Language, { code, detail }: Finding): string {
  const t = inLines(translator(language));
  const thing = `finding.thing.${String(detail['thing'])}`;
  const values: Finding['detail'] = {
    ...detail,
    ...(isMessage(thing) && { thing: t(thing) }),
  };
  for (const [name, value] of Object.entries(detail)) {
    const key = `finding.${code === 'keyChanged' ? 'key' : name}.${String(value)}`;
    if (isMessage(key)) values[name] = t(key);
  }
  const { at } = detail;
  if (typeof at === 'string') values['at'] = momentWords(language, at);
  return t(`finding.${code}`, values);
}

/** A moment of this machine's time zone, as the language writes it. */
export function momentWords(language: Language, at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  return moment.toLocaleString(locales[language], { dateStyle: 'medium', timeStyle: 'short' });
}

/** A finding as a sentence: where it is, and what does not fit. */
export function findingWords(language: Language, finding: Finding): string {
  const t = inLines(translator(language));
  const problem = findingProblem(language, finding);
  const { title, seq } = finding.detail;
  if (title === undefined) return t('finding.inLibrary', { problem });
  if (seq === undefined || seq === 0) return t('finding.inArticle', { title, problem });
  return t('finding.atEntry', { title, seq, problem });
}
