import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CaseContents } from '../../../core/casefile/contents.ts';
import { unchangedFiles } from '../../../core/casefile/files.ts';
import { makeCase } from '../../../core/casefile/make-case.ts';
import { defaultCaseOptions, type CaseOptions } from '../../../core/casefile/manifest.ts';
import { setClaimDetails, makeClaim } from '../../../core/model/claim/claim-changes.ts';
import { addEvidence, changeEvidence } from '../../../core/model/evidence/evidence-changes.ts';
import type {
  AttachmentRef,
  Evidence,
  EvidenceDetails,
  KnownBy,
} from '../../../core/model/evidence/evidence.ts';
import { canonicalEvent, canonicalJson, NO_HASH } from '../../../core/model/history/event.ts';
import { digestOf } from '../../../core/casefile/merge/entry.ts';
import { act, anAct, SECRETS } from '../../helpers/random-work.ts';
import { derive, Replica, sha256 } from '../../helpers/replica.ts';

const work = fc.array(anAct, { minLength: 5, maxLength: 40 });
const options = fc.record({ protectedSources: fc.boolean(), files: fc.boolean(), blind: fc.boolean() });
const file = (digit: string): AttachmentRef => ({
  hash: digit.repeat(64),
  name: `${digit}.png`,
  size: 1,
  mediaType: 'image/png',
});
const [scan, list] = [file('1'), file('2')];
const details: EvidenceDetails = {
  kind: 'document',
  stance: 'supports',
  target: 'verdict',
  title: 'De lijst',
  link: null,
  quotation: null,
  lookedAt: null,
  contact: null,
  protected: false,
  note: null,
  attachments: [],
};

function only<Row>(rows: ReadonlyMap<string, Row>): Row {
  const [row, ...more] = rows.values();
  if (row === undefined || more.length > 0) throw new Error(`${rows.size} rows`);
  return row;
}

const means = { hash: sha256, derive, files: unchangedFiles };

/** Somebody who worked, and merged the work of another. */
function worked(first: Parameters<typeof act>[2][], second: Parameters<typeof act>[2][]): Replica {
  const anna = Replica.load();
  first.forEach((one, at) => act(anna, at + 1, one));
  const bram = anna.copy();
  second.forEach((one, at) => {
    act(bram, at + 100, one);
    if (at % 3 === 0) act(anna, at + 100, one);
  });
  anna.merge(300, bram);
  first.slice(0, 9).forEach((one, at) => act(anna, at + 301, one));
  return anna;
}

/** What protected sources have, and what their entries say that they had. */
function toldOfProtected({ evidence, sources, events, merged }: CaseContents): string {
  const hidden = [...evidence, ...sources].filter((piece) => piece.protected);
  const ids = new Set(hidden.map(({ id }) => id));
  const entries = [...events, ...merged.map(({ event }) => event)];
  return JSON.stringify([hidden, entries.filter(({ entityId }) => ids.has(entityId))]);
}

/** The hashes of the files that protected sources have, and had. */
function hashesOfProtected({ evidence, sources, events, merged }: CaseContents): Set<string> {
  const hidden = [...evidence, ...sources].filter((piece) => piece.protected);
  const ids = new Set(hidden.map(({ id }) => id));
  const entries = [...events, ...merged.map(({ event }) => event)].filter(({ entityId }) =>
    ids.has(entityId),
  );
  const lists = [...hidden, ...entries.flatMap(({ from, to }) => [from, to])].flatMap(
    (had) => (had?.['attachments'] ?? []) as AttachmentRef[],
  );
  // Zeros stand in the place of any hash that is not known.
  return new Set(lists.map(({ hash }) => hash).filter((hash) => hash !== NO_HASH));
}

/** Everything that must hold of a history that stands on its own. */
function expectWhole(contents: CaseContents): void {
  let previousHash = NO_HASH;
  const replayed = new Map<string, Record<string, unknown>>();
  for (const [index, event] of contents.events.entries()) {
    expect(event).toMatchObject({ seq: index + 1, previousHash, hash: sha256(canonicalEvent(event)) });
    previousHash = event.hash;
    replayed.set(event.entityId, { ...replayed.get(event.entityId), ...event.to });
  }
  const rows = [
    contents.article,
    ...contents.claims,
    ...contents.evidence,
    ...contents.reviews,
    ...contents.sources,
    ...contents.proofTicks,
    ...contents.merges,
  ];
  for (const row of rows) {
    expect(canonicalJson(row)).toBe(canonicalJson(replayed.get(row.id)));
    replayed.delete(row.id);
  }
  const left = contents.events.filter(({ entityId }) => replayed.has(entityId)).map(({ entity }) => entity);
  for (const entity of left) expect(['version', 'block', 'sentence']).toContain(entity);
  const claims = new Set(contents.claims.map(({ id }) => id));
  for (const { claimId } of [...contents.evidence, ...contents.reviews])
    expect(claims.has(claimId)).toBe(true);
  for (const merge of contents.merges) {
    const own = contents.merged.filter(({ mergeId }) => mergeId === merge.id);
    expect([own.length, digestOf(own, sha256)]).toEqual([merge.entries, merge.digest]);
  }
}

describe('a case file', () => {
  test('has a history that fits what it holds, whatever is left out', () => {
    fc.assert(
      fc.property(work, work, options, (first, second, wanted) => {
        const full = worked(first, second).contents();
        const made = makeCase(full, wanted, means);
        expectWhole(made.contents);
        const { protectedSources, blind } = wanted;
        if (protectedSources && !blind) {
          expect(made.history.of).toBeNull();
          expect(made.contents.events).toEqual(full.events);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('names no protected source, in no value and no hash, unless that is asked for', () => {
    fc.assert(
      fc.property(work, work, fc.boolean(), (first, second, blind) => {
        const full = worked(first, second).contents();
        const told = toldOfProtected(full);
        const secrets = SECRETS.filter((secret) => told.includes(secret));
        const made = makeCase(full, { ...defaultCaseOptions, blind }, means);
        const text = JSON.stringify(made.contents);
        // Where nobody protects anybody a name in a note is only a name.
        for (const secret of secrets) expect(text).not.toContain(secret);
        for (const hash of hashesOfProtected(full)) expect(text).not.toContain(hash);
        if (secrets.length > 0 && made.history.of !== null) {
          const kept = new Set(full.events.map(({ hash }) => hash));
          const first2 = made.contents.events.findIndex(({ id }, index) => full.events[index]?.id !== id);
          if (first2 !== -1)
            for (const { hash } of made.contents.events.slice(first2)) expect(kept.has(hash)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of a blind check says nothing of what anybody found', () => {
    fc.assert(
      fc.property(work, work, (first, second) => {
        const full = worked(first, second).contents();
        const { contents } = makeCase(full, { ...defaultCaseOptions, blind: true }, means);
        expect(contents.evidence).toEqual([]);
        expect(contents.reviews).toEqual([]);
        const text = JSON.stringify(contents);
        for (const finding of ['verified', 'refuted', 'unverifiable', 'Dertien', 'Bron', 'Zo is het'])
          expect(text).not.toContain(finding);
      }),
      { numRuns: 300 },
    );
  });

  const given: fc.Arbitrary<CaseOptions> = options;

  test('that comes back as it was changes nothing', () => {
    fc.assert(
      fc.property(work, work, given, (first, second, wanted) => {
        const anna = worked(first, second);
        const { contents } = makeCase(anna.contents(), wanted, means);
        expect(anna.merge(400, Replica.open(contents))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('does not undo at home what stood where a name was taken out of it', () => {
    const anna = Replica.load();
    anna.commit(1, [makeClaim(anna.version, 20, 33, anna.author(1))]);
    const claim = only(anna.rows.claim);
    const [source, open] = [
      { ...details, contact: '王芳', protected: true, attachments: [scan] },
      { ...details, attachments: [scan] },
    ].map((given) => addEvidence(claim, given, anna.author(2)));
    anna.commit(2, [source ?? null, open ?? null]);
    anna.commit(3, [setClaimDetails(claim, { note: '王芳 belde terug.' })]);
    const bram = anna.copy();
    const piece = (): Evidence =>
      only(new Map([...anna.rows.evidence].filter(([id]) => id === open?.entityId)));
    anna.commit(4, [changeEvidence(piece(), { attachments: [] })]);
    anna.commit(5, [setClaimDetails(only(anna.rows.claim), { note: 'Niemand.' })]);
    bram.commit(4, [changeEvidence({ ...piece(), attachments: [scan] }, { attachments: [scan, list] })]);
    anna.merge(6, bram);
    expect(piece().attachments).toEqual([list]);
    const { contents } = makeCase(anna.contents(), defaultCaseOptions, means);
    expect(JSON.stringify(contents)).not.toContain('王芳');
    expect(anna.merge(7, Replica.open(contents))).toBe(false);
  });

  test('tells what nobody is known by, be the source protected or not, unless sources are to be named', () => {
    const anna = Replica.load();
    anna.commit(1, [makeClaim(anna.version, 20, 33, anna.author(1))]);
    const claim = only(anna.rows.claim);
    const known = (words: string): KnownBy[] => [{ kind: 'handle', words, hidden: true }];
    const drafts = [
      { ...details, knownBy: known('grzeg.42') },
      { ...details, protected: true, knownBy: known('grzeg.43') },
      { ...details, knownBy: null },
    ].map((given) => addEvidence(claim, given, anna.author(2)));
    anna.commit(2, drafts);
    const open = [...anna.rows.evidence.values()].find((piece) => piece.id === drafts[2]?.entityId);
    anna.commit(3, [open === undefined ? null : changeEvidence(open, { knownBy: known('grzeg.44') })]);
    const made = (wanted: CaseOptions): string => JSON.stringify(makeCase(anna.contents(), wanted, means));
    for (const blind of [false, true]) expect(made({ ...defaultCaseOptions, blind })).not.toContain('grzeg');
    expect(made({ ...defaultCaseOptions, protectedSources: true })).toContain('grzeg.44');
  });

  test('has no field that no rule knows, in no row and no entry', () => {
    const anna = Replica.load();
    anna.commit(1, [makeClaim(anna.version, 20, 33, anna.author(1))]);
    const claim = only(anna.rows.claim);
    anna.commit(2, [addEvidence(claim, { ...details, title: 'Bron' }, anna.author(2))]);
    const full = anna.contents();
    const mirror = 'https://mirror.example/bron';
    const events = full.events.map((event) => ({ ...event, to: { ...event.to, mirror } }));
    const evidence = full.evidence.map((piece) => ({ ...piece, mirror }));
    const made = makeCase({ ...full, events, evidence }, defaultCaseOptions, means);
    expect(JSON.stringify(made)).not.toContain('mirror');
    expectWhole(made.contents);
  });

  test('can be opened, however much room the bars take', () => {
    const anna = Replica.load();
    anna.commit(1, [makeClaim(anna.version, 20, 33, anna.author(1))]);
    const claim = only(anna.rows.claim);
    const often = {
      ...details,
      note: 'Bo '.repeat(6000),
      attachments: [{ ...scan, name: 'Bo '.repeat(80) }],
    };
    anna.commit(2, [
      addEvidence(claim, { ...details, contact: 'Bo', protected: true }, anna.author(2)),
      addEvidence(claim, often, anna.author(2)),
    ]);
    const { contents } = makeCase(anna.contents(), defaultCaseOptions, means);
    expect(JSON.stringify(contents)).not.toContain('Bo ');
    expect(CaseContents.safeParse(contents).error?.issues ?? []).toEqual([]);
  });

  test('that was worked on comes back with that work, and gives the other the rest', () => {
    fc.assert(
      fc.property(work, work, work, work, given, given, (first, second, annas, brams, one, other) => {
        const anna = worked(first, second);
        const bram = Replica.open(makeCase(anna.contents(), one, means).contents);
        const carla = Replica.open(makeCase(bram.contents(), other, means).contents);
        annas.forEach((next, at) => act(anna, at + 500, next));
        brams.forEach((next, at) => act(at % 2 === 0 ? bram : carla, at + 500, next));
        const everybody = anna.copy();
        everybody.merge(600, bram);
        everybody.merge(601, carla);
        carla.merge(602, bram);
        carla.merge(603, anna);
        bram.merge(604, anna);
        bram.merge(605, carla);
        expect(JSON.parse(carla.json())).toEqual(JSON.parse(everybody.json()));
        expect(JSON.parse(bram.json())).toEqual(JSON.parse(everybody.json()));
        for (const one of [everybody, bram, carla])
          expect(JSON.parse(one.lies())).toEqual(JSON.parse(one.saysLies()));
      }),
      { numRuns: 300 },
    );
  });

  test('does not protect a source again that its owner unprotected, by the line that once stood for it', () => {
    const anna = Replica.load();
    act(anna, 1, { what: 'make', on: 0, value: 0 });
    act(anna, 2, { what: 'evidence', on: 0, value: 3 });
    const hidden = { protectedSources: false, files: false, blind: false };
    const bram = Replica.open(makeCase(anna.contents(), hidden, means).contents);
    const carla = Replica.open(makeCase(bram.contents(), hidden, means).contents);
    act(anna, 3, { what: 'protect', on: 0, value: 0 });
    act(carla, 4, { what: 'title', on: 0, value: 1 });
    bram.merge(5, anna);
    bram.merge(6, carla);
    expect(JSON.parse(bram.lies())).toEqual(JSON.parse(bram.saysLies()));
  });
});
