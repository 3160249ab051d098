import type { LoadResult } from '../../../core/contract/load-result.ts';
import { collision, mergeCase, prepareCaseMerge, type OpenedCase } from '../../../db/casefile/merge.ts';
import { putCase, saltedCase } from '../../../db/casefile/write.ts';
import { write } from '../../../db/queries/history/commit.ts';
import { articleWithText } from '../../../db/queries/articles/load.ts';
import type { Library } from '../../../db/store/open.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { articleTable } from '../../../db/tables/tables.ts';
import type { Authorship } from '../../workers/case-child.ts';
import { caseNote } from './case-preview.ts';

/** Who adds something, and when. Throws noChecker if nobody has said who is checking. */
export type Author = () => Authorship;

/** Whether addCase would add an opened case file without a question. */
export function mayAddCase(library: Pick<Library, 'db'>, opened: Pick<OpenedCase, 'contents'>): boolean {
  const here = rowById(library.db, articleTable, opened.contents.article.id);
  return here === null || (prepareCaseMerge(library, opened).isNothing && !here.removed);
}

/**
 * Adds an opened case file whose article is not here. Returns the result, or null if the article is here and the
 * file has something new: then somebody must decide whether to merge. Throws as mergeCase and as `write`.
 */
export function addCase(library: Library, opened: OpenedCase, author: Author): LoadResult | null {
  const { name, contents, facts, bytesOf } = opened;
  const { id, title } = contents.article;
  const note = caseNote(opened, library);
  const here = rowById(library.db, articleTable, id);
  if (here === null) {
    const twin = articleWithText(library, contents.versions.at(-1)?.text ?? '');
    const openedAt = author().at;
    write(library, () => {
      try {
        const salted = saltedCase(contents);
        putCase(library.db, salted.contents, { facts, openedAt, bytesOf, former: salted.former });
      } catch (thrown) {
        throw collision(library, thrown, opened);
      }
    });
    return {
      status: 'loaded',
      name,
      articleId: id,
      title,
      note,
      ...(twin !== null && { beside: twin.title }),
    };
  }
  if (!mayAddCase(library, opened)) return null;
  // Files that an earlier case file lacked.
  mergeCase(library, { articleId: id, ...author() }, opened);
  return { status: 'already', name, articleId: id, title: here.title, note };
}
