import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeClaim, removeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { Claim, isLive } from '../../../../core/model/claim/claim.ts';
import { coverageOf, sentenceStates } from '../../../../core/model/article/coverage.ts';
import { draftChange } from '../../../../core/model/history/event.ts';
import { articleState } from '../../../../db/queries/articles/article-state.ts';
import { commit } from '../../../../db/queries/history/commit.ts';
import { summaryOf } from '../../../../db/queries/articles/summaries.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

test('the library counts sentences as the desk does, whatever the claims', () => {
  const standing = fc.constantFrom('kept', 'removed', 'suggested', 'dismissed');
  const span = fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 60 }), standing);
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), fc.boolean(), fc.boolean(), (spans, cleared, shown) => {
      const { library, article, version, author } = libraryWithArticle();
      const who = { articleId: article.id, ...author };
      for (const [start, length, stands] of spans) {
        const end = Math.min(start + length, version.text.length);
        if (version.text.slice(start, end).trim() === '') continue;
        const made = makeClaim(version, start, end, author);
        const isDetected = stands === 'suggested' || stands === 'dismissed';
        const draft = isDetected ? { ...made, to: { ...made.to, origin: 'detector', status: stands } } : made;
        const [claim] = commit(library, who, [draft]).claims;
        if (stands === 'removed') commit(library, who, [removeClaim(Claim.parse(claim))]);
      }
      const { sentences, blocks } = articleState(library, article.id);
      const [sentence, block] = [sentences[2], blocks[2]];
      if (cleared && sentence !== undefined)
        commit(library, who, [draftChange('sentence.noClaimSet', 'sentence', sentence, { noClaim: true })]);
      if (shown && block !== undefined)
        commit(library, who, [draftChange('block.textSet', 'block', block, { isText: true })]);
      const state = articleState(library, article.id);
      const coverage = coverageOf(sentenceStates(state.blocks, state.sentences, state.claims));
      const summary = summaryOf(library, article.id);
      expect(summary).toMatchObject({ sentences: coverage.total, untouched: coverage.untouched });
      expect(summary?.verdicts.unchecked).toBe(state.claims.filter(isLive).length);
      library.close();
    }),
    { numRuns: 40 },
  );
});
