import type { LoadResult } from '../../../core/contract/load-result.ts';
import { collision, mergeCase, prepareCaseMerge, type OpenedCase } from '../../../db/casefile/merge.ts';
import { putCase, saltedCase } from '../../../db/casefile/write.ts';
import { write } from '../../../db/queries/history/commit.ts';
import { articleWithText } from '../../../db/queries/articles/load.ts';
import type { Library } from '../../../db/store/open.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { articleTable } from '../../../db/tables/tables.ts';
import type { Authorship } from '../../workers/case-child.ts';
import { caseNote } from './preview-case.ts';

/** Who takes something in, and when. Throws noChecker where nobody has said who is checking. */
export type Author = () => Authorship;

/** Whether takeIn would put an opened case file in, and ask nothing. */
export function mayAddCase(library: Pick<Library, 'db'>, opened: Pick<OpenedCase, 'contents'>): boolean {
  const here = rowById(library.db, articleTable, opened.contents.article.id);
  return here === null || (prepareCaseMerge(library, opened).isNothing && !here.removed);
}

/**
 * Takes an opened case file in where its article is not here. Returns what became of it, or null where its article is here and
 * it has something that is not: then somebody must say whether to merge. Throws as mergeCase and what `write` throws.
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
  // Files that an earlier case file was made without.
  mergeCase(library, { articleId: id, ...author() }, opened);
  return { status: 'already', name, articleId: id, title: here.title, note };
}
