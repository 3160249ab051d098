import { expect, test } from 'vitest';
import { defaultReportOptions } from '../../../../../core/model/report/options.ts';
import { buildReport } from '../../../../../core/report/model/build-report.ts';
import { dataFrom } from '../../../../../renderer/desk/article-state/article-data.ts';
import { applyChange } from '../../../../../renderer/desk/article-state/apply-change.ts';
import { firstRenumbering } from '../../../../../renderer/desk/app/desk/desk-notices.ts';
import { changeOf, claimOnWords, quay } from './an-article.ts';

const state = quay();
const quayOpens = claimOnWords(state, 'The quay opens on Monday');
const ships = claimOnWords(state, 'Some 40 ships wait');
const fell = claimOnWords(state, 'Exports fell', { verdict: 'refuted' });

test('a decided claim that gets another number is told of, an undecided one is not', () => {
  const before = dataFrom({ ...state, claims: [ships, fell] });
  const after = applyChange(before, changeOf(state.article.id, { claims: [quayOpens] }));
  expect(firstRenumbering(before, after)).toEqual({ was: 2, is: 3 });
  const open = dataFrom({ ...state, claims: [ships] });
  const then = applyChange(open, changeOf(state.article.id, { claims: [quayOpens] }));
  expect(then.order.numbers.get(ships.id)).toBe(2);
  expect(firstRenumbering(open, then)).toBeNull();
});

test('a claim that is made below, or a verdict, changes no number', () => {
  const before = dataFrom({ ...state, claims: [quayOpens, fell] });
  const below = claimOnWords(state, 'the bridge is closed');
  const made = applyChange(before, changeOf(state.article.id, { claims: [below] }));
  expect(firstRenumbering(before, made)).toBeNull();
  const ticked = applyChange(
    before,
    changeOf(state.article.id, { claims: [{ ...fell, verdict: 'verified' }] }),
  );
  expect(firstRenumbering(before, ticked)).toBeNull();
});

test('the desk and the report call each claim by the same number', () => {
  const claims = [fell, quayOpens, ships];
  const { numbers } = dataFrom({ ...state, claims }).order;
  const meta = { exportedAt: '2026-11-24T10:00:00.000Z', appVersion: '0' };
  const report = buildReport({ ...state, claims }, { ...defaultReportOptions, language: 'en' }, meta);
  for (const { id, number } of report.claims) expect(numbers.get(id)).toBe(number);
  expect(report.claims).toHaveLength(3);
});
