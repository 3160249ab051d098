import { describe, expect, test } from 'vitest';
import { annotationDrafts } from '../../../core/annotations/drafts.ts';
import { annotationNote } from '../../../core/annotations/annotation.ts';
import { claimOn, verdictInTags } from '../../../core/annotations/plan.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { dateWriter } from '../../../core/report/dates.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { fixedId } from '../../helpers/report-state.ts';

const author = { checkerId: fixedId(101), at: '2024-09-20T08:00:00.000Z' };
const state = harbourState();
const free = { start: 0, end: 12 };
const drafts = (...wanted: Parameters<typeof annotationDrafts>[2][number][]) =>
  annotationDrafts(state.version, state.claims, wanted, author);

describe('claims made of annotations', () => {
  test('have the words, the note and no verdict unless it was asked for', () => {
    const [made, ...others] = drafts({ ...free, note: 'Annotatie van Bea', verdict: null });
    expect(others).toEqual([]);
    expect(made).toMatchObject({
      kind: 'claim.made',
      to: { ...free, origin: 'checker', status: 'kept', note: 'Annotatie van Bea', verdict: 'unchecked' },
    });
    const [, marked] = drafts({ ...free, note: 'x', verdict: 'refuted' });
    expect(marked).toMatchObject({
      kind: 'claim.verdictSet',
      to: { verdict: 'refuted', verdictBy: author.checkerId },
    });
  });

  test('are one where several are on the same words, and annotators who differ settle nothing', () => {
    const made = drafts(
      { ...free, note: 'een', verdict: 'verified' },
      { ...free, note: 'twee', verdict: 'refuted' },
    );
    expect(made).toHaveLength(1);
    expect(made[0]?.to['note']).toBe('een\n\ntwee');
  });

  test('become part of the claim that lies there, once, and leave its verdict', () => {
    const claim = state.claims.find(({ verdict, note }) => verdict !== 'unchecked' && note === null);
    if (claim === undefined) throw new Error('no such claim');
    const wanted = {
      start: claim.start,
      end: claim.end,
      note: 'Annotatie van Bea',
      verdict: 'refuted' as const,
    };
    const made = drafts(wanted);
    expect(made.map(({ kind, entityId }) => [kind, entityId])).toEqual([['claim.detailsSet', claim.id]]);
    const noted = { ...claim, note: 'Annotatie van Bea' };
    expect(annotationDrafts(state.version, [noted], [wanted], author)).toEqual([]);
  });

  test('keep the suggestion that lies there', () => {
    const claim = state.claims[0];
    if (claim === undefined) throw new Error('no claim');
    const suggested = { ...claim, status: 'suggested' as const, verdict: 'unchecked' as const };
    const made = annotationDrafts(
      state.version,
      [suggested],
      [{ start: claim.start, end: claim.end, note: 'n', verdict: 'verified' }],
      author,
    );
    expect(made.map(({ kind }) => kind)).toEqual(['claim.statusSet', 'claim.detailsSet', 'claim.verdictSet']);
    expect(claimOn([suggested, claim], claim)?.status).toBe('kept');
  });

  test('are of their own where there is no room for the note', () => {
    const made = drafts(
      { ...free, note: 'a'.repeat(15_000), verdict: null },
      { ...free, note: 'b'.repeat(15_000), verdict: null },
    );
    expect(made.map(({ kind }) => kind)).toEqual(['claim.made', 'claim.made']);
  });
});

describe('annotationNote', () => {
  const note = (annotator: string | null, at: string | null, text: string) =>
    annotationNote(
      { annotator, at, text, tags: ['haven', 'cijfer'], links: ['https://register.example'] },
      translator('nl'),
      dateWriter('nl', 'UTC'),
    );

  test('names the annotator and the day, then says what they wrote', () => {
    expect(note('Bea', '2024-05-02T23:30:00+02:00', 'Klopt.')).toBe(
      'Annotatie van Bea, 2 mei 2024:\nKlopt.\nLabels: haven, cijfer\nhttps://register.example',
    );
    expect(note(null, 'yesterday', '')).toMatch(/^Annotatie\nLabels/);
  });

  test('has room for no more than a note can hold, and cuts no character', () => {
    const long = note('Bea', null, '😀'.repeat(15_000));
    expect(long.length).toBeLessThanOrEqual(20_000);
    expect(long.isWellFormed()).toBe(true);
  });
});

test('verdicts are known by their names in both languages, and not where tags name two', () => {
  expect(verdictInTags(['haven', 'Verified'])).toBe('verified');
  expect(verdictInTags(['#niet-te-controleren'])).toBe('unverifiable');
  expect(verdictInTags(['weerlegd', 'false'])).toBe('refuted');
  expect(verdictInTags(['verified', 'refuted'])).toBeNull();
  expect(verdictInTags(['unchecked', 'unverified', 'verify'])).toBeNull();
});
