import type { Database } from 'better-sqlite3';
import type { Id } from '../../../core/kernel/ids.ts';
import { MOST_CANDIDATES, type FoundPassage, type Passage } from '../../../core/model/source/source-text.ts';
import { vaultState } from '../../crypto/library-key.ts';
import { cutPassage, sealedTextOf } from '../files/source-texts.ts';
import { sql } from '../../tables/rows.ts';
import { liveSources } from './article-sources.ts';
import { askedTerms, foldedWords, type AskedTerms } from './asked-terms.ts';

/** Where to look, for which words, and for how many passages. */
interface Asked {
  /** Null for all articles that are not deleted. */
  articleId: Id | null;
  words: string;
  limit: number;
}

type Owners = ReadonlyMap<string, FoundPassage['sources']>;

/** A passage with how much of what was asked it has: see scoreOf. */
interface Scored {
  passage: Passage;
  score: number;
}

/**
 * Returns passages that have some of the words, the best first. Words that most passages have do not count where there are others. What
 * protected sources alone have is looked through while the library is unlocked: it is in no index, and nothing of it stays in memory.
 */
export function findPassages(db: Database, { articleId, words, limit }: Asked): FoundPassage[] {
  const terms = askedTerms(db, words);
  if (terms.size === 0) return [];
  const owners = ownersOf(db, articleId);
  const most = Math.min(limit, MOST_CANDIDATES);
  const open = openPassages(db, terms, articleId === null ? null : [...owners.keys()], most);
  const found = [...open, ...sealedPassages(db, terms, owners)]
    .sort((a, b) => b.score - a.score)
    .filter(({ passage }) => owners.has(passage.hash))
    .slice(0, most);
  return found.map(({ passage }) => ({
    passage,
    before: neighbour(db, passage, -1),
    after: neighbour(db, passage, 1),
    sources: owners.get(passage.hash) ?? [],
  }));
}

/** Who has which file. */
function ownersOf(db: Database, articleId: Id | null): Owners {
  const owners = new Map<string, FoundPassage['sources']>();
  const articles =
    articleId === null
      ? db.prepare<[], string>('SELECT id FROM article WHERE removed = 0 ORDER BY id').pluck().all()
      : [articleId];
  for (const id of articles)
    for (const { source, evidenceId } of liveSources(db, id))
      for (const { hash } of source.attachments)
        owners.set(hash, [...(owners.get(hash) ?? []), { sourceId: source.id, articleId: id, evidenceId }]);
  return owners;
}

/** Of one article only its files are looked through: it is given what it has, however much better others fit. */
function openPassages(
  db: Database,
  terms: AskedTerms,
  hashes: readonly string[] | null,
  limit: number,
): Scored[] {
  const match = [...terms.keys()].map((term) => `"${term}"`).join(' OR ');
  // A join that is read from the index on: only what fits is looked at.
  const rows = sql(
    db,
    `SELECT passage.* FROM passageIndex CROSS JOIN passage ON passage.id = passageIndex.rowid
     CROSS JOIN sourceText ON sourceText.hash = passage.hash
     WHERE passageIndex MATCH ? AND sourceText.state = 'read' AND passage.kind <> 'boilerplate'
       AND (? IS NULL OR passage.hash IN (SELECT value FROM json_each(?)))
     ORDER BY passageIndex.rank LIMIT ?`,
  );
  const list = hashes === null ? null : JSON.stringify(hashes);
  return rows.all(match, list, list, limit).map((row) => {
    const { text, locator, heading } = cutPassage(row);
    const passage = { hash: String(row['hash']), ordinal: Number(row['ordinal']), text, locator, heading };
    return { passage, score: scoreOf(passage, terms) };
  });
}

function* sealedPassages(db: Database, terms: AskedTerms, owners: Owners): Generator<Scored> {
  if (vaultState(db) !== 'open') return;
  for (const hash of owners.keys()) {
    const text = sealedTextOf(db, hash);
    if (text?.state !== 'read') continue;
    for (const [ordinal, { kind, text: words, locator, heading }] of text.passages.entries()) {
      const passage = { hash, ordinal, text: words, locator, heading };
      const score = kind === 'boilerplate' ? 0 : scoreOf(passage, terms);
      if (score > 0) yield { passage, score };
    }
  }
}

/** The weights of the words that a passage has, against its length: as much in fewer words is better. */
function scoreOf({ text, heading }: Passage, terms: AskedTerms): number {
  const own = foldedWords(text);
  const above = new Set(foldedWords(heading ?? ''));
  const has = new Set(own);
  let sum = 0;
  for (const [term, weight] of terms) sum += has.has(term) ? weight : above.has(term) ? weight / 2 : 0;
  return sum / (1 + own.length / 200);
}

function neighbour(db: Database, { hash, ordinal }: Passage, by: 1 | -1): string | null {
  const row = sql(db, 'SELECT text FROM passage WHERE hash = ? AND ordinal = ?').get(hash, ordinal + by);
  if (row !== undefined) return String(row['text']);
  if (vaultState(db) !== 'open') return null;
  const sealed = sealedTextOf(db, hash);
  return sealed?.state === 'read' ? (sealed.passages[ordinal + by]?.text ?? null) : null;
}
