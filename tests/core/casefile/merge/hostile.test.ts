import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unchangedFiles } from '../../../../core/casefile/files.ts';
import { makeCase } from '../../../../core/casefile/make-case.ts';
import { isLive } from '../../../../core/model/claim/claim.ts';
import type { Evidence } from '../../../../core/model/evidence/evidence.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { aHostileEdit, attack } from '../../../helpers/hostile-work.ts';
import { act, anAct, type Act } from '../../../helpers/random-work.ts';
import { derive, Replica, sha256 } from '../../../helpers/replica.ts';

const runs = { numRuns: Number(process.env['TICKMARK_HOSTILE_RUNS'] ?? 300) };
/** Three thousand histories take more than five minutes on a machine with other work. */
const LIMIT_MS = 7_200_000;

/** What one of four people does: work, an edit by hand, or a merge of what another sends, with sources or without. */
const moves = fc.array(
  fc.record({
    who: fc.nat(3),
    act: anAct,
    edit: fc.option(aHostileEdit, { nil: null, freq: 2 }),
    merges: fc.option(fc.nat(3), { nil: null, freq: 2 }),
    named: fc.boolean(),
  }),
  { minLength: 10, maxLength: 40, size: 'max' },
);

/** A claim with two sources, one of them protected; then whatever. */
const begun: Act[] = [
  { what: 'make', on: 0, value: 1 },
  { what: 'evidence', on: 0, value: 3 },
  { what: 'evidence', on: 0, value: 1 },
];

/** What somebody has who opens another's case file. */
function given(replica: Replica, named: boolean): Replica {
  const options = { protectedSources: named, files: true, blind: false };
  return Replica.open(
    makeCase(replica.contents(), options, { hash: sha256, derive, files: unchangedFiles }).contents,
  );
}

/** Every source that is protected, and whether it is there: not deleted, nor its claim. */
function sourcesOf({ rows }: Replica): { piece: Evidence; isThere: boolean }[] {
  return [...rows.evidence.values()]
    .filter((piece) => piece.protected)
    .map((piece) => {
      const claim = rows.claim.get(piece.claimId);
      return { piece, isThere: !piece.removed && claim !== undefined && isLive(claim) };
    });
}

/** Nothing of what was there before is less protected, gone or emptied. Returns how much there was to compare. */
function loseNothing(
  before: ReturnType<typeof sourcesOf>,
  bare: ReadonlySet<string>,
  replica: Replica,
): number {
  const { nameOf } = replica.state();
  const { evidence, claim: claims } = replica.rows;
  for (const { piece, isThere } of before) {
    // What stood for a source lies beside it, and either may be there.
    const lines = [...evidence.values()].filter(({ id }) => nameOf(id) === nameOf(piece.id));
    // A line that its holder had bared themselves, by hand, is bared still.
    for (const line of lines)
      if (line.id === piece.id || !(line.removed || bare.has(line.id))) expect(line.protected).toBe(true);
    expect(lines).not.toEqual([]);
    if (!isThere) continue;
    const now =
      lines.find(({ id, removed }) => !removed && (id === piece.id || lines.length > 1)) ?? lines[0];
    if (now === undefined) continue;
    const claim = claims.get(nameOf(now.claimId)) ?? claims.get(now.claimId);
    expect(now.removed).toBe(false);
    expect(claim !== undefined && isLive(claim)).toBe(true);
    // A source that comes in the place of what stood for it has words of its own.
    if (now.id !== piece.id) continue;
    expect(nameOf(now.claimId)).toBe(nameOf(piece.claimId));
    for (const field of ['title', 'contact', 'note', 'quotation', 'link'] as const)
      expect(now[field] ?? '').toContain(piece[field] ?? '');
    const hashes = now.attachments.map(({ hash }) => hash);
    for (const { hash } of piece.attachments) expect(hashes).toContain(hash);
    for (const one of piece.knownBy ?? []) if (one.hidden) expect(now.knownBy).toContainEqual(one);
  }
  return before.length;
}

describe('whatever four people do and forge', () => {
  test(
    'no merge lowers the protection of a source unasked, and no undo of one',
    { timeout: LIMIT_MS },
    () => {
      let compared = 0;
      let merges = 0;
      fc.assert(
        fc.property(moves, fc.nat(3), (done, blindfolded) => {
          const first = Replica.load();
          for (const [at, one] of begun.entries()) act(first, at + 1, one);
          const people = [
            first,
            given(first, blindfolded > 0),
            given(first, blindfolded > 1),
            given(first, true),
          ];
          for (const [index, { who, act: one, edit, merges: whom, named }] of done.entries()) {
            const [replica, other] = [people[who], whom === null ? undefined : people[whom]];
            if (replica === undefined) continue;
            const at = 10 + index * 3;
            if (other !== undefined && other !== replica) {
              const before = sourcesOf(replica);
              const pieces = [...replica.rows.evidence.values()];
              const bare = new Set(pieces.filter((piece) => !piece.protected).map(({ id }) => id));
              try {
                if (!replica.merge(at, given(other, named), 'keep')) continue;
              } catch (thrown) {
                // What contradicts itself is refused whole.
                if (thrown instanceof TickmarkError) continue;
                throw thrown;
              }
              merges++;
              compared += loseNothing(before, bare, replica);
              if (index % 2 > 0) continue;
              const merged = sourcesOf(replica);
              for (const which of ['undo', 'redo'] as const) {
                replica.undo(at + 1, which);
                for (const { piece } of merged)
                  expect(replica.rows.evidence.get(piece.id)?.protected).toBe(true);
              }
            } else if (edit !== null) attack(replica, at, edit);
            else act(replica, at, one);
          }
        }),
        runs,
      );
      expect(merges).toBeGreaterThan(runs.numRuns);
      expect(compared).toBeGreaterThan(runs.numRuns);
      if (process.env['TICKMARK_HOSTILE_RUNS'] !== undefined)
        process.stdout.write(`${runs.numRuns} histories, ${merges} merges, ${compared} sources compared\n`);
    },
  );
});
