import type { Translate } from '../i18n/translate.ts';
import type { DateWriter } from '../report/dates.ts';
import type { ReadAnnotation } from './annotation.ts';

/** The longest note that a claim can have. */
const ROOM = 20_000;

/** Returns the note that a claim made of an annotation has: who annotated it and when, then what they wrote. */
export function annotationNote(
  { annotator, at, text, tags, links }: Pick<ReadAnnotation, 'annotator' | 'at' | 'text' | 'tags' | 'links'>,
  t: Translate,
  dates: DateWriter,
): string {
  const day = at === null ? null : /^\d{4}(-\d{2}(-\d{2})?)?/.exec(at)?.[0];
  const key =
    `annotations.note${annotator === null ? '' : 'By'}${day === null || day === undefined ? '' : 'On'}` as const;
  const first = t(key, { name: annotator ?? '', date: dates.date(day ?? '') });
  const lines = [
    text === '' ? first : `${first}:`,
    text,
    tags.length === 0 ? '' : t('annotations.noteTags', { tags: tags.join(', ') }),
    ...links,
  ];
  const note = lines.filter((line) => line !== '').join('\n');
  // Half a character at the end would be no text.
  return note.length <= ROOM ? note : `${note.slice(0, ROOM - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
