import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseFormatOf } from '../../../core/casefile/contents.ts';
import { makeCase } from '../../../core/casefile/make-case.ts';
import { unchangedFiles } from '../../../core/casefile/files.ts';
import { setProofTicks, ticksByLine, proofKey, type ProofWords } from '../../../core/model/proof-tick.ts';
import { derive, Replica, sha256 } from '../../helpers/replica.ts';
import { proofLines } from '../../helpers/random-work.ts';

const means = { hash: sha256, derive, files: unchangedFiles };

/** Ticks lines in a library, or takes their ticks away. */
function tick(replica: Replica, at: number, lines: readonly ProofWords[], isTicked = true): void {
  const ticks = replica.rows.proofTick.values();
  replica.commit(at, setProofTicks(replica.version.articleId, lines, isTicked, ticks, replica.author(at)));
}

const tickedIn = (replica: Replica): string[] =>
  [...ticksByLine(replica.rows.proofTick.values()).keys()].sort();
const keysOf = (lines: readonly ProofWords[]): string[] => lines.map(proofKey).sort();
const someLines = fc.subarray([...proofLines]);

describe('the ticks of a proof list', () => {
  test('are each of a checker and a moment, and are on a line once', () => {
    const anna = Replica.load();
    tick(anna, 1, proofLines.slice(0, 2));
    tick(anna, 2, proofLines.slice(0, 3));
    const ticks = [...anna.rows.proofTick.values()];
    expect(ticks).toHaveLength(3);
    expect(ticks[0]).toMatchObject({
      ...proofLines[0],
      createdBy: anna.checkerId,
      createdAt: anna.author(1).at,
    });
  });

  test('are taken away and come back by undo', () => {
    const anna = Replica.load();
    tick(anna, 1, proofLines);
    tick(anna, 2, proofLines.slice(1), false);
    expect(tickedIn(anna)).toEqual(keysOf(proofLines.slice(0, 1)));
    anna.undo(3, 'undo');
    expect(tickedIn(anna)).toEqual(keysOf(proofLines));
    anna.undo(4, 'undo');
    expect(tickedIn(anna)).toEqual([]);
    anna.undo(5, 'redo');
    expect(tickedIn(anna)).toEqual(keysOf(proofLines));
  });

  test('of two checkers are on a line that either ticked, in whichever order they merge', () => {
    fc.assert(
      fc.property(someLines, someLines, someLines, (both, ofAnna, ofBram) => {
        const anna = Replica.load();
        tick(anna, 1, both);
        const bram = anna.copy();
        tick(anna, 2, ofAnna);
        tick(bram, 3, ofBram);
        const first = anna.copy();
        first.merge(4, bram);
        bram.merge(5, anna);
        expect(tickedIn(first)).toEqual([...new Set(keysOf([...both, ...ofAnna, ...ofBram]))].sort());
        expect(tickedIn(bram)).toEqual(tickedIn(first));
      }),
    );
  });

  test('are all gone from a line that was unticked by somebody who saw them, and not those that were set elsewhere', () => {
    const anna = Replica.load();
    tick(anna, 1, proofLines);
    const bram = anna.copy();
    tick(anna, 2, proofLines.slice(0, 1), false);
    tick(bram, 3, proofLines.slice(0, 1));
    anna.merge(4, bram);
    expect(tickedIn(anna)).toEqual(keysOf(proofLines.slice(1)));
    const carla = anna.copy();
    tick(carla, 5, proofLines.slice(0, 1));
    anna.merge(6, carla);
    expect(tickedIn(anna)).toEqual(keysOf(proofLines));
  });

  test('need form 3 of case files, and are not in a blind one', () => {
    const anna = Replica.load();
    const options = { protectedSources: false, files: true, blind: false };
    expect(caseFormatOf(makeCase(anna.contents(), options, means).contents)).toBe(2);
    tick(anna, 1, proofLines);
    const whole = makeCase(anna.contents(), options, means).contents;
    expect(caseFormatOf(whole)).toBe(3);
    expect(whole.proofTicks).toHaveLength(proofLines.length);
    const blind = makeCase(anna.contents(), { ...options, blind: true }, means).contents;
    expect(caseFormatOf(blind)).toBe(2);
    expect(blind.proofTicks).toEqual([]);
    expect(blind.events.some(({ entity }) => entity === 'proofTick')).toBe(false);
  });
});
