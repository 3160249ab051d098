import type { FileItem, ParsedFile, ParseRequest } from '../../core/model/article/parsed-article.ts';
import { completeArticle } from '../../core/text/complete-article.ts';
import type { SourceFile } from '../../core/text/source-article.ts';
import { readSourceFile } from './read-source-file.ts';
import { eld } from 'eld/extrasmall';
import type { DetectedLanguage } from '../../core/text/language.ts';

/**
 * Turns bytes from outside into an article, or into the list of the articles that are in them. Throws TickmarkError for
 * what is wrong with the file; core/kernel/errors.ts has the codes, main/workers/reader/reader-answer.ts those that are believed.
 */
export async function parseRequest(request: ParseRequest): Promise<ParsedFile> {
  const file: SourceFile = await readSourceFile({
    name: request.name ?? '',
    bytes: request.bytes,
    format: request.format,
    item: request.item ?? null,
    password: request.password ?? null,
  });
  if (file.kind === 'several') return { kind: 'several', items: [...file.items] satisfies FileItem[] };
  return { kind: 'article', article: completeArticle(file.article, request.name, detectLanguage) };
}

/**
 * Finds a text's language among 60. The smallest of eld's databases: on whole articles all of them are right, and this
 * one loads in half the time. Only the reader loads it, so that the desk does not carry it.
 */
function detectLanguage(text: string): DetectedLanguage {
  const found = eld.detect(text);
  return { language: found.language, reliable: found.isReliable() };
}
