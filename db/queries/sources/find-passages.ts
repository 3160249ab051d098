import type { Database } from 'better-sqlite3';
import type { Id } from '../../../core/kernel/ids.ts';
import { MOST_CANDIDATES, type FoundPassage, type Passage } from '../../../core/model/source/source-text.ts';
import type { CutPassage } from '../../../core/text/passages.ts';
import { vaultState } from '../../crypto/library-key.ts';
import { cutPassage, sealedTextOf } from '../files/source-texts.ts';
import { sql } from '../../tables/rows.ts';
import { LIVE_FILES, liveSources } from './article-sources.ts';
import { askedTerms, foldedWords, type AskedTerms } from './asked-terms.ts';
import { promisingPassages, rangesOf } from './promising-passages.ts';

/** Where to look, for which words, and for how many passages. */
interface Asked {
  /** Null for all articles that are not deleted. */
  articleId: Id | null;
  words: string;
  limit: number;
}

type Owners = ReadonlyMap<string, FoundPassage['sources']>;
type Sides = Pick<FoundPassage, 'before' | 'after'>;

/** A passage with how much of what was asked it has: see scoreOf. `sides` is null where they are still to be looked up. */
interface Scored {
  passage: Passage;
  score: number;
  sides: Sides | null;
}

/**
 * Returns passages that have some of the words, the best first. Words that most passages have do not count where there are others. What
 * protected sources alone have is looked through while the library is unlocked: it is in no index, and nothing of it stays in memory.
 */
export function findPassages(db: Database, { articleId, words, limit }: Asked): FoundPassage[] {
  const terms = askedTerms(db, words);
  if (terms.size === 0) return [];
  const most = Math.min(limit, MOST_CANDIDATES);
  const own = articleId === null ? null : ownersOf(db, [articleId]);
  const open = openPassages(db, terms, own === null ? null : [...own.keys()], most);
  // Who has a sealed file is known only once every article was asked.
  const all = own ?? (hasSealedTexts(db) ? ownersOf(db, liveArticles(db)) : null);
  const sealed = all === null ? [] : sealedPassages(db, terms, all);
  const found = [...open, ...sealed].sort((a, b) => b.score - a.score).slice(0, most);
  const owners = all ?? ownersOf(db, articlesWith(db, new Set(found.map(({ passage }) => passage.hash))));
  return found.flatMap(({ passage, sides }) => {
    const sources = owners.get(passage.hash);
    return sources === undefined ? [] : [{ passage, ...(sides ?? openSides(db, passage)), sources }];
  });
}

function liveArticles(db: Database): Id[] {
  return db.prepare<[], Id>('SELECT id FROM article WHERE removed = 0 ORDER BY id').pluck().all();
}

/** The articles that have one of these files where everybody can read it. */
function articlesWith(db: Database, hashes: ReadonlySet<string>): Id[] {
  const query = `SELECT DISTINCT articleId FROM (${LIVE_FILES}) WHERE hash IN (SELECT value FROM json_each(?)) ORDER BY 1`;
  return db
    .prepare<[string], Id>(query)
    .pluck()
    .all(JSON.stringify([...hashes]));
}

function hasSealedTexts(db: Database): boolean {
  return vaultState(db) === 'open' && sql(db, 'SELECT 1 FROM sealedText LIMIT 1').get() !== undefined;
}

/** Who of these articles has which file. */
function ownersOf(db: Database, articles: readonly Id[]): Owners {
  const owners = new Map<string, FoundPassage['sources']>();
  for (const id of articles)
    for (const { source, evidenceId } of liveSources(db, id))
      for (const { hash } of source.attachments)
        owners.set(hash, [...(owners.get(hash) ?? []), { sourceId: source.id, articleId: id, evidenceId }]);
  return owners;
}

/** Only these files are looked through, null for all that are in use: an article is given what it has, however much better others fit. */
function openPassages(
  db: Database,
  terms: AskedTerms,
  hashes: readonly string[] | null,
  limit: number,
): Scored[] {
  const best = promisingPassages(db, terms, rangesOf(db, hashes));
  // The numbers of a text's passages may have those of others between them.
  const rows = sql(
    db,
    `SELECT passage.* FROM json_each(?) AS best CROSS JOIN passage ON passage.id = best.value
     CROSS JOIN sourceText ON sourceText.hash = passage.hash
     WHERE sourceText.state = 'read' AND passage.kind <> 'boilerplate'
       AND passage.hash IN (${hashes === null ? `SELECT hash FROM (${LIVE_FILES})` : 'SELECT value FROM json_each(?)'})`,
  );
  const among = hashes === null ? [] : [JSON.stringify(hashes)];
  return rows
    .all(JSON.stringify(best), ...among)
    .map((row) => {
      const passage = passageOf(String(row['hash']), Number(row['ordinal']), cutPassage(row));
      return { passage, score: scoreOf(passage, terms), sides: null };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

function* sealedPassages(db: Database, terms: AskedTerms, owners: Owners): Generator<Scored> {
  if (vaultState(db) !== 'open') return;
  for (const hash of owners.keys()) {
    const text = sealedTextOf(db, hash);
    if (text?.state !== 'read') continue;
    for (const [ordinal, cut] of text.passages.entries()) {
      const passage = passageOf(hash, ordinal, cut);
      const score = cut.kind === 'boilerplate' ? 0 : scoreOf(passage, terms);
      const textAt = (at: number): string | null => text.passages[at]?.text ?? null;
      if (score > 0)
        yield { passage, score, sides: { before: textAt(ordinal - 1), after: textAt(ordinal + 1) } };
    }
  }
}

function passageOf(hash: string, ordinal: number, { text, locator, heading, unsure }: CutPassage): Passage {
  return { hash, ordinal, text, locator, heading, ...(unsure !== undefined && { unsure: [...unsure] }) };
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

function openSides(db: Database, { hash, ordinal }: Passage): Sides {
  const textAt = (at: number): string | null => {
    const row = sql(db, 'SELECT text FROM passage WHERE hash = ? AND ordinal = ?').get(hash, at);
    return row === undefined ? null : String(row['text']);
  };
  return { before: textAt(ordinal - 1), after: textAt(ordinal + 1) };
}
