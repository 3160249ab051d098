import type { Remaining } from '../../core/model/erasure.ts';
import type { Evidence } from '../../core/model/evidence/evidence.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { textsOfCase } from '../../core/leaving/leaving-texts.ts';
import { redactionFor } from '../../core/protection/redaction.ts';
import { readCase } from '../casefile/read.ts';
import type { Library } from '../store/open.ts';
import { rowById } from '../tables/rows.ts';
import { evidenceTable } from '../tables/tables.ts';

/** Told of at most: who has more reads the article. */
const MOST = 200;

/** Keeps what a source is known by while it is erased, to tell which texts of the article still name it. */
export function remainingOf(
  library: Pick<Library, 'db'>,
  articleId: Id,
  evidenceIds: readonly Id[],
): () => Remaining[] {
  const pieces = evidenceIds.flatMap((id): Evidence[] => {
    const piece = rowById(library.db, evidenceTable, id);
    // Whether it was protected or not, its words are looked for.
    return piece === null ? [] : [{ ...piece, protected: true }];
  });
  return () => {
    const contents = readCase(library, articleId);
    const redaction = redactionFor(pieces, '', false);
    const isNamed = (words: string): boolean => redaction.clean(words) !== words;
    const written = textsOfCase(contents).filter(({ words }) => isNamed(words));
    const texts = contents.versions
      .filter(({ text }) => isNamed(text))
      .map(({ number }) => ({ entity: 'version', field: 'text', claimId: null, words: String(number) }));
    const told = written.map(({ entity, field, claimId, words }) => ({ entity, field, claimId, words }));
    return [...texts, ...told].slice(0, MOST);
  };
}
