import type { Database } from 'better-sqlite3';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { speakerOf, type SourceBlock } from '../../../core/model/source/source-text.ts';
import type { CutPassage } from '../../../core/text/passages.ts';
import { cutPassage, readStateOf, sealedTextOf } from '../files/source-texts.ts';
import { vaultState } from '../../crypto/library-key.ts';
import { sql } from '../../tables/rows.ts';

/** A part of a file's text, and how many passages all of it has. */
interface TextPart {
  blocks: SourceBlock[];
  passages: number;
}

/**
 * Returns the text of a file from the block with the passage `from` on: whole blocks, until they have `limit` passages. Throws
 * sourceNotRead, libraryLocked.
 */
export function sourceBlocks(db: Database, hash: string, from: number, limit: number): TextPart {
  const { state, ...facts } = readStateOf(db, hash);
  if (state === 'locked') throw new TickmarkError('libraryLocked');
  if (state !== 'read' || !('passages' in facts)) throw new TickmarkError('sourceNotRead');
  const part = plainPart(db, hash, from, limit) ?? sealedPart(db, hash, from, limit);
  const blocks = new Map<number, SourceBlock>();
  for (const [ordinal, { block, kind, locator, text, heading, unsure }] of part) {
    const known = blocks.get(block) ?? {
      kind,
      locator,
      speaker: speakerOf({ locator, heading }),
      passages: [],
    };
    blocks.set(block, known);
    known.passages.push({ ordinal, text, locator, ...(unsure !== undefined && { unsure }) });
  }
  return { blocks: [...blocks.values()], passages: facts.passages };
}

type Part = [ordinal: number, passage: CutPassage][];

function plainPart(db: Database, hash: string, from: number, limit: number): Part | null {
  if (sql(db, 'SELECT 1 FROM sourceText WHERE hash = ?').get(hash) === undefined) return null;
  // The block of the last passage is given whole, too.
  const rows = sql(
    db,
    `WITH part (first, last) AS (SELECT
         (SELECT block FROM passage WHERE hash = ? AND ordinal = ?),
         (SELECT max(block) FROM (SELECT block FROM passage WHERE hash = ? AND ordinal >= ? ORDER BY ordinal LIMIT ?)))
     SELECT ordinal, block, kind, text, locator, heading FROM passage, part
     WHERE hash = ? AND block BETWEEN first AND last ORDER BY ordinal`,
  ).all(hash, from, hash, from, limit, hash);
  return rows.map(({ ordinal, ...row }) => [Number(ordinal), cutPassage(row)]);
}

function sealedPart(db: Database, hash: string, from: number, limit: number): Part {
  const text = vaultState(db) === 'open' ? sealedTextOf(db, hash) : null;
  if (text?.state !== 'read') throw new TickmarkError('sourceNotRead');
  const first = text.passages[from]?.block;
  const last = text.passages[Math.min(from + limit, text.passages.length) - 1]?.block;
  if (first === undefined || last === undefined) return [];
  const all = text.passages.map((passage, ordinal): [number, CutPassage] => [ordinal, passage]);
  return all.filter(([, { block }]) => block >= first && block <= last);
}
