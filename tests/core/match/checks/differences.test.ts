import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../../core/match/checks/differences.ts';
import type { CheckText } from '../../../../core/match/checks/check-text.ts';
import type { ClaimText } from '../../../../core/match/passage.ts';
import { claimText } from '../../../helpers/passages.ts';
import { checkText } from '../../../helpers/checks.ts';

/** The differences by the words that they stand at. */
function between(claim: ClaimText, check: CheckText): [string, string | null, string | null][] {
  return differencesOf(claim, check).map(({ kind, claim: ours, check: theirs }) => [
    kind,
    ours && claim.text.slice(ours.start, ours.end),
    theirs && check.claim.slice(theirs.start, theirs.end),
  ]);
}

describe('what a claim and an earlier check differ in', () => {
  it.each([
    ['en', 'Rents rose by 8 percent.', 'Rents rose by 12 percent.', 'figure', '8 percent', '12 percent'],
    [
      'nl',
      'De huren stegen met 8 procent.',
      'De huren stegen met 12 procent.',
      'figure',
      '8 procent',
      '12 procent',
    ],
    [
      'de',
      'Die Mieten stiegen um 8 Prozent.',
      'Die Mieten stiegen um 12 Prozent.',
      'figure',
      '8 Prozent',
      '12 Prozent',
    ],
    ['fr', 'Les loyers ont augmenté de 8 %.', 'Les loyers ont augmenté de 12 %.', 'figure', '8 %', '12 %'],
    ['en', 'It opened on 3 May 2021.', 'It opened on 4 June 2021.', 'date', '3 May 2021', '4 June 2021'],
    [
      'en',
      'The ferry sank near Ellemeet.',
      'The ferry sank near Brouwershaven.',
      'place',
      'Ellemeet',
      'Brouwershaven',
    ],
    [
      'en',
      'The bridge was closed by Nora Kind.',
      'The bridge was closed by Jan Kind.',
      'name',
      'Nora Kind',
      'Jan Kind',
    ],
    ['en', 'The bridge was not safe.', 'The bridge was safe.', 'negation', 'not', null],
    ['nl', 'De brug was veilig.', 'De brug was niet veilig.', 'negation', null, 'niet'],
  ] as const)('%s: %s / %s', (language, claim, check, kind, ours, theirs) => {
    expect(between(claimText(claim, language), checkText(check, { language }))).toEqual([
      [kind, ours, theirs],
    ]);
  });

  it('is nothing where the words or the values are the same', () => {
    const words = 'Nora Kind did not close the bridge near Ellemeet for 14 days in March 2021.';
    expect(between(claimText(words), checkText(words))).toEqual([]);
    expect(between(claimText('It had 1,250 ships.'), checkText('It had 1250 ships.'))).toEqual([]);
  });

  it('has a figure that only one of them has', () => {
    expect(between(claimText('The bridge was shut.'), checkText('The bridge was shut for 14 days.'))).toEqual(
      [['figure', null, '14']],
    );
  });

  it('is who says it, where both say so and have no name in common', () => {
    const claim = claimText('Rents rose, Nora Kind said.', 'en', { speaker: 'Nora Kind' });
    const check = checkText('Rents rose.', { claimant: 'The tenants' });
    expect(differencesOf(claim, check).find(({ kind }) => kind === 'speaker')).toEqual({
      kind: 'speaker',
      claim: { start: 12, end: 21 },
      check: null,
    });
    expect(
      between(claim, checkText('Rents rose.', { claimant: 'Alderman Kind' })).map(([kind]) => kind),
    ).not.toContain('speaker');
  });

  it('stands inside both texts, whatever they are', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('In Ellemeet 14 of 20 boats sank on 3 May.', 'Geen 5 procent, zei Nora Kind.', ''),
    );
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('en', 'nl', 'fr', 'und'), (one, other, language) => {
        for (const { claim, check } of differencesOf(
          claimText(one, language),
          checkText(other, { language }),
        )) {
          for (const [span, text] of [
            [claim, one],
            [check, other],
          ] as const)
            if (span !== null) {
              expect(span.start).toBeGreaterThanOrEqual(0);
              expect(span.end).toBeGreaterThan(span.start);
              expect(span.end).toBeLessThanOrEqual(text.length);
            }
        }
      }),
    );
  });
});

it('a month without a year is no other month where one of the texts has no day', () => {
  const words = 'The harbour bridge was shut for days in May';
  const claim = { ...claimText(words), language: 'en', published: null };
  expect(differencesOf(claim, checkText(words, { published: '2025-06-02' }))).toEqual([]);
});
