import { describe, expect, test } from 'vitest';
import { unchangedFiles } from '../../../../core/casefile/files.ts';
import { makeCase } from '../../../../core/casefile/make-case.ts';
import { makeClaim, removeClaim, setClaimDetails } from '../../../../core/model/claim/claim-changes.ts';
import { isLive, type Claim } from '../../../../core/model/claim/claim.ts';
import { draftChange, type Draft } from '../../../../core/model/history/event.ts';
import type { Evidence, EvidenceDetails } from '../../../../core/model/evidence/evidence.ts';
import {
  addEvidence,
  changeEvidence,
  removeEvidence,
} from '../../../../core/model/evidence/evidence-changes.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import { previewOf } from '../../../../core/casefile/merge/preview.ts';
import { derive, Replica, sha256 } from '../../../helpers/replica.ts';

const SECRET: EvidenceDetails = {
  kind: 'interview',
  stance: 'supports',
  target: 'verdict',
  title: 'Gesprek met Iwan',
  link: null,
  quotation: null,
  lookedAt: null,
  contact: 'Iwan Petrow, 06-12345678',
  protected: true,
  knownBy: [{ kind: 'handle', words: 'iwan.42', hidden: true }],
  note: 'Belt terug.',
  attachments: [{ hash: 'a'.repeat(64), name: 'memo.txt', size: 1, mediaType: 'text/plain' }],
};

/** Noor, who has a protected source at a claim. */
function noorWithSource(): { noor: Replica; source: Evidence } {
  const noor = Replica.load();
  noor.commit(1, [makeClaim(noor.version, 20, 60, noor.author(1))]);
  noor.commit(2, [addEvidence(claimOf(noor), SECRET, noor.author(2))]);
  return { noor, source: pieceOf(noor) };
}

/** What somebody has who was given a case file without sources. */
function without(replica: Replica): Replica {
  const options = { protectedSources: false, files: true, blind: false };
  return Replica.open(
    makeCase(replica.contents(), options, { hash: sha256, derive, files: unchangedFiles }).contents,
  );
}

function claimOf({ rows }: Replica): Claim {
  const claim = [...rows.claim.values()].find(isLive);
  if (claim === undefined) throw new Error('no claim');
  return claim;
}

function pieceOf({ rows }: Replica): Evidence {
  const piece = [...rows.evidence.values()].find(({ removed }) => !removed);
  if (piece === undefined) throw new Error('no evidence');
  return piece;
}

/** An entry that nobody's app would make: somebody wrote it by hand. */
function forge(replica: Replica, to: Partial<Evidence>, kind: Draft['kind'] = 'evidence.changed'): void {
  const piece = pieceOf(replica);
  const draft = draftChange(kind, 'evidence', piece, to);
  replica.commit(20, [draft]);
}

type Attack = (other: Replica) => void;

const onRedactedEvidence: [string, Attack][] = [
  ['is given a title and unprotected', (bram) => forge(bram, { title: 'Een lijst', protected: false })],
  ['is unprotected', (bram) => forge(bram, { protected: false })],
  ['is given files', (bram) => forge(bram, { attachments: SECRET.attachments })],
  ['is deleted', (bram) => forge(bram, { removed: true }, 'evidence.removed')],
  ['is deleted and unprotected', (bram) => forge(bram, { removed: true, protected: false })],
  ['goes with its claim', (bram) => bram.commit(20, [removeClaim(claimOf(bram))])],
  [
    'is made a second time, unprotected',
    (bram) => {
      const piece = pieceOf(bram);
      const made = { ...piece, title: 'Iwan Petrow', protected: false };
      bram.rows.evidence.delete(piece.id);
      bram.commit(20, [
        { kind: 'evidence.added', entity: 'evidence', entityId: piece.id, from: null, to: made },
      ]);
    },
  ],
  ['is taken back', (bram) => bram.undo(20, 'undo')],
];

const onSource: [string, Attack][] = [
  ...onRedactedEvidence.filter(([what]) => what !== 'is given files'),
  ['has its contact overwritten', (bram) => forge(bram, { contact: '█████' })],
  ['has its title emptied', (bram) => forge(bram, { title: null })],
  ['has its note rewritten', (bram) => forge(bram, { note: 'Niets.' })],
  ['loses its files', (bram) => forge(bram, { attachments: [] })],
  ['loses what it is known by', (bram) => forge(bram, { knownBy: null })],
  [
    'has what it is known by shown',
    (bram) => forge(bram, { knownBy: [{ kind: 'handle', words: 'iwan.42', hidden: false }] }),
  ],
  [
    'has its contact let stand',
    (bram) =>
      forge(bram, {
        knownBy: [...(SECRET.knownBy ?? []), { kind: 'name', words: 'Petrow', hidden: false }],
      }),
  ],
  [
    'is moved to another claim',
    (bram) => {
      bram.commit(19, [makeClaim(bram.version, 62, 90, bram.author(19))]);
      const other = [...bram.rows.claim.values()].find(({ start }) => start === 62);
      forge(bram, { claimId: other?.id ?? newId() });
    },
  ],
  [
    'has its step taken back by an entry about something else',
    (bram) => {
      const made = bram.line.find(({ entity }) => entity === 'evidence');
      const draft = setClaimDetails(claimOf(bram), { note: 'Nagevraagd.' });
      bram.commit(20, [draft], made?.step ?? null);
    },
  ],
];

/** All that is to stay of a source. */
function stays(noor: Replica, source: Evidence): void {
  const now = noor.rows.evidence.get(source.id);
  expect(now).toMatchObject({
    protected: true,
    removed: false,
    claimId: source.claimId,
    title: source.title,
    contact: source.contact,
    attachments: source.attachments,
    createdBy: source.createdBy,
    createdAt: source.createdAt,
  });
  expect(now?.note).toContain(source.note);
  for (const one of source.knownBy ?? []) expect(now?.knownBy).toContainEqual(one);
  expect(now?.knownBy?.every(({ hidden }) => hidden)).toBe(true);
  expect(isLive(noor.rows.claim.get(source.claimId) ?? claimOf(Replica.load()))).toBe(true);
}

describe('a protected source is as it was after a merge, where what stands for it elsewhere', () => {
  test.each(onRedactedEvidence)('%s', (_what, attack) => {
    const { noor, source } = noorWithSource();
    const bram = without(noor);
    attack(bram);
    noor.merge(30, bram, 'keep');
    stays(noor, source);
    expect(noor.lies()).toBe(noor.saysLies());
  });
});

describe('a protected source is as it was after a merge, where somebody who has it', () => {
  test.each(onSource)('%s', (_what, attack) => {
    const { noor, source } = noorWithSource();
    const bram = noor.copy();
    attack(bram);
    const { lowered } = noor.prepare(bram, 'keep');
    expect(lowered).toMatchObject([{ evidenceId: source.id, quote: claimOf(noor).quote }]);
    noor.merge(30, bram, 'keep');
    stays(noor, source);
  });
});

describe('whoever is asked', () => {
  test('sees which source would lose what, and who wants it', () => {
    const { noor, source } = noorWithSource();
    const bram = noor.copy();
    forge(bram, { protected: false, contact: null });
    const prepared = noor.prepare(bram, 'keep');
    expect(previewOf(prepared).lowered).toEqual([
      {
        evidenceId: source.id,
        claimId: source.claimId,
        quote: claimOf(noor).quote,
        name: 'Gesprek met Iwan',
        what: ['rewrite', 'unprotect'],
        by: bram.checkerId,
        isAllowed: false,
      },
    ]);
  });

  test('and says yes lets it be, for that source', () => {
    const { noor, source } = noorWithSource();
    const bram = noor.copy();
    forge(bram, { protected: false });
    noor.merge(30, bram, 'allow');
    expect(noor.rows.evidence.get(source.id)?.protected).toBe(false);
  });

  test('and says no is not asked again by the same file, nor by other work; by something new about it', () => {
    const { noor, source } = noorWithSource();
    const bram = noor.copy();
    forge(bram, { protected: false });
    noor.merge(30, bram, 'keep');
    expect(noor.prepare(bram, 'keep')).toMatchObject({ isNothing: true, lowered: [] });
    bram.commit(31, [makeClaim(bram.version, 62, 90, bram.author(31))]);
    expect(noor.prepare(bram, 'keep')).toMatchObject({ isNothing: false, lowered: [] });
    noor.merge(32, bram, 'keep');
    stays(noor, source);
    forge(bram, { title: 'Een lijst' });
    expect(noor.prepare(bram, 'keep').lowered).toHaveLength(1);
    noor.merge(33, bram, 'keep');
    stays(noor, source);
  });

  test('and says no is heard by those who merge that in turn', () => {
    const { noor, source } = noorWithSource();
    const bram = noor.copy();
    forge(bram, { protected: false });
    noor.merge(30, bram, 'keep');
    bram.merge(31, noor, 'keep');
    expect(bram.rows.evidence.get(source.id)?.protected).toBe(true);
    expect(bram.lies()).toBe(bram.saysLies());
  });

  test('is not asked where somebody adds to a source', () => {
    const { noor, source } = noorWithSource();
    const bram = noor.copy();
    const more = { note: 'Belt terug. Gebeld.', contact: `${source.contact ?? ''}, Signal` };
    bram.commit(20, [changeEvidence(pieceOf(bram), more)]);
    expect(noor.prepare(bram, 'keep').lowered).toEqual([]);
    noor.merge(30, bram, 'keep');
    expect(noor.rows.evidence.get(source.id)).toMatchObject(more);
  });
});

describe('what is deleted here', () => {
  test('stays protected too', () => {
    const { noor, source } = noorWithSource();
    const bram = noor.copy();
    noor.commit(10, [removeEvidence(pieceOf(noor))]);
    forge(bram, { protected: false });
    noor.merge(30, bram, 'keep');
    expect(noor.rows.evidence.get(source.id)?.protected).toBe(true);
  });
});

describe('undo', () => {
  test('of a merge does not unprotect what the merge protected, nor does redo', () => {
    const { noor, source } = noorWithSource();
    const bram = noor.copy();
    forge(noor, { protected: false });
    forge(bram, { note: 'Belt terug.', title: 'Gesprek' });
    const carla = noor.copy();
    carla.commit(22, [changeEvidence(pieceOf(carla), { protected: true })]);
    noor.merge(30, carla, 'keep');
    for (const which of ['undo', 'redo', 'undo'] as const) {
      noor.undo(31, which);
      expect(noor.rows.evidence.get(source.id)?.protected).toBe(true);
      expect(noor.lies()).toBe(noor.saysLies());
    }
  });

  test('of one’s own protecting takes it off, of another’s does not', () => {
    const { noor, source } = noorWithSource();
    forge(noor, { protected: false });
    const noors = noor.line.length;
    noor.commit(21, [changeEvidence(pieceOf(noor), { protected: true })]);
    const bram = noor.copy();
    bram.undo(22, 'undo');
    expect(bram.rows.evidence.get(source.id)?.protected).toBe(true);
    expect(bram.line.at(-1)).toMatchObject({ from: { protected: true }, to: { protected: true } });
    bram.undo(23, 'undo');
    expect(bram.rows.evidence.get(source.id)?.protected).toBe(true);
    noor.undo(22, 'undo');
    expect(noor.rows.evidence.get(source.id)?.protected).toBe(false);
    expect(noor.line).toHaveLength(noors + 2);
  });

  test('of the merge that brought a source leaves the claim of what stands for it, though others delete that claim', () => {
    const { noor } = noorWithSource();
    const bram = without(noor);
    bram.merge(30, noor, 'keep');
    bram.undo(31, 'undo');
    noor.commit(32, [removeClaim(claimOf(noor))]);
    bram.merge(33, noor, 'keep');
    expect(isLive(claimOf(bram))).toBe(true);
    expect(pieceOf(bram).protected).toBe(true);
  });

  test('makes nothing else of redacted evidence', () => {
    const { noor } = noorWithSource();
    const bram = without(noor);
    forge(bram, { title: 'Een lijst', protected: false });
    bram.undo(21, 'undo');
    expect(pieceOf(bram)).toMatchObject({ title: null, protected: true });
    bram.undo(22, 'redo');
    expect(pieceOf(bram)).toMatchObject({ title: null, protected: true });
  });
});

describe('whoever says that a real source stands for another', () => {
  test('does not get it into a case file without sources', () => {
    const { noor, source } = noorWithSource();
    const eva = noor.copy();
    eva.rows.evidence.delete(source.id);
    eva.commit(20, [
      { kind: 'evidence.added', entity: 'evidence', entityId: source.id, from: null, to: { ...source } },
    ]);
    const forged = eva.line.at(-1);
    if (forged !== undefined) eva.veils[forged.id] = { title: 'blank', contact: 'blank' };
    noor.merge(30, eva, 'keep');
    const given = JSON.stringify(without(noor).contents());
    expect(given).not.toMatch(/Petrow|iwan|12345678/i);
  });
});

describe('a file of a source', () => {
  const [original] = SECRET.attachments;
  if (original === undefined) throw new Error('no file');
  const copyHash = 'c'.repeat(64);
  const added = { ...original, hash: 'd'.repeat(64), name: 'meer.txt' };
  const options = { protectedSources: false, files: true, blind: false };

  /** Noor, whose source has a file, and Bram, who was given a clean copy of that before she protected the source. */
  function withCopy(): { noor: Replica; bram: Replica } {
    const { noor } = noorWithSource();
    forge(noor, { protected: false });
    const why = 'picture';
    const of = new Map([[original?.hash ?? '', { what: 'cleaned', hash: copyHash, size: 1, why } as const]]);
    const files = { of, other: { what: 'asIs' } as const };
    const bram = Replica.open(makeCase(noor.contents(), options, { hash: sha256, derive, files }).contents);
    expect(pieceOf(bram).attachments).toMatchObject([{ hash: copyHash, standsFor: { how: 'cleaned' } }]);
    noor.commit(21, [changeEvidence(pieceOf(noor), { protected: true })]);
    return { noor, bram };
  }

  test('is not gone where only its clean copy comes back, and neither is doubled', () => {
    const { noor, bram } = withCopy();
    const { attachments } = pieceOf(bram);
    bram.commit(30, [changeEvidence(pieceOf(bram), { attachments: [...attachments, added] })]);
    expect(noor.prepare(bram, 'keep').lowered).toEqual([]);
    noor.merge(40, bram, 'keep');
    expect(pieceOf(noor)).toMatchObject({ protected: true, attachments: [original, added] });
  });

  test('stays where its clean copy was deleted elsewhere, and that is asked about', () => {
    const { noor, bram } = withCopy();
    bram.commit(30, [changeEvidence(pieceOf(bram), { attachments: [] })]);
    expect(noor.prepare(bram, 'keep').lowered).toMatchObject([{ what: ['rewrite'] }]);
    noor.merge(40, bram, 'keep');
    expect(pieceOf(noor).attachments).toEqual([original]);
  });

  test('is itself where it comes, and its clean copy has not been taken out then', () => {
    const { noor, bram } = withCopy();
    bram.commit(30, [changeEvidence(pieceOf(bram), { protected: true })]);
    expect(bram.prepare(noor, 'keep').lowered).toEqual([]);
    bram.merge(40, noor, 'keep');
    expect(pieceOf(bram)).toMatchObject({ protected: true, attachments: [original] });
  });
});
