import { describe, expect, test } from 'vitest';
import {
  gravestIn,
  nothingChecked,
  quotationOfLine,
  quotationState,
  quotationsIn,
  reduceChecks,
} from '../../../../renderer/desk/article-state/checks-view.ts';
import { checksOf, matchOf, proofOf, quotationAt } from './some-checks.ts';

describe('the checks of an article', () => {
  test('are shown while newer ones are looked for, and what comes for an earlier text is left out', () => {
    const first = checksOf();
    const found = reduceChecks(nothingChecked, { type: 'checksFound', revision: 0, checks: first });
    expect(found).toEqual({ checks: first, problem: null, revision: 0, of: 0 });
    const stale = reduceChecks(found, { type: 'checksStale' });
    expect(stale).toEqual({ checks: first, problem: null, revision: 1, of: 0 });
    expect(reduceChecks(stale, { type: 'checksFound', revision: 0, checks: checksOf() })).toBe(stale);
    expect(reduceChecks(stale, { type: 'checksFailed', revision: 0, thrown: 'late' })).toBe(stale);
  });

  test('say why there are none, until the text or the sources change', () => {
    const failed = reduceChecks(nothingChecked, { type: 'checksFailed', revision: 0, thrown: 'full' });
    expect(failed).toMatchObject({ problem: { thrown: 'full' }, of: 0 });
    expect(reduceChecks(failed, { type: 'checksStale' }).problem).toBeNull();
    const again = reduceChecks(failed, { type: 'checksFound', revision: 0, checks: checksOf() });
    expect(again.problem).toBeNull();
  });

  test('are gone at once where they may not be shown', () => {
    const found = reduceChecks(nothingChecked, { type: 'checksFound', revision: 0, checks: checksOf() });
    expect(reduceChecks(found, { type: 'checksGone' })).toEqual({ ...nothingChecked, revision: 1 });
  });
});

describe('the quotations of a claim', () => {
  const quotations = [
    quotationAt(10, 20, matchOf('typography')),
    quotationAt(30, 40, matchOf('word'), matchOf('exact', { source: 1 })),
    quotationAt(50, 60),
  ];

  test('are those that have words of it', () => {
    const checks = checksOf({ quotations });
    expect(quotationsIn(checks, { start: 20, end: 30 })).toEqual([]);
    expect(quotationsIn(checks, { start: 19, end: 31 })).toEqual(quotations.slice(0, 2));
    expect(quotationsIn(null, { start: 0, end: 100 })).toEqual([]);
  });

  test('stand as their best place has them', () => {
    expect(quotations.map(quotationState)).toEqual(['typography', 'word', 'notFound']);
  });

  test('count by the gravest thing about them, if there is a source to hold them against', () => {
    const checks = checksOf({ quotations: [...quotations, quotationAt(70, 80, matchOf('figure'))] });
    expect(gravestIn(checks, { start: 0, end: 100 })).toBe('figure');
    expect(gravestIn(checks, { start: 0, end: 65 })).toBe('word');
    expect(gravestIn(checks, { start: 45, end: 65 })).toBe('notFound');
    // Other quotation marks are as they should be.
    expect(gravestIn(checks, { start: 0, end: 25 })).toBeNull();
    expect(gravestIn({ ...checks, sources: [] }, { start: 0, end: 100 })).toBeNull();
  });

  test('are found of a line of the proof list by its first place', () => {
    const checks = checksOf({ quotations });
    expect(quotationOfLine(checks, proofOf('quotation', 'ten words.', 30))).toBe(quotations[1]);
    expect(quotationOfLine(checks, proofOf('quotation', 'ten words.', 31))).toBeNull();
    expect(quotationOfLine(checks, proofOf('name', 'Jan', 30))).toBeNull();
  });
});
