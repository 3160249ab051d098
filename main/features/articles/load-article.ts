import type { LoadResult } from '../../../core/contract/index.ts';
import { mediaTypeOfFormat } from '../../../core/formats/input-formats.ts';
import { ownFiles } from '../../../core/formats/own-files.ts';
import { isTakenByDefault } from '../../../core/annotations/author-note.ts';
import { mayBeAnnotations } from '../../../core/annotations/limits.ts';
import { TickmarkError, toWireError } from '../../../core/kernel/errors.ts';
import { newId, type Id } from '../../../core/kernel/ids.ts';
import type { ParsedArticle, ParseRequest } from '../../../core/model/article/parsed-article.ts';
import type { Suggestion } from '../../../core/model/claim/suggestions.ts';
import {
  anyArticleWithText,
  articleWithText,
  loadArticle,
  loadVersion,
} from '../../../db/queries/articles/load.ts';
import { writtenSoFar, type Library } from '../../../db/store/open.ts';
import { inTurns } from '../../base/in-turns.ts';
import {
  articleAtAddress,
  seekSimilarArticle,
  similarArticle,
  type SimilarArticle,
} from '../../../db/queries/articles/similar-article.ts';
import { analyseInProcess, isLong } from '../claims/detect-work.ts';
import { loadDetector, suggestionsOnLoad } from '../claims/suggest.ts';
import { notesOf, readDraft } from '../../base/author-notes.ts';
import { readFile } from '../../workers/reader/read-file.ts';
import { logError } from '../../base/log.ts';
import type { Author } from '../casefile/add-case.ts';

/** What a file becomes in the library: a new article, or the next version of an existing one. */
export type LoadAs = { kind: 'article' } | { kind: 'version'; articleId: Id };

/**
 * What a file becomes that nobody stands beside: the next version of the article with the same address, or a new article. A text that was
 * deleted does not come back.
 */
export interface LoadUnasked {
  kind: 'unasked';
}

/** The result for a file that is no case file. */
export type ReadResult = Exclude<LoadResult, { status: 'case' | 'merged' | 'notes' }>;

/** The functions that parse JSON from outside. That happens not in the reader but in a process of its own, with limits. */
export interface JsonReading {
  /** Loads a JSON report, whose path is `path` unless that is null. Throws what is wrong with it. */
  importReport(bytes: Uint8Array, name: string, path: string | null, author: Author): Promise<ReadResult>;
  /** Whether bytes are a file of annotations. */
  isAnnotations(bytes: Uint8Array): Promise<boolean>;
}

/**
 * Reads one file in the reader and puts its article into the library. Never throws: errors and questions are in the
 * result. The same text is not loaded twice. A text that resembles an existing article is loaded only with `as`. A
 * JSON report is loaded with the files beside it (`path`). `author` is called only once there is something to load.
 * Claims are suggested if the settings say so too.
 */
export async function loadInto(
  library: Library,
  request: ParseRequest | Promise<ParseRequest>,
  name: string,
  as: LoadAs | LoadUnasked | null,
  author: Author,
  json: JsonReading,
  suggests = true,
  path: string | null = null,
): Promise<ReadResult> {
  let source: ParseRequest | null = null;
  try {
    source = await request;
    if (ownFiles.report.begins(source.bytes))
      return await json.importReport(source.bytes, name, path, author);
    const file = await readFile(source);
    if (file.kind === 'several') return { status: 'several', name, token: newId(), items: file.items };
    const before = writtenSoFar(library.db);
    const like = as === null ? await inTurns(seekSimilarArticle(library, file.article)) : null;
    const asked = askedOf(library, file.article, name, as, like);
    if (asked?.status === 'already')
      return { ...asked, ...(await moreNotes(library, asked.articleId, file.article, name)) };
    if (asked !== null) return asked;
    const suggestions = suggests ? await suggestionsFor(library, file.article) : [];
    // Another article may have been loaded meanwhile.
    const likeNow = (): SimilarArticle | null => (as === null ? similarArticle(library, file.article) : null);
    const askedNow =
      writtenSoFar(library.db) === before ? null : askedOf(library, file.article, name, as, likeNow());
    return askedNow ?? put(library, file.article, source, name, as, author, suggestions);
  } catch (thrown) {
    const isNotes =
      source !== null && mayBeAnnotations(source.bytes) && (await json.isAnnotations(source.bytes));
    const told = isNotes ? new TickmarkError('annotationsNeedArticle', { name }) : thrown;
    return { status: 'failed', name, token: newId(), error: toWireError(told) };
  }
}

/**
 * The reason why an article cannot be loaded yet: it is there already, or somebody must say whether it is a version of `like`. Null if
 * there is none.
 */
function askedOf(
  library: Library,
  parsed: ParsedArticle,
  name: string,
  as: LoadAs | LoadUnasked | null,
  like: SimilarArticle | null,
): Extract<ReadResult, { status: 'already' | 'similar' }> | null {
  const known =
    as?.kind === 'unasked' ? anyArticleWithText(library, parsed.text) : articleWithText(library, parsed.text);
  if (known !== null) return { status: 'already', name, articleId: known.id, title: known.title };
  return like === null ? null : { status: 'similar', name, token: newId(), title: parsed.title, to: like };
}

function put(
  library: Library,
  parsed: ParsedArticle,
  source: ParseRequest,
  name: string,
  as: LoadAs | LoadUnasked | null,
  author: Author,
  suggestions: Suggestion[],
): ReadResult {
  const to =
    as?.kind === 'unasked' ? articleAtAddress(library, parsed.url) : as?.kind === 'version' ? as : null;
  const bytes = { name: source.name, mediaType: mediaTypeOfFormat(parsed.format), bytes: source.bytes };
  if (to !== null) {
    const { article, carried } = loadVersion(library, to.articleId, parsed, bytes, author(), suggestions);
    const notes = notesToTake(library, article.id, parsed);
    return { status: 'loaded', name, articleId: article.id, title: article.title, carried, ...notes };
  }
  const article = loadArticle(library, parsed, bytes, author(), suggestions);
  const notes = notesToTake(library, article.id, parsed);
  return { status: 'loaded', name, articleId: article.id, title: article.title, ...notes };
}

/** How many notes of the author would become evidence; nothing if none would. */
function notesToTake(library: Library, articleId: Id, { remarks }: ParsedArticle): { notes?: number } {
  if (remarks.length === 0) return {};
  const notes = notesOf(library, articleId, null).notes.filter(isTakenByDefault).length;
  return notes === 0 ? {} : { notes };
}

/** The notes in a file whose text is there already: its author may have added them since. */
async function moreNotes(
  library: Library,
  articleId: Id,
  parsed: ParsedArticle,
  name: string,
): Promise<Pick<Extract<ReadResult, { status: 'already' }>, 'more'>> {
  if (parsed.remarks.length === 0) return {};
  const draft = await readDraft(library, articleId, parsed, name);
  const notes = notesOf(library, articleId, draft.versionId, { draft }).notes.filter(isTakenByDefault).length;
  return notes === 0 ? {} : { more: { notes, draft } };
}

/** If the detector fails, the article is loaded without suggestions. */
async function suggestionsFor(library: Library, parsed: ParsedArticle): Promise<Suggestion[]> {
  try {
    return await suggestionsOnLoad(library, parsed, async (input) =>
      isLong(input.text) ? analyseInProcess(input) : (await loadDetector())(input),
    );
  } catch (thrown) {
    logError('suggestions', thrown);
    return [];
  }
}
