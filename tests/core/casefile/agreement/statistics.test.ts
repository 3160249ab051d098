import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohensKappa, wilsonShare } from '../../../../core/casefile/agreement/agreement.ts';

describe('cohensKappa', () => {
  test.each([
    // Cohen's own example: 200 cases, three categories, κ .492. [Educ. Psychol. Meas. 20 (1960), table 2]
    [
      'diagnoses',
      [
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ],
      0.4915,
    ],
    // Altman, Practical Statistics for Medical Research (1991) 14.3: two readers of 85 breast films, κ 0.47.
    [
      'breast films',
      [
        [21, 12, 0, 0],
        [4, 17, 1, 0],
        [3, 9, 15, 2],
        [0, 0, 0, 1],
      ],
      0.4728,
    ],
    // The worked examples of the encyclopedias: fifty grant proposals; the same agreement with other margins.
    [
      'grant proposals',
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
    ],
    [
      'other margins',
      [
        [45, 15],
        [25, 15],
      ],
      0.1304,
    ],
    [
      'margins that lie far apart',
      [
        [25, 35],
        [5, 35],
      ],
      0.2593,
    ],
  ])('is what was published of %s', (_what, table, kappa) => {
    expect(cohensKappa(table)).toBeCloseTo(kappa, 4);
  });

  test('is one where all is alike, zero by chance, below zero where less than that', () => {
    expect(
      cohensKappa([
        [5, 0],
        [0, 3],
      ]),
    ).toBe(1);
    expect(
      cohensKappa([
        [9, 3],
        [3, 1],
      ]),
    ).toBe(0);
    expect(
      cohensKappa([
        [0, 4],
        [4, 0],
      ]),
    ).toBe(-1);
  });

  test('is null without claims, and where both used only one verdict; zero where one of them did', () => {
    expect(
      cohensKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      cohensKappa([
        [7, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ]),
    ).toBeNull();
    expect(
      cohensKappa([
        [5, 2],
        [0, 0],
      ]),
    ).toBe(0);
  });

  test('does not depend on who is first or on the order of the verdicts, and is never over one', () => {
    const count = fc.nat(50);
    const table = fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(table, (cells) => {
        const kappa = cohensKappa(cells);
        const turned = cells.map((_row, at) => cells.map((row) => row[at] ?? 0));
        const reversed = cells.map((row) => row.toReversed()).toReversed();
        if (kappa === null) {
          expect(cohensKappa(turned)).toBeNull();
          return;
        }
        expect(kappa).toBeLessThanOrEqual(1);
        expect(cohensKappa(turned)).toBeCloseTo(kappa, 9);
        expect(cohensKappa(reversed)).toBeCloseTo(kappa, 9);
      }),
    );
  });
});

describe('wilsonShare', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d lies where it was published to lie', (count, of, low, high) => {
    const share = wilsonShare(count, of);
    expect(share?.low).toBeCloseTo(low, 4);
    expect(share?.high).toBeCloseTo(high, 4);
  });

  test('never leaves 0 to 1, holds the share itself, and is nothing for nothing', () => {
    expect(wilsonShare(0, 0)).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(), (of, part) => {
        const share = wilsonShare(part % (of + 1), of);
        if (share === null) throw new Error('no share');
        expect(share.low).toBeGreaterThanOrEqual(0);
        expect(share.high).toBeLessThanOrEqual(1);
        expect(share.low).toBeLessThanOrEqual(share.share);
        expect(share.high).toBeGreaterThanOrEqual(share.share);
      }),
    );
  });
});
