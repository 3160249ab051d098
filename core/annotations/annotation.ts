import type { Translate } from '../i18n/translate.ts';
import type { DateWriter } from '../report/dates.ts';

/** The words that an annotation is about, with the words around them. */
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
  /** What the annotator wrote, each part on a line; empty if words are only highlighted. */
  text: string;
  tags: string[];
  /** Its links: http or https. */
  links: string[];
  quote: AnnotatedQuote | null;
  /** Unicode code points in the annotated text, end exclusive. Null if the file counts in something else. */
  position: { start: number; end: number } | null;
}

/** The contents of a file of annotations. */
export interface AnnotationFile {
  annotations: ReadAnnotation[];
  /** The numbers of entries that cannot be read as annotations. */
  unreadable: number[];
  /** SHA-256 of the text that the annotations are on, if the file gives it. */
  textHash: string | null;
}

/** The longest note that a claim can have. */
const ROOM = 20_000;

/** Returns the note of a claim that is made of an annotation: who annotated it and when, then what they wrote. */
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
  // The end must not be half a character.
  return note.length <= ROOM ? note : `${note.slice(0, ROOM - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
