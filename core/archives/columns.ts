import { checkFromFields, type CheckFields } from './checks-from-fields.ts';
import { folded } from '../kernel/tidy.ts';
import { CheckColumn, type ColumnMapping } from '../model/earlier-check/columns.ts';
import type { EarlierCheck } from '../model/earlier-check/earlier-check.ts';

/** Headings that tables of checks have, folded and without marks, the likeliest first. */
const headings: Readonly<Record<CheckColumn, readonly string[]>> = {
  claim: [
    ...['claim', 'claimreviewed', 'vclaim', 'claimtext', 'statement', 'quote', 'claims'],
    ...['bewering', 'uitspraak', 'behauptung', 'aussage', 'affirmation', 'declaration', 'afirmacion', 'bulo'],
  ],
  title: ['title', 'headline', 'reviewtitle', 'titel', 'kop', 'uberschrift', 'titre', 'titulo', 'titular'],
  detail: [
    'subtitle',
    'description',
    'summary',
    'reviewbody',
    'omschrijving',
    'beschreibung',
    'resume',
    'resumen',
  ],
  claimant: [
    ...['claimant', 'speaker', 'claimauthor', 'claimedby', 'claimby', 'person', 'who', 'saidby'],
    ...['spreker', 'wie', 'bron', 'sprecher', 'wer', 'orateur', 'qui', 'autor', 'quien'],
  ],
  claimed: ['claimdate', 'claimed', 'datesaid', 'claimdatepublished', 'uitspraakdatum', 'gezegdop'],
  publisher: [
    ...[
      'publisher',
      'publishername',
      'organization',
      'organisation',
      'factchecker',
      'outlet',
      'checkedby',
      'site',
      'source',
    ],
    ...['medium', 'factcheckorganisatie', 'herausgeber', 'editeur', 'medio'],
  ],
  published: [
    ...['reviewdate', 'datepublished', 'published', 'date', 'publicationdate', 'checkdate', 'checkedon'],
    ...['datum', 'gecontroleerdop', 'veroffentlicht', 'fecha'],
  ],
  rating: [
    ...[
      'rating',
      'verdict',
      'textualrating',
      'label',
      'ruling',
      'conclusion',
      'result',
      'truthrating',
      'ratingname',
    ],
    ...['oordeel', 'conclusie', 'uitkomst', 'urteil', 'bewertung', 'veredicto', 'calificacion'],
  ],
  address: [
    'url',
    'link',
    'reviewurl',
    'address',
    'permalink',
    'factcheckurl',
    'adres',
    'webadres',
    'lien',
    'enlace',
  ],
  language: ['language', 'languagecode', 'lang', 'inlanguage', 'taal', 'sprache', 'langue', 'idioma'],
};

/** Returns which column of a table has what, by their headings. Each column is used once; what no heading tells has none. */
export function guessColumns(names: readonly string[]): ColumnMapping {
  const plain = names.map((name) => folded(name).replace(/[^\p{L}\p{N}]+/gu, ''));
  const taken = new Set<number>();
  const mapping: ColumnMapping = {};
  for (const column of CheckColumn.options) {
    for (const heading of headings[column]) {
      const at = plain.findIndex((name, place) => name === heading && !taken.has(place));
      const name = names[at];
      if (name === undefined || name === '') continue;
      taken.add(at);
      mapping[column] = name;
      break;
    }
  }
  return mapping;
}

/** Returns a function that makes checks of the rows of a table with these headings; it gives null for a row without a claim. */
export function checkOfRow(
  names: readonly string[],
  mapping: ColumnMapping,
): (row: readonly string[]) => EarlierCheck | null {
  const places = CheckColumn.options.flatMap((column) => {
    const name = mapping[column];
    const at = name === undefined ? -1 : names.indexOf(name);
    return at === -1 ? [] : [[column, at] as const];
  });
  return (row) => {
    const fields: CheckFields = {};
    for (const [column, at] of places) {
      const cell = row[at];
      if (cell !== undefined) fields[column] = cell;
    }
    return checkFromFields(fields);
  };
}
