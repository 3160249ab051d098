import type { Translate } from '../i18n/translate.ts';
import type { DateWriter } from '../report/dates.ts';

/** Words that an annotation is about, with what stood around them where it was made. */
export interface AnnotatedQuote {
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * One annotation of one place in a text, whatever format it came in. All of it is plain text that somebody else wrote.
 */
export interface ReadAnnotation {
  /** Its place in the file, from 1; an annotation of several places has several entries with the same number. */
  number: number;
  annotator: string | null;
  /** When it was made or last changed: ISO 8601, as the file has it. */
  at: string | null;
  /** What the annotator wrote, the parts of it a line each; empty where only words are marked. */
  text: string;
  tags: string[];
  /** Addresses that it points to: http or https. */
  links: string[];
  quote: AnnotatedQuote | null;
  /** Unicode code points in the annotated text, end exclusive. Null where the file counts in something else. */
  position: { start: number; end: number } | null;
}

/** What a file of annotations holds. */
export interface AnnotationFile {
  annotations: ReadAnnotation[];
  /** Numbers of entries that are no annotation that can be read. */
  unreadable: number[];
  /** SHA-256 of the text that the annotations are on, where the file says so. */
  textHash: string | null;
}

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
