import type { Id } from '../../../core/kernel/ids.ts';
import type { ParsedArticle } from '../../../core/model/article/parsed-article.ts';
import { isSharedText, distinctivePhrases, similarTitles } from '../../../core/text/similar-article.ts';
import type { Library } from '../../store/open.ts';
import { sql } from '../../tables/rows.ts';
import { withIndex } from '../../store/search-index.ts';

/** How many articles are compared with a new text, those with the most of its phrases first. */
const MOST_COMPARED = 3;
/** The most articles that are compared for one phrase: a phrase that more articles have is too common to help. */
const MOST_WITH_PHRASE = 50;

/** An article that a new text may be a version of. */
export interface SimilarArticle {
  articleId: Id;
  title: string;
}

/** Titles that are read at once. */
const TITLES_AT_ONCE = 500;

type Text = Pick<ParsedArticle, 'title' | 'url' | 'text' | 'blocks' | 'sentences'>;

/** Returns an article that is not deleted and may be the same story, or null. See seekSimilarArticle, which does not hold anybody up. */
export function similarArticle(library: Library, parsed: Text): SimilarArticle | null {
  const seek = seekSimilarArticle(library, parsed);
  for (;;) {
    const { done, value } = seek.next();
    if (done === true) return value;
  }
}

/**
 * Looks for an article that is not deleted and may be the same story. The address decides first, then the text, then the title, because
 * checkers correct titles and authors rewrite them. No index finds what resembles a title, so all are compared, the newest first. It yields
 * every few, because a large library has many. Returns the article, or null.
 */
export function* seekSimilarArticle(library: Library, parsed: Text): Generator<void, SimilarArticle | null> {
  const { db } = library;
  const atAddress = articleAtAddress(library, parsed.url);
  if (atAddress !== null) return atAddress;
  yield;
  const id = yield* withSharedText(library, parsed);
  const byText = id === null ? undefined : sql(db, 'SELECT id, title FROM article WHERE id = ?').get(id);
  if (byText !== undefined) return found(byText);
  const isSimilar = similarTitles(parsed.title);
  const page = `SELECT id, title, removed FROM article WHERE id < ? ORDER BY id DESC LIMIT ${TITLES_AT_ONCE}`;
  for (let rows = sql(db, page).all(AFTER_ALL); rows.length > 0;) {
    const like = rows.find((row) => row['removed'] === 0 && isSimilar(String(row['title'])));
    if (like !== undefined) return found(like);
    yield;
    rows = sql(db, page).all(String(rows.at(-1)?.['id']));
  }
  return null;
}

/** Comes after every id, in the order of their characters. */
const AFTER_ALL = 'g';

/** The article at an address that is not deleted, the newest where there are several; null where there is none, or no address. */
export function articleAtAddress({ db }: Library, url: string | null): SimilarArticle | null {
  if (url === null) return null;
  const row = sql(
    db,
    'SELECT id, title FROM article WHERE removed = 0 AND url = ? ORDER BY createdAt DESC LIMIT 1',
  ).get(url);
  return row === undefined ? null : found(row);
}

function found(row: Record<string, unknown>): SimilarArticle {
  return { articleId: String(row['id']), title: String(row['title']) };
}

/** The article whose newest version shares much of a text word for word, or null. */
function* withSharedText(library: Library, { text, blocks, sentences }: Text): Generator<void, Id | null> {
  const own = sentences
    .filter(({ blockPosition }) => blocks[blockPosition]?.isText === true)
    .map(({ start, end }) => text.slice(start, end));
  const hits = new Map<Id, number>();
  for (const phrase of distinctivePhrases(own)) {
    for (const id of articlesWith(library, phrase)) hits.set(id, (hits.get(id) ?? 0) + 1);
    yield;
  }
  const likely = [...hits].sort((a, b) => b[1] - a[1]).slice(0, MOST_COMPARED);
  return likely.find(([id]) => isSharedText(own, sentencesOf(library, id)))?.[0] ?? null;
}

function articlesWith(library: Library, phrase: string): Id[] {
  const match = `text : "${phrase.replaceAll('"', ' ')}"`;
  return withIndex(library, ({ db }) =>
    sql(
      db,
      `SELECT article.id AS id FROM search JOIN searchDocument ON searchDocument.id = search.rowid
       JOIN article ON article.id = searchDocument.ref
       WHERE search MATCH ? AND removed = 0 ORDER BY search.rowid DESC LIMIT ${MOST_WITH_PHRASE}`,
    )
      .all(match)
      .map((row) => String(row['id'])),
  );
}

/** The sentences of article text of an article's newest version. */
function sentencesOf({ db }: Library, articleId: Id): string[] {
  const rows = sql(
    db,
    `SELECT version.text AS text, sentence.start AS start, sentence."end" AS "end"
     FROM sentence JOIN version ON version.id = sentence.versionId
     JOIN block ON block.versionId = version.id AND block.position = sentence.blockPosition
     WHERE block.isText AND version.id =
       (SELECT id FROM version WHERE articleId = ? ORDER BY number DESC LIMIT 1)`,
  ).all(articleId);
  return rows.map((row) => String(row['text']).slice(Number(row['start']), Number(row['end'])));
}
