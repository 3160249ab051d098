import { describe, expect, test } from 'vitest';
import { isLive, type Claim } from '../../../../core/model/claim/claim.ts';
import {
  keepClaim,
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
import { previewOf } from '../../../../core/casefile/merge/preview.ts';
import { reviewStateOf } from '../../../../core/model/review/review.ts';
import { resolveReview } from '../../../../core/model/review/review-changes.ts';
import { suggestClaims } from '../../../../core/model/claim/suggestions.ts';
import { Replica } from '../../../helpers/replica.ts';

/** Two people with one claim between them, on words that stand from 20 to 60. */
function two(): [Replica, Replica] {
  const anna = Replica.load();
  anna.commit(1, [makeClaim(anna.version, 20, 60, anna.author(1))]);
  return [anna, anna.copy()];
}

function onlyClaim({ rows }: Replica): Claim {
  const live = [...rows.claim.values()].filter(isLive);
  expect(live).toHaveLength(1);
  const [claim] = live;
  if (claim === undefined) throw new Error('no claim');
  return claim;
}

function reviewsOf({ rows }: Replica) {
  return [...rows.review.values()].filter(({ removed }) => !removed);
}

function preview(own: Replica, other: Replica) {
  return previewOf(own.prepare(other, 'allow'));
}

const speaker = { speaker: 'De burgemeester', speakerSpan: null, cue: null, cueSpan: null };
const evidence = {
  kind: 'link' as const,
  stance: 'supports' as const,
  target: 'verdict' as const,
  title: 'De lijst',
  link: null,
  quotation: null,
  lookedAt: null,
  contact: null,
  protected: false,
  note: null,
  attachments: [],
};
const picture = (digit: string) => ({
  hash: digit.repeat(64),
  name: `${digit}.png`,
  size: 1,
  mediaType: 'image/png',
});

describe('verdicts', () => {
  test('what only one set is taken', () => {
    const [anna, bram] = two();
    bram.commit(5, [setVerdict(onlyClaim(bram), 'refuted', bram.author(5))]);
    expect(preview(anna, bram)).toMatchObject({
      people: [{ checkerId: bram.checkerId, changes: 1 }],
      ticks: [{ tick: 'verdict', from: 'unchecked', to: 'refuted', by: bram.checkerId }],
      disagreed: [],
    });
    anna.merge(6, bram);
    expect(onlyClaim(anna)).toMatchObject({ verdict: 'refuted', verdictBy: bram.checkerId });
    expect(reviewsOf(anna)).toEqual([]);
  });

  test('that differ, set without having seen each other, become a disagreement that is settled by name', () => {
    const [anna, bram] = two();
    anna.commit(5, [setVerdict(onlyClaim(anna), 'verified', anna.author(5))]);
    bram.commit(7, [
      setVerdict(onlyClaim(bram), 'refuted', bram.author(7)),
      setClaimDetails(onlyClaim(bram), { correction: 'Dertien schepen.' }),
    ]);
    expect(preview(anna, bram).disagreed).toMatchObject([
      {
        first: { verdict: 'verified', by: anna.checkerId },
        second: { verdict: 'refuted', by: bram.checkerId },
      },
    ]);
    bram.merge(9, anna);
    anna.merge(9, bram);
    for (const replica of [anna, bram]) {
      const claim = onlyClaim(replica);
      expect(claim).toMatchObject({ verdict: 'verified', verdictBy: anna.checkerId });
      const reviews = reviewsOf(replica);
      expect(reviews).toMatchObject([
        {
          checkerId: bram.checkerId,
          agrees: false,
          verdict: 'refuted',
          reason: 'Dertien schepen.',
          independent: true,
        },
      ]);
      expect(reviewStateOf(claim, reviews)).toBe('disagreed');
    }
    const [review] = reviewsOf(anna);
    if (review === undefined) throw new Error('no review');
    const settlement = { resolution: 'Bram heeft gelijk.', verdict: 'refuted' } as const;
    anna.commit(10, resolveReview(review, onlyClaim(anna), settlement, anna.author(10)));
    expect(preview(bram, anna).reviews).toEqual({ added: 0, settled: 1, withdrawn: 0 });
    bram.merge(11, anna);
    for (const replica of [anna, bram]) {
      expect(reviewsOf(replica)).toMatchObject([
        { resolvedBy: anna.checkerId, resolution: 'Bram heeft gelijk.', resolvedVerdict: 'refuted' },
      ]);
      expect(onlyClaim(replica)).toMatchObject({ verdict: 'refuted', verdictBy: anna.checkerId });
    }
  });

  test('a disagreement stays when somebody who saw both sets the verdict anew', () => {
    const [anna, bram] = two();
    anna.commit(5, [setVerdict(onlyClaim(anna), 'verified', anna.author(5))]);
    bram.commit(7, [setVerdict(onlyClaim(bram), 'refuted', bram.author(7))]);
    anna.merge(9, bram);
    anna.commit(10, [setVerdict(onlyClaim(anna), 'refuted', anna.author(10))]);
    bram.merge(11, anna);
    for (const replica of [anna, bram]) {
      expect(onlyClaim(replica)).toMatchObject({ verdict: 'refuted', verdictBy: anna.checkerId });
      expect(reviewsOf(replica)).toMatchObject([
        { agrees: false, ofVerdict: 'verified', verdict: 'refuted' },
      ]);
    }
  });

  test('that are the same are a sign-off by the second', () => {
    const [anna, bram] = two();
    anna.commit(5, [setVerdict(onlyClaim(anna), 'verified', anna.author(5))]);
    bram.commit(7, [setVerdict(onlyClaim(bram), 'verified', bram.author(7))]);
    anna.merge(9, bram);
    expect(reviewStateOf(onlyClaim(anna), reviewsOf(anna))).toBe('signedOff');
  });

  test('one that was set by somebody who saw the other is a later word, no disagreement', () => {
    const [anna] = two();
    anna.commit(2, [setVerdict(onlyClaim(anna), 'verified', anna.author(2))]);
    const bram = anna.copy();
    // Bram's clock is an hour slow.
    bram.commit(-60, [setVerdict(onlyClaim(bram), 'refuted', bram.author(-60))]);
    anna.merge(6, bram);
    expect(onlyClaim(anna).verdict).toBe('refuted');
    expect(reviewsOf(anna)).toEqual([]);
  });

  test('one that was taken back does not stand against another', () => {
    const [anna, bram] = two();
    anna.commit(5, [setVerdict(onlyClaim(anna), 'verified', anna.author(5))]);
    anna.undo(9, 'undo');
    bram.commit(7, [setVerdict(onlyClaim(bram), 'refuted', bram.author(7))]);
    anna.merge(10, bram);
    expect(onlyClaim(anna).verdict).toBe('refuted');
    expect(reviewsOf(anna)).toEqual([]);
  });

  test('the said tick has disagreements of its own', () => {
    const anna = Replica.load();
    anna.commit(1, [makeClaim(anna.version, 20, 60, anna.author(1))]);
    anna.commit(2, [setClaimDetails(onlyClaim(anna), { attribution: speaker })]);
    const bram = anna.copy();
    anna.commit(5, [setSaid(onlyClaim(anna), 'verified', anna.author(5))]);
    bram.commit(7, [setSaid(onlyClaim(bram), 'refuted', bram.author(7))]);
    anna.merge(9, bram);
    expect(onlyClaim(anna).said).toBe('verified');
    expect(reviewsOf(anna)).toMatchObject([
      { agrees: false, verdict: null, said: 'refuted', ofSaid: 'verified' },
    ]);
  });
});

describe('whether it was said', () => {
  /** Bram ticks it while Anna, who does not know of that, takes the speaker away; Anna then merges Bram's work. */
  function withoutSpeaker(): [Replica, Replica] {
    const anna = Replica.load();
    anna.commit(1, [makeClaim(anna.version, 20, 60, anna.author(1))]);
    anna.commit(2, [setClaimDetails(onlyClaim(anna), { attribution: speaker })]);
    const bram = anna.copy();
    bram.commit(5, [setSaid(onlyClaim(bram), 'verified', bram.author(5))]);
    anna.commit(6, [setClaimDetails(onlyClaim(anna), { attribution: null })]);
    anna.merge(7, bram);
    expect(onlyClaim(anna)).toMatchObject({ attribution: null, said: 'unchecked' });
    return [anna, bram];
  }

  test('is open again where the speaker was taken away meanwhile and another is named', () => {
    const [anna, bram] = withoutSpeaker();
    const other = { ...speaker, speaker: 'De wethouder' };
    anna.commit(8, [setClaimDetails(onlyClaim(anna), { attribution: other })]);
    expect(anna.lies()).toBe(anna.saysLies());
    bram.merge(9, anna);
    expect(onlyClaim(bram)).toMatchObject({ attribution: other, said: 'unchecked', saidBy: null });
  });

  test('is what was set of the speaker who is named now, and no second opinion on the one before', () => {
    const [anna, bram] = withoutSpeaker();
    anna.commit(8, [setClaimDetails(onlyClaim(anna), { attribution: speaker })]);
    anna.commit(9, [setSaid(onlyClaim(anna), 'refuted', anna.author(9))]);
    bram.merge(10, anna);
    for (const replica of [anna, bram]) {
      expect(onlyClaim(replica)).toMatchObject({ said: 'refuted', saidBy: anna.checkerId });
      expect(reviewsOf(replica)).toEqual([]);
      expect(replica.lies()).toBe(replica.saysLies());
    }
  });
});

describe('claims', () => {
  test('of the same words, made by both, are one with both opinions', () => {
    const [anna, bram] = [Replica.load(), Replica.load()].map((one, index, all) =>
      index === 0 ? one : (all[0] ?? one).copy(),
    );
    if (anna === undefined || bram === undefined) throw new Error('nobody');
    const text = anna.version.text;
    const [start, end] = [text.indexOf('Volgens'), text.indexOf(' De burgemeester')];
    anna.commit(3, [makeClaim(anna.version, start, end, anna.author(3))]);
    // Without the full stop.
    bram.commit(4, [makeClaim(bram.version, start, end - 1, bram.author(4))]);
    anna.commit(5, [setVerdict(onlyClaim(anna), 'verified', anna.author(5))]);
    bram.commit(6, [
      setVerdict(onlyClaim(bram), 'refuted', bram.author(6)),
      addEvidence(onlyClaim(bram), evidence, bram.author(6)),
    ]);
    expect(preview(anna, bram)).toMatchObject({ added: [], same: [{ quote: onlyClaim(anna).quote }] });
    anna.merge(7, bram);
    bram.merge(7, anna);
    expect(onlyClaim(bram).id).toBe(onlyClaim(anna).id);
    for (const replica of [anna, bram]) {
      expect(reviewsOf(replica)).toHaveLength(1);
      const pieces = [...replica.rows.evidence.values()].filter(({ removed }) => !removed);
      expect(pieces.map(({ claimId }) => claimId)).toEqual([onlyClaim(replica).id]);
    }
  });

  test('that one person put on the same words on purpose stay two', () => {
    const [anna, bram] = two();
    anna.commit(2, [makeClaim(anna.version, 20, 60, anna.author(2))]);
    bram.merge(3, anna);
    expect([...bram.rows.claim.values()].filter(isLive)).toHaveLength(2);
  });

  test('deleted stay deleted where the others worked on them before', () => {
    const [anna, bram] = two();
    bram.commit(5, [setVerdict(onlyClaim(bram), 'refuted', bram.author(5))]);
    anna.commit(6, [removeClaim(onlyClaim(anna))]);
    expect(preview(anna, bram).stayRemoved).toHaveLength(1);
    anna.merge(7, bram);
    bram.merge(7, anna);
    for (const { rows } of [anna, bram]) expect([...rows.claim.values()].filter(isLive)).toEqual([]);
  });

  test.each([
    ['a verdict', (bram: Replica) => [setVerdict(onlyClaim(bram), 'refuted', bram.author(8))]],
    ['evidence', (bram: Replica) => [addEvidence(onlyClaim(bram), evidence, bram.author(8))]],
  ])('deleted are back where the others gave them %s later', (_what, work) => {
    const [anna, bram] = two();
    anna.commit(6, [removeClaim(onlyClaim(anna))]);
    bram.commit(8, work(bram));
    expect(preview(anna, bram).restored).toHaveLength(1);
    anna.merge(9, bram);
    bram.merge(9, anna);
    expect(onlyClaim(anna).id).toBe(onlyClaim(bram).id);
  });

  test('suggestions that both were given are one; what one touched is touched', () => {
    const [anna, bram] = two();
    const found = {
      suggestions: [
        { start: 62, end: 90, kind: null, score: 0.8, picked: [], hedge: null, attribution: null },
      ],
    };
    const suggest = (replica: Replica, at: number) =>
      suggestClaims(replica.version, [], { ...found, from: 0.5, dismissed: new Set() }, replica.author(at));
    anna.commit(3, suggest(anna, 3));
    bram.commit(4, suggest(bram, 4));
    const own = [...anna.rows.claim.values()].find(({ status }) => status === 'suggested');
    if (own === undefined) throw new Error('no suggestion');
    anna.commit(5, [keepClaim(own)]);
    anna.merge(6, bram);
    bram.merge(6, anna);
    for (const { rows } of [anna, bram]) {
      const live = [...rows.claim.values()].filter(isLive);
      expect(live.map(({ start, status }) => [start, status])).toEqual([
        [20, 'kept'],
        [62, 'kept'],
      ]);
    }
  });

  test('a text that was seen whole is not doubled by one with a bar in it, as a join makes of it', () => {
    const [anna] = two();
    anna.commit(5, [setClaimDetails(onlyClaim(anna), { note: 'Nagevraagd.' })]);
    anna.commit(6, [setClaimDetails(onlyClaim(anna), { note: 'Nagevraagd.\n\nGebeld met █████.' })]);
    expect(onlyClaim(anna).note).toBe('Nagevraagd.\n\nGebeld met █████.');
    expect(anna.saysLies()).toBe(anna.lies());
  });

  test('texts that both wrote are kept, one below the other', () => {
    const [anna, bram] = two();
    anna.commit(5, [setClaimDetails(onlyClaim(anna), { note: 'Gebeld.' })]);
    bram.commit(6, [setClaimDetails(onlyClaim(bram), { note: 'Gemaild.', reason: 'singleSource' })]);
    anna.merge(7, bram);
    expect(onlyClaim(anna)).toMatchObject({ note: 'Gebeld.\n\nGemaild.', reason: 'singleSource' });
    anna.commit(8, [setClaimDetails(onlyClaim(anna), { note: 'Gebeld en gemaild.' })]);
    bram.merge(9, anna);
    expect(onlyClaim(bram).note).toBe('Gebeld en gemaild.');
  });
});

describe('evidence', () => {
  test('files that both added are all there, one that was taken away is not, none is there twice', () => {
    const [anna] = two();
    const attachments = [picture('a'), picture('b')];
    anna.commit(2, [addEvidence(onlyClaim(anna), { ...evidence, attachments }, anna.author(2))]);
    const bram = anna.copy();
    const piece = [...anna.rows.evidence.values()][0];
    if (piece === undefined) throw new Error('no evidence');
    anna.commit(5, [changeEvidence(piece, { attachments: [picture('a'), picture('c')] })]);
    bram.commit(6, [changeEvidence(piece, { attachments: [...attachments, picture('c'), picture('d')] })]);
    anna.merge(7, bram);
    const hashes = [...anna.rows.evidence.values()][0]?.attachments.map(({ hash }) => hash[0]);
    expect(hashes).toEqual(['a', 'c', 'd']);
  });

  test('a source that one of them protects is protected', () => {
    const [anna] = two();
    anna.commit(2, [addEvidence(onlyClaim(anna), evidence, anna.author(2))]);
    const bram = anna.copy();
    const piece = [...anna.rows.evidence.values()][0];
    if (piece === undefined) throw new Error('no evidence');
    anna.commit(5, [changeEvidence(piece, { protected: true })]);
    bram.commit(6, [changeEvidence(piece, { protected: true }), changeEvidence(piece, { note: 'x' })]);
    bram.commit(7, [changeEvidence({ ...piece, protected: true }, { protected: false })]);
    bram.merge(8, anna);
    expect([...bram.rows.evidence.values()][0]).toMatchObject({ protected: true, note: 'x' });
  });

  test('a note that both emptied, as an empty text, is emptied once more', () => {
    const [anna] = two();
    const noted = { ...evidence, note: 'Nagevraagd.' };
    anna.commit(2, [addEvidence(onlyClaim(anna), noted, anna.author(2))]);
    const bram = anna.copy();
    /** As a library of before wrote it. */
    const emptied = ({ rows }: Replica) =>
      [...rows.evidence.values()].map((piece) =>
        draftChange('evidence.changed', 'evidence', piece, { note: '' }),
      );
    anna.commit(5, emptied(anna));
    bram.commit(6, emptied(bram));
    anna.merge(7, bram);
    anna.commit(8, emptied(anna));
    bram.merge(9, anna);
    expect(anna.lies()).toBe(anna.saysLies());
    expect(bram.lies()).toBe(anna.lies());
  });

  test('deleted stays deleted unless somebody changed it later', () => {
    const [anna] = two();
    anna.commit(2, [addEvidence(onlyClaim(anna), evidence, anna.author(2))]);
    const [bram, carla] = [anna.copy(), anna.copy()];
    const piece = [...anna.rows.evidence.values()][0];
    if (piece === undefined) throw new Error('no evidence');
    bram.commit(4, [changeEvidence(piece, { note: 'eerder' })]);
    anna.commit(5, [removeEvidence(piece)]);
    carla.commit(6, [changeEvidence(piece, { note: 'later' })]);
    anna.merge(7, bram);
    expect([...anna.rows.evidence.values()][0]?.removed).toBe(true);
    anna.merge(8, carla);
    expect([...anna.rows.evidence.values()][0]).toMatchObject({ removed: false, note: 'eerder\n\nlater' });
  });
});

describe('the article', () => {
  test('takes the later of two titles, and every mark on a sentence or block', () => {
    const [anna, bram] = two();
    const article = [...anna.rows.article.values()][0];
    const sentences = [...anna.rows.sentence.values()];
    const [one, other] = [sentences[1], sentences[2]];
    if (article === undefined || one === undefined || other === undefined) throw new Error('no article');
    anna.commit(6, [draftChange('article.detailsSet', 'article', article, { title: 'Zes', outlet: null })]);
    bram.commit(5, [
      draftChange('article.detailsSet', 'article', article, { title: 'Vijf', byline: 'I. Holt' }),
    ]);
    anna.commit(7, [draftChange('sentence.noClaimSet', 'sentence', one, { noClaim: true })]);
    bram.commit(8, [draftChange('sentence.noClaimSet', 'sentence', other, { noClaim: true })]);
    expect(preview(anna, bram)).toMatchObject({ sentences: 1, details: ['byline'] });
    anna.merge(9, bram);
    expect([...anna.rows.article.values()]).toMatchObject([
      { title: 'Zes', byline: 'I. Holt', outlet: null },
    ]);
    expect([...anna.rows.sentence.values()].filter(({ noClaim }) => noClaim)).toHaveLength(2);
  });

  test('knows what a mark was loaded as, also where the merge that brought it was taken back', () => {
    const [anna, bram] = two();
    const mark = (by: Replica, at: number, noClaim: boolean): void => {
      const sentence = [...by.rows.sentence.values()][2];
      if (sentence === undefined) throw new Error('no sentence');
      by.commit(at, [draftChange('sentence.noClaimSet', 'sentence', sentence, { noClaim })]);
    };
    mark(bram, 5, true);
    anna.merge(6, bram);
    const carla = anna.copy();
    anna.undo(7, 'undo');
    mark(carla, 8, false);
    mark(anna, 9, true);
    const both = anna.copy();
    both.merge(10, carla);
    carla.merge(11, anna);
    expect(carla.state().sentences).toEqual(both.state().sentences);
    expect([...carla.rows.sentence.values()].map(({ noClaim }) => noClaim)).toEqual(
      [...both.rows.sentence.values()].map(({ noClaim }) => noClaim),
    );
    expect(carla.state().sentences.size).toBe(1);
  });
});

describe('a time that cannot be', () => {
  /** Sets the clock of what somebody did last. */
  const clockOf = (replica: Replica, at: string): void => {
    const last = replica.line.at(-1);
    if (last !== undefined) last.at = at;
  };

  test.each(['9999-12-31T23:59:59.999Z', '1970-01-01T00:00:00.000Z'])(
    'wins no conflict, neither as the later nor as the first: %s',
    (at) => {
      const [anna, bram] = two();
      anna.commit(5, [setClaimDetails(onlyClaim(anna), { reason: 'singleSource' })]);
      anna.commit(6, [setVerdict(onlyClaim(anna), 'verified', anna.author(6))]);
      bram.commit(4, [setClaimDetails(onlyClaim(bram), { reason: 'other' })]);
      clockOf(bram, at);
      bram.commit(4, [setVerdict(onlyClaim(bram), 'refuted', bram.author(4))]);
      clockOf(bram, at);
      const before = anna.copy();
      anna.merge(9, bram);
      bram.merge(9, before);
      for (const replica of [anna, bram]) {
        expect(onlyClaim(replica)).toMatchObject({ verdict: 'verified', reason: 'singleSource' });
        expect(reviewsOf(replica)).toMatchObject([{ agrees: false, verdict: 'refuted' }]);
      }
    },
  );
});
