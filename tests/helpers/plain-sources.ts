import { addEvidence } from '../../core/model/evidence/evidence-changes.ts';
import { storeAttachment } from '../../db/queries/files/attachments.ts';
import { commit, write } from '../../db/queries/history/commit.ts';
import { openLibrary, type Library } from '../../db/store/open.ts';
import { rowsWhere } from '../../db/tables/rows.ts';
import { claimTable } from '../../db/tables/tables.ts';

/** So many are saved in one step: it is quicker. */
const AT_ONCE = 50;
const at = '2026-03-05T09:00:00.000Z';

/** Leaves protected sources in a library's first claim, as an app without encryption did, with files. */
export async function leavePlain(
  path: string,
  contact: string,
  pieces = 1,
  then: (library: Library) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const library = openLibrary(path, 'write');
  const [claim] = rowsWhere(library.db, claimTable, 'removed = 0');
  if (claim === undefined) throw new Error('no claim');
  const author = { checkerId: claim.createdBy, at };
  for (let n = 0; n < pieces; n += AT_ONCE) {
    const bytes = Buffer.from(`${contact} heeft dit ${n} keer gezegd. `.repeat(500));
    const file = write(library, () =>
      storeAttachment(library.db, { name: `gesprek ${n}.txt`, mediaType: 'text/plain', bytes }, at),
    );
    const details = {
      kind: 'interview' as const,
      stance: 'supports' as const,
      target: 'verdict' as const,
      title: null,
      link: null,
      quotation: null,
      lookedAt: null,
      contact,
      protected: true,
      note: null,
      attachments: [file],
    };
    const some = Array.from({ length: Math.min(AT_ONCE, pieces - n) }, () =>
      addEvidence(claim, details, author),
    );
    commit(library, { articleId: claim.articleId, ...author }, some);
  }
  await then(library);
  library.close();
}
