import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleState } from '../../../../core/contract/index.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import {
  makeClaim,
  removeClaim,
  setClaimDetails,
  setSaid,
  setVerdict,
} from '../../../../core/model/claim/claim-changes.ts';
import { draftChange } from '../../../../core/model/history/event.ts';
import {
  addEvidence,
  changeEvidence,
  removeEvidence,
} from '../../../../core/model/evidence/evidence-changes.ts';
import type { EvidenceDetails } from '../../../../core/model/evidence/evidence.ts';
import { verdicts } from '../../../../core/model/claim/verdict.ts';
import { articleState } from '../../../../db/queries/articles/article-state.ts';
import { commit, redo, undo } from '../../../../db/queries/history/commit.ts';
import { eventsOf } from '../../../../db/queries/history/events.ts';
import { loadArticle, newestVersion } from '../../../../db/queries/articles/load.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { calculationOf } from '../../../helpers/random-work.ts';
import { caseOf, opened } from '../../../helpers/case.ts';
import { libraryWithArticle, smallArticle, TEXT } from '../../../helpers/library.ts';

const details: EvidenceDetails = {
  kind: 'link',
  stance: 'supports',
  target: 'verdict',
  title: 'Havenregister',
  link: 'https://register.example/40',
  quotation: null,
  lookedAt: '2026-03-04',
  contact: null,
  protected: false,
  note: null,
  attachments: [],
};

/** The state without what a change always moves on: history, sessions. */
function content({ article, blocks, sentences, claims, evidence }: ArticleState): unknown {
  return {
    article,
    blocks,
    sentences,
    claims: claims.filter((claim) => !claim.removed),
    evidence: evidence.filter((item) => !item.removed),
  };
}

describe('commit', () => {
  test('writes the state and the entry, and gives back what changed', () => {
    const { library, article, version, author } = libraryWithArticle();
    const who = { articleId: article.id, ...author };
    const made = commit(library, who, [makeClaim(version, 20, 60, author)]);
    const claim = made.claims[0];
    expect(claim?.quote).toBe(version.text.slice(20, 60).trim());
    const marked = commit(library, who, [setVerdict(Claim.parse(claim), 'verified', author)]);
    expect(marked.claims[0]).toMatchObject({ verdict: 'verified', verdictBy: author.checkerId });
    expect(marked.events.map(({ kind }) => kind)).toEqual(['claim.verdictSet']);
    expect(marked.history.undo?.name).toBe('claim.verdictSet');
    expect(articleState(library, article.id).claims[0]).toEqual(marked.claims[0]);
    expect(articleState(library, article.id).sessions).toHaveLength(1);
    expect(verifyLibrary(library)).toMatchObject({ articles: 1, events: 4 });
  });

  test('keeps half a character as the sign for one, in the state, the history and a case file alike', async () => {
    const { library, author } = libraryWithArticle();
    const parsed = { ...smallArticle(TEXT.replace('40', '41')), title: 'Half \ud83c', byline: '\udf89' };
    const source = { name: 'half\ud83c.txt', mediaType: 'text/plain', bytes: Uint8Array.of(1) };
    const { id } = loadArticle(library, parsed, source, author);
    const version = newestVersion(library, id);
    if (version === null) throw new Error('no version');
    const made = makeClaim(version, 20, 60, author);
    const attribution = { speaker: '\ud83c', speakerSpan: null, cue: null, cueSpan: null };
    const who = { articleId: id, ...author };
    commit(library, who, [made]);
    commit(library, who, [setClaimDetails(Claim.parse(made.to), { note: 'Pasted \udf89', attribution })]);
    const { article, claims } = articleState(library, id);
    expect([article.title, article.byline, claims[0]?.note, claims[0]?.attribution?.speaker]).toEqual([
      'Half \ufffd',
      '\ufffd',
      'Pasted \ufffd',
      '\ufffd',
    ]);
    verifyLibrary(library);
    expect((await opened(await caseOf(library, id))).contents.article.title).toBe('Half \ufffd');
  });

  test('leaves nothing behind when one of its changes fails', () => {
    const { library, article, version, author } = libraryWithArticle();
    const who = { articleId: article.id, ...author };
    const before = articleState(library, article.id);
    const good = makeClaim(version, 20, 60, author);
    const bad = { ...good, to: { ...good.to, id: 'x', end: 1, start: 5 } };
    expect(() => commit(library, who, [good, bad])).toThrow();
    expect(articleState(library, article.id)).toEqual(before);
    commit(library, who, [makeClaim(version, 20, 60, author)]);
    expect(verifyLibrary(library).events).toBe(3);
  });

  test('what changes nothing leaves no entry', () => {
    const { library, article, author } = libraryWithArticle();
    const who = { articleId: article.id, ...author };
    const same = draftChange('article.detailsSet', 'article', article, { title: article.title });
    expect(commit(library, who, [same]).events).toEqual([]);
    expect(eventsOf(library.db, article.id)).toHaveLength(2);
  });

  test('the load itself cannot be undone', () => {
    const { library, article, author } = libraryWithArticle();
    expect(() => undo(library, { articleId: article.id, ...author })).toThrow(/nothingToUndo/);
    expect(() => redo(library, { articleId: article.id, ...author })).toThrow(/nothingToRedo/);
  });
});

type Action = { kind: number; pick: number; verdict: (typeof verdicts)[number] };
const action: fc.Arbitrary<Action> = fc.record({
  kind: fc.nat(9),
  pick: fc.nat(1000),
  verdict: fc.constantFrom(...verdicts),
});

describe('history', () => {
  test('undoing everything gives the beginning back, redoing everything the end; the chain always fits', () => {
    fc.assert(
      fc.property(
        fc.array(action, { maxLength: 25 }),
        fc.array(fc.boolean(), { maxLength: 10 }),
        (actions, turns) => {
          const { library, article, author, version } = libraryWithArticle();
          const who = { articleId: article.id, ...author };
          const beginning = content(articleState(library, article.id));
          for (const { kind, pick, verdict } of actions) {
            const state = articleState(library, article.id);
            const claims = state.claims.filter((claim) => !claim.removed);
            const claim = claims[pick % Math.max(1, claims.length)];
            const items = state.evidence.filter(
              (item) => !item.removed && claims.some(({ id }) => id === item.claimId),
            );
            const item = items[pick % Math.max(1, items.length)];
            const block = state.blocks[pick % state.blocks.length];
            const sentence = state.sentences[pick % state.sentences.length];
            const speaker = { speaker: `S${pick}`, speakerSpan: null, cue: null, cueSpan: null };
            if (kind === 0 || claim === undefined) {
              const start = pick % (version.text.length - 12);
              commit(library, who, [makeClaim(version, start, start + 12, author)]);
            } else if (kind === 1) commit(library, who, [setVerdict(claim, verdict, author)]);
            else if (kind === 2) commit(library, who, [setClaimDetails(claim, { attribution: speaker })]);
            else if (kind === 3 && claim.attribution !== null)
              commit(library, who, [setSaid(claim, verdict, author)]);
            else if (kind === 4) commit(library, who, [removeClaim(claim)]);
            else if (kind === 5) {
              const more =
                pick % 2 === 0 ? {} : { calculation: calculationOf((pick % 3) + 1, 'c'.repeat(64)) };
              commit(library, who, [addEvidence(claim, { ...details, ...more }, author)]);
            } else if (kind === 6 && item)
              commit(library, who, [changeEvidence(item, { title: `T${pick}` })]);
            else if (kind === 7 && item) commit(library, who, [removeEvidence(item)]);
            else if (kind === 8 && block)
              commit(library, who, [draftChange('block.textSet', 'block', block, { isText: !block.isText })]);
            else if (kind === 9 && sentence) {
              const noClaim = !sentence.noClaim;
              commit(library, who, [draftChange('sentence.noClaimSet', 'sentence', sentence, { noClaim })]);
            }
          }
          for (const back of turns) {
            const { history } = articleState(library, article.id);
            if (back && history.undo !== null) undo(library, who);
            else if (!back && history.redo !== null) redo(library, who);
          }
          while (articleState(library, article.id).history.redo !== null) redo(library, who);
          const end = content(articleState(library, article.id));
          while (articleState(library, article.id).history.undo !== null) undo(library, who);
          expect(content(articleState(library, article.id))).toEqual(beginning);
          while (articleState(library, article.id).history.redo !== null) redo(library, who);
          expect(content(articleState(library, article.id))).toEqual(end);
          verifyLibrary(library);
          library.close();
        },
      ),
      { numRuns: 40 },
    );
  });
});
