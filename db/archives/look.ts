import type { Database } from 'better-sqlite3';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { indexKeys } from '../../core/match/index-keys.ts';
import type { EarlierCheck } from '../../core/model/earlier-check/earlier-check.ts';
import { sql } from '../tables/rows.ts';
import { idsOf } from './check-ids.ts';

/** A page of the checks of an archive, and how many there are on all pages. */
export interface ChecksPage {
  readonly checks: (EarlierCheck & { id: number })[];
  readonly total: number;
}

/** Checks at both ends of an archive show which languages it has. */
const SAMPLE = 200;
/** A shorter beginning of a word is of too many words. */
const LEAST_BEGINNING = 2;

/**
 * Returns a page of the checks of an archive that have every one of some words, the last as it begins, or all of them for no word; the newest
 * by their own date first. Sorting a million takes a second: call it in a process of its own. Throws archiveNotFound.
 */
export function checksIn(
  db: Database,
  archiveId: number,
  words: string,
  { offset, limit }: { offset: number; limit: number },
): ChecksPage {
  const archive = sql(db, 'SELECT checks FROM archive WHERE id = ?').get(archiveId);
  if (archive === undefined) throw new TickmarkError('archiveNotFound');
  const { first, last } = idsOf(archiveId);
  if (words.trim() === '') {
    const rows = sql(
      db,
      'SELECT * FROM earlierCheck WHERE id BETWEEN ? AND ? ORDER BY published DESC, id LIMIT ? OFFSET ?',
    ).all(first, last, limit, offset);
    return { checks: rows.map(checkOf), total: Number(archive['checks']) };
  }
  const question = questionOf(words, languagesIn(db, first, last));
  if (question === null) return { checks: [], total: 0 };
  const within = 'checkIndex MATCH ? AND checkIndex.rowid BETWEEN ? AND ?';
  const total = sql(db, `SELECT count(*) AS n FROM checkIndex WHERE ${within}`).get(question, first, last);
  const rows = sql(
    db,
    `SELECT earlierCheck.* FROM checkIndex JOIN earlierCheck ON earlierCheck.id = checkIndex.rowid
     WHERE ${within} ORDER BY published DESC, earlierCheck.id LIMIT ? OFFSET ?`,
  ).all(question, first, last, limit, offset);
  return { checks: rows.map(checkOf), total: Number(total?.['n'] ?? 0) };
}

function languagesIn(db: Database, first: number, last: number): string[] {
  const end = (order: 'ASC' | 'DESC') =>
    `SELECT language FROM (SELECT language FROM earlierCheck WHERE id BETWEEN ? AND ? ORDER BY id ${order} LIMIT ${SAMPLE})`;
  const rows = sql(db, `${end('ASC')} UNION ${end('DESC')}`).all(first, last, first, last);
  return rows.map((row) => String(row['language']));
}

/**
 * A word may have another key in each language. One that is small in a language is in no key of its texts, so that it is not asked for;
 * null where nothing else is left.
 */
function questionOf(words: string, languages: readonly string[]): string | null {
  const asked = words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const parts = asked.flatMap((word, place) => {
    const keys = languages.map((language) => indexKeys(word, language));
    const whole = keys.some((found) => found.length === 0) ? [] : keys.flat().map((key) => `"${key}"`);
    const beginning = place === asked.length - 1 ? beginningOf(word) : null;
    const either = [...new Set(beginning === null ? whole : [...whole, `"${beginning}"*`])];
    return whole.length === 0 && (beginning === null || asked.length > 1) ? [] : [`(${either.join(' OR ')})`];
  });
  return parts.length === 0 ? null : parts.join(' AND ');
}

/** The last word may not be typed to its end. */
function beginningOf(word: string): string | null {
  const [key = ''] = indexKeys(word, 'und');
  return key.length < LEAST_BEGINNING ? null : key;
}

function checkOf({ key: _key, ...fields }: Record<string, unknown>): EarlierCheck & { id: number } {
  // The columns are the fields, and only what the schema of a check lets through is written to them.
  return fields as unknown as EarlierCheck & { id: number };
}
