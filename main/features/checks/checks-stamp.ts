import { sourceTitle } from '../../../core/model/source/source-changes.ts';
import { sha256 } from '../../../db/crypto/hash.ts';
import { divisionOf } from '../../../db/queries/articles/article-state.ts';
import { readingStamp } from '../../../db/queries/files/source-texts.ts';
import { liveSources } from '../../../db/queries/sources/article-sources.ts';
import type { Library } from '../../../db/store/open.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { articleTable } from '../../../db/tables/tables.ts';
import type { CheckWish } from './check-work.ts';

/** What a comparison with the sources depends on. */
export interface ChecksStamp {
  /** Two comparisons with the same one have the same result. */
  readonly stamp: string;
  /** Whether protected sources take part: false where they may, and there are none. */
  readonly withProtected: boolean;
}

/**
 * Returns what a comparison depends on: the text and how it is divided, and of each source its name and when its files were read.
 * Nothing that was read is loaded, so that this takes milliseconds whatever the sources hold.
 */
export function checksStamp(
  { db }: Pick<Library, 'db'>,
  { articleId, versionId, language, withProtected }: CheckWish,
): ChecksStamp {
  const sources = liveSources(db, articleId).map(({ source }) => source);
  const isProtectedAsked = withProtected && sources.some((source) => source.protected);
  const compared = sources.filter((source) => isProtectedAsked || !source.protected);
  const article = rowById(db, articleTable, articleId);
  const { blocks, sentences } = divisionOf(db, versionId);
  const whole = [
    [versionId, language, article?.language, article?.published],
    blocks.map(({ start, end, kind, level, isText }) => [start, end, kind, level, isText]),
    sentences.map(({ start, end, blockPosition }) => [start, end, blockPosition]),
    compared.map((source) => [
      [source.id, source.kind, sourceTitle(source), source.protected],
      source.attachments.map(({ hash, name }) => [hash, name, readingStamp(db, hash)]),
    ]),
  ];
  return { stamp: sha256(JSON.stringify(whole)), withProtected: isProtectedAsked };
}
