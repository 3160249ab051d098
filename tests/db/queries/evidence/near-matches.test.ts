import { describe, expect, it } from 'vitest';
import { decideNearMatches, nearDecisions } from '../../../../db/queries/evidence/near-matches.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

describe('what was decided about words that look like a protected source', () => {
  it('is kept for the article, the last word on the same words, and can be taken back', () => {
    const { library, article, author } = libraryWithArticle();
    const decide = (words: string, decision: 'hide' | 'stand' | null) => {
      decideNearMatches(library.db, article.id, [{ words, decision }], author);
    };
    decide('tersptra', 'stand');
    decide('jn', 'hide');
    decide('tersptra', 'hide');
    expect(nearDecisions(library.db, article.id)).toEqual([
      { words: 'jn', decision: 'hide' },
      { words: 'tersptra', decision: 'hide' },
    ]);
    decide('jn', null);
    expect(nearDecisions(library.db, article.id)).toEqual([{ words: 'tersptra', decision: 'hide' }]);
    library.close();
  });

  it('is one row for words that are decided twice at once, and nothing that verify finds', () => {
    const { library, article, author } = libraryWithArticle();
    const decisions = [
      { words: 'jn', decision: 'hide' as const },
      { words: 'jn', decision: 'stand' as const },
    ];
    decideNearMatches(library.db, article.id, decisions, author);
    expect(nearDecisions(library.db, article.id)).toEqual([{ words: 'jn', decision: 'stand' }]);
    expect(verifyLibrary(library)).toMatchObject({ articles: 1 });
    library.close();
  });
});
