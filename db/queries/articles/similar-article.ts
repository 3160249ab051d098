import type { Id } from '../../../core/kernel/ids.ts';
import type { ParsedArticle } from '../../../core/model/article/parsed-article.ts';
import { isSharedText, distinctivePhrases, isSimilarTitle } from '../../../core/text/similar-article.ts';
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

/**
 * Returns an article that is not deleted and may be the same story, or null. The address decides first, then the
 * text, then the title, because checkers correct titles and authors rewrite them.
 */
export function similarArticle(
  library: Library,
  parsed: Pick<ParsedArticle, 'title' | 'url' | 'text' | 'blocks' | 'sentences'>,
): SimilarArticle | null {
  const rows = sql(
    library.db,
    'SELECT id, title, url FROM article WHERE removed = 0 ORDER BY createdAt DESC',
  ).all();
  const byUrl = rows.find((row) => parsed.url !== null && row['url'] === parsed.url);
  if (byUrl !== undefined) return found(byUrl);
  const id = withSharedText(library, parsed);
  const byText = id === null ? undefined : rows.find((row) => row['id'] === id);
  const like = byText ?? rows.find((row) => isSimilarTitle(parsed.title, String(row['title'])));
  return like === undefined ? null : found(like);
}

function found(row: Record<string, unknown>): SimilarArticle {
  return { articleId: String(row['id']), title: String(row['title']) };
}

/** The article whose newest version shares much of a text word for word, or null. */
function withSharedText(
  library: Library,
  { text, blocks, sentences }: Pick<ParsedArticle, 'text' | 'blocks' | 'sentences'>,
): Id | null {
  const own = sentences
    .filter(({ blockPosition }) => blocks[blockPosition]?.isText === true)
    .map(({ start, end }) => text.slice(start, end));
  const hits = new Map<Id, number>();
  for (const phrase of distinctivePhrases(own))
    for (const id of articlesWith(library, phrase)) hits.set(id, (hits.get(id) ?? 0) + 1);
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
