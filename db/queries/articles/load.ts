import type { Article, Version } from '../../../core/model/article/article.ts';
import { draftChange, draftMaking, type Draft, type Event } from '../../../core/model/history/event.ts';
import { Claim } from '../../../core/model/claim/claim.ts';
import { blockId, newId, sentenceId, type Id } from '../../../core/kernel/ids.ts';
import type { ParsedArticle } from '../../../core/model/article/parsed-article.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { CarriedClaims } from '../../../core/contract/load-result.ts';
import { suggestClaims, type Suggestion } from '../../../core/model/claim/suggestions.ts';
import { newerDetails } from '../../../core/text/versions/carry-over.ts';
import { wellFormed } from '../../../core/kernel/tidy.ts';
import { countWords } from '../../../core/text/scan.ts';
import { attachmentBytes, storeAttachment } from '../files/attachments.ts';
import { carryVersion } from './carry-version.ts';
import { makeStep, write } from '../history/commit.ts';
import { dismissedQuotes } from '../claims/claims.ts';
import { appendEvents } from '../history/events.ts';
import { sha256 } from '../../crypto/hash.ts';
import { partsHash } from './parts-hash.ts';
import { recordAbsentFiles, recordArticle } from './record-article.ts';
import { namedFiles } from '../evidence/named-files.ts';
import type { Library } from '../../store/open.ts';
import { readSettings } from '../settings/settings.ts';
import { insertRow, rowById, rowsWhere, sql } from '../../tables/rows.ts';
import {
  articleTable,
  blockTable,
  claimTable,
  eventTable,
  sentenceTable,
  versionTable,
} from '../../tables/tables.ts';

/** The file or paste that a version was read from. */
export interface Source {
  name: string | null;
  mediaType: string;
  bytes: Uint8Array;
}

/** An article that has this very text in one of its versions and is not deleted, or null. */
export function articleWithText({ db }: Library, text: string): { id: Id; title: string } | null {
  return withText(db, text, 'article.removed = 0', 'version.loadedAt');
}

/** The same, of all articles: a deleted one counts too, after those that are not. */
export function anyArticleWithText({ db }: Library, text: string): { id: Id; title: string } | null {
  return withText(db, text, 'TRUE', 'article.removed, version.loadedAt');
}

function withText(
  db: Library['db'],
  text: string,
  condition: string,
  order: string,
): { id: Id; title: string } | null {
  const row = sql(
    db,
    `SELECT article.id, article.title FROM version JOIN article ON article.id = version.articleId
     WHERE version.textHash = ? AND ${condition} ORDER BY ${order} LIMIT 1`,
  ).get(sha256(text));
  return row === undefined ? null : { id: String(row['id']), title: String(row['title']) };
}

/**
 * Puts a parsed article into the library as a new article, version 1, with the claims suggested in it, in one transaction;
 * returns it. The suggestions are part of the load: undo does not take them back.
 */
export function loadArticle(
  library: Library,
  parsed: ParsedArticle,
  source: Source,
  author: { checkerId: Id; at: string },
  suggestions: readonly Suggestion[] = [],
): Article {
  return write(library, () => {
    const { title, byline, outlet, published, language, url } = parsed;
    const details = { title, byline, outlet, published, language, url };
    const article: Article = wellFormed({
      id: newId(),
      ...details,
      createdAt: author.at,
      removed: false,
      archived: false,
    });
    insertRow(library.db, articleTable, article);
    const before = [draftMaking('article.loaded', 'article', article)];
    addVersion(library, article.id, null, { parsed, source, suggestions }, author, before);
    recordArticle(library.db, article.id, author.at);
    return article;
  });
}

/**
 * Adds a parsed article as the next version of an article in the library. Work on the version before comes along as
 * far as the same words are there. Returns the article and what came along. Its title, author and date are set in a
 * step of its own, which can be undone. Throws articleNotFound.
 */
export function loadVersion(
  library: Library,
  articleId: Id,
  parsed: ParsedArticle,
  source: Source,
  author: { checkerId: Id; at: string },
  suggestions: readonly Suggestion[] = [],
): { article: Article; carried: CarriedClaims } {
  return write(library, () => {
    const article = rowById(library.db, articleTable, articleId);
    const newest = newestVersion(library, articleId);
    if (article === null || newest === null) throw new TickmarkError('articleNotFound');
    const details = newerDetails(parsed, versionsOf(library, articleId), entriesAbout(library, articleId));
    const filesBefore = namedFiles(library.db, articleId);
    const carried = addVersion(library, articleId, newest, { parsed, source, suggestions }, author, []);
    recordAbsentFiles(library.db, articleId, author.at, filesBefore);
    const draft = draftChange('article.detailsSet', 'article', article, details);
    const change = makeStep(library, { articleId, ...author }, [draft]);
    return {
      article: change.article ?? article,
      carried: carried ?? { from: newest.number, claims: 0, back: 0, open: 0, left: 0 },
    };
  });
}

/** Returns the versions of an article, the oldest first. */
export function versionsOf({ db }: Library, articleId: Id): Version[] {
  return rowsWhere(db, versionTable, 'articleId = ? ORDER BY number', articleId);
}

function entriesAbout({ db }: Library, articleId: Id): Event[] {
  return rowsWhere(db, eventTable, 'articleId = ? AND entityId = ? ORDER BY seq', articleId, articleId);
}

/** What a version is made of. */
interface Loaded {
  parsed: ParsedArticle;
  source: Source;
  suggestions: readonly Suggestion[];
}

function addVersion(
  library: Library,
  articleId: Id,
  newest: Version | null,
  { parsed, source, suggestions }: Loaded,
  author: { checkerId: Id; at: string },
  before: readonly Draft[],
): CarriedClaims | null {
  const { db } = library;
  keepOriginal(library, source, author.at);
  const version: Version = wellFormed({
    id: newId(),
    articleId,
    number: (newest?.number ?? 0) + 1,
    text: parsed.text,
    textHash: sha256(parsed.text),
    words: countWords(parsed.text),
    format: parsed.format,
    sourceName: source.name,
    sourceHash: sha256(source.bytes),
    loadedAt: author.at,
    warnings: parsed.warnings,
    release: parsed.release,
    remarks: parsed.remarks,
  });
  insertRow(db, versionTable, version);
  insertParts(library, version.id, parsed);
  const over = newest && carryVersion(library, version, newest.id);
  const wanted = over?.without(suggestions) ?? suggestions;
  const suggested = insertSuggested(library, version, over?.claims ?? [], wanted, author);
  const occasion = { articleId, ...author, sessionId: null, undoes: null };
  const loaded = versionLoaded(version, parsed);
  appendEvents(db, occasion, [...before, loaded, ...(over?.drafts ?? []), ...suggested]);
  return over?.told ?? null;
}

function insertSuggested(
  { db }: Library,
  version: Version,
  known: readonly Claim[],
  suggestions: readonly Suggestion[],
  author: { checkerId: Id; at: string },
): Draft[] {
  const dismissed = dismissedQuotes(db, version.articleId, version.textHash);
  const from = readSettings(db).suggestFrom;
  const drafts = suggestClaims(version, known, { suggestions, from, dismissed }, author);
  for (const { to } of drafts) insertRow(db, claimTable, Claim.parse(to));
  return drafts;
}

/** Stores the loaded bytes up to the limit in the settings. Above it, only the version's hash identifies the file. */
function keepOriginal({ db }: Library, source: Source, at: string): void {
  const limit = readSettings(db).keepOriginalMegabytes * 1024 * 1024;
  if (source.bytes.byteLength > limit) return;
  storeAttachment(db, { ...source, name: source.name ?? 'pasted' }, at);
}

function insertParts({ db }: Library, versionId: Id, parsed: ParsedArticle): void {
  for (const [position, block] of parsed.blocks.entries())
    insertRow(db, blockTable, { id: blockId(versionId, position), versionId, position, ...block });
  for (const [position, sentence] of parsed.sentences.entries())
    insertRow(db, sentenceTable, {
      id: sentenceId(versionId, position),
      versionId,
      position,
      ...sentence,
      noClaim: false,
    });
}

/** The entry names the text by its hash: the text itself stays in its table, where it cannot be changed. */
function versionLoaded(version: Version, parsed: ParsedArticle): Draft {
  const { text: _text, ...rest } = version;
  const entry = { ...rest, partsHash: partsHash(parsed.blocks, parsed.sentences) };
  return draftMaking('version.loaded', 'version', entry);
}

/** The newest version of an article, or null. */
export function newestVersion({ db }: Library, articleId: Id): Version | null {
  return rowsWhere(db, versionTable, 'articleId = ? ORDER BY number DESC LIMIT 1', articleId)[0] ?? null;
}

/** The bytes that a version was loaded from. Throws originalNotKept if they were too many. */
export function keptOriginal({ db }: Library, sourceHash: string): Uint8Array {
  try {
    return attachmentBytes(db, sourceHash);
  } catch (error) {
    if (error instanceof TickmarkError && error.code === 'attachmentNotFound')
      throw new TickmarkError('originalNotKept');
    throw error;
  }
}
