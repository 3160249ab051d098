import { readDate } from '../../../../core/text/dates.ts';
import { readFront } from '../../../../core/text/headline-and-byline.ts';
import {
  noDetails,
  type SourceArticle,
  type SourceBlock,
  type SourceDetails,
} from '../../../../core/text/source-article.ts';
import { tidyText } from '../../../../core/kernel/tidy.ts';
import type { FileProperties } from './flow.ts';

/** Names that programs give an unknown user. */
const NOBODY =
  /^(?:(?:windows|microsoft office|office|default|ms|test)?[ -]?(?:user|gebruiker|benutzer|utilisateur|usuario)|admin(?:istrator)?|beheerder|author|auteur|autor|unknown|onbekend|owner|eigenaar|pc|laptop|python-docx|docx4j|apache poi|un-named)\d*$/iu;
/** Titles that programs make up. */
const NO_TITLE =
  /^(?:microsoft (?:office )?word\s*-|(?:document|dokument|naamloos|untitled|ohne titel|sans titre|sin título|word document|doc)[ _-]?\d*$|.*\.(?:docx?|odt|rtf|dotx?|txt)$)/iu;

/** When the template was made that python-docx, by which many systems write DOCX, gives to each document. */
const TEMPLATE_MADE = '2013-12-23T23:15:00Z';

/**
 * Returns an article's details from its file's properties. These are trusted least, because programs fill them in and
 * they outlive the text that they were made for. Title, author and date count only if the front of the text gives
 * none.
 */
export function detailsOf(
  format: SourceArticle['format'],
  blocks: readonly SourceBlock[],
  properties: FileProperties,
): SourceDetails {
  const tidy = blocks
    .filter(({ kind, text }) => kind !== 'boilerplate' && text.trim() !== '')
    .map((block) => ({ ...block, text: tidyText(block.text) }));
  const found = readFront({ format, details: noDetails, blocks: tidy, warnings: [] }).details;
  const named = saidBy(properties.title, NO_TITLE);
  const isPrinted = tidy.slice(0, 8).some(({ text }) => oneLine(text) === named);
  return {
    ...found,
    title: isPrinted ? named : (found.title ?? named),
    byline: found.byline ?? saidBy(properties.creator, NOBODY),
    published: found.published ?? dayOf(properties.modified) ?? dayOf(properties.created),
    language: properties.language,
  };
}

function saidBy(value: string | null, empty: RegExp): string | null {
  const text = oneLine(tidyText(value ?? ''));
  return text.length < 2 || empty.test(text) ? null : text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A file's date is that of its writing, roughly: the day is as much as it can tell. */
function dayOf(moment: string | null): string | null {
  if (moment === null || moment.trim() === TEMPLATE_MADE) return null;
  const day = readDate(moment)?.slice(0, 10) ?? null;
  // Programs without a clock fill in the beginning of their calendar.
  return day === null || day < '1985' ? null : day;
}
