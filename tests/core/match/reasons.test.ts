import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankPassages } from '../../../core/match/rank.ts';
import type { MatchReason } from '../../../core/match/reasons.ts';
import { claimText, sourceOf } from '../../helpers/passages.ts';

/** Why a passage speaks of a claim, as words: of each pair what the claim has = what the passage has. */
function reasonsIn(
  language: string,
  claim: string,
  passage: string,
  more: { speaker?: string; said?: string } = {},
): string[] {
  const asked = claimText(claim, language, { speaker: more.said ?? null });
  const [found] = rankPassages(asked, sourceOf([passage], language, { speaker: more.speaker ?? null }));
  const pair = (one: { claim: { start: number; end: number }; passage: { start: number; end: number } }) =>
    `${claim.slice(one.claim.start, one.claim.end)} = ${passage.slice(one.passage.start, one.passage.end)}`;
  return (found?.reasons ?? []).map((reason: MatchReason) => {
    switch (reason.kind) {
      case 'words':
      case 'nearWords':
        return `${reason.kind}: ${reason.pairs.map(pair).join(', ')}`;
      case 'name':
      case 'figure':
      case 'date':
        return `${reason.kind} ${reason.match}: ${pair(reason)}`;
      case 'quotation':
        return `quotation ${reason.isWhole ? 'whole' : 'part'}: ${pair(reason)}`;
      case 'speaker':
        return `speaker: ${reason.speaker}`;
      case 'negation':
        return `negation in the ${reason.side}: ${(reason.side === 'claim' ? claim : passage).slice(reason.span.start, reason.span.end)}`;
      case 'surroundings':
        return `${reason.where}: ${reason.claim.map(({ start, end }) => claim.slice(start, end)).join(', ')}`;
    }
  });
}

describe('why a passage speaks of a claim', () => {
  it('are figures, names and words, each beside the passage’s', () => {
    expect(
      reasonsIn('nl', 'Wethouder Nora Kind telde 300 schepen.', 'In de haven telde Nora Kind 250 schepen.'),
    ).toEqual([
      'figure other: 300 = 250',
      'name same: Nora Kind = Nora Kind',
      'words: telde = telde, schepen = schepen',
    ]);
  });

  it('are figures with the words that say how exact they are', () => {
    expect(
      reasonsIn('en', 'At least 5 ships were lost.', 'The port lost 7 ships in all, and more than 40 boats.'),
    ).toContain('figure fits: At least 5 = 7');
    expect(reasonsIn('en', 'The storm took 14 boats.', 'The storm took more than 20 boats.')).toContain(
      'figure other: 14 = more than 20',
    );
  });

  it.each([
    ['nl', 'De brug is geopend.', 'De brug is niet geopend.', 'niet'],
    ['en', 'The bridge was opened.', 'The bridge was never opened.', 'never'],
    ['de', 'Die Brücke wurde eröffnet.', 'Die Brücke wurde nicht eröffnet.', 'nicht'],
    ['fr', 'Le pont a été ouvert.', "Le pont n'a pas été ouvert.", "n'"],
    ['es', 'El puente fue abierto.', 'El puente nunca fue abierto.', 'nunca'],
  ])('is a denial on one side: %s', (language, claim, passage, word) => {
    expect(reasonsIn(language, claim, passage)).toContain(`negation in the passage: ${word}`);
    expect(reasonsIn(language, passage, claim)).toContain(`negation in the claim: ${word}`);
    expect(reasonsIn(language, passage, passage).join()).not.toContain('negation');
  });

  it('is no denial of something else', () => {
    expect(reasonsIn('en', 'The bridge was opened.', 'The bridge is not for sale.').join()).not.toContain(
      'negation',
    );
  });

  it('is a name that is spelled otherwise, or shorter', () => {
    expect(reasonsIn('en', 'It was said by Nora Kind.', 'It was said by Nora Kint.')).toContain(
      'name other: Nora Kind = Nora Kint',
    );
    expect(reasonsIn('en', 'It was said by Nora Kind.', 'It was said by alderman Kind.')).toContain(
      'name part: Nora Kind = Kind',
    );
  });

  it('is a quotation, whole or in part', () => {
    const claim = 'She said: “the harbour will never close again”.';
    expect(reasonsIn('en', claim, 'I tell you, the harbour will never close again, ever.')).toContain(
      'quotation whole: the harbour will never close again = the harbour will never close again',
    );
    expect(reasonsIn('en', claim, 'I think the harbour will never reopen.')).toContain(
      'quotation part: the harbour will never = the harbour will never',
    );
  });

  it('is no other figure or date of something else', () => {
    expect(
      reasonsIn('en', 'The mayor of Ellemeet resigned in 2019.', 'Minutes of Ellemeet, 14 May 2024.'),
    ).toEqual(['name same: Ellemeet = Ellemeet']);
  });

  it('is a number close by, whatever else the passage has', () => {
    const claim = 'In beide steden woonden voor de oorlog 200.000 mensen.';
    expect(reasonsIn('nl', claim, 'Plaats: Samen; Inwoners voor de oorlog: 198000')).toContain(
      'figure other: 200.000 = 198000',
    );
  });

  it('is who says it', () => {
    const who = { said: 'alderman Nora Kind', speaker: 'Mrs Kind' };
    expect(reasonsIn('en', 'The harbour is full.', 'Our harbour has no room.', who)).toContain(
      'speaker: Mrs Kind',
    );
    expect(
      reasonsIn('en', 'The harbour is full.', 'Our harbour has no room.', {
        ...who,
        speaker: 'Mr Visser',
      }).join(),
    ).not.toContain('speaker');
  });

  it('is a word that is nearly the same', () => {
    expect(reasonsIn('nl', 'De havenmester zei dat.', 'Volgens de havenmeester niet.')).toContain(
      'nearWords: havenmester = havenmeester',
    );
  });

  it('is what stands around it', () => {
    const claim = claimText('Nora Kind sold the harbour.');
    const found = rankPassages(
      claim,
      sourceOf(['Nora Kind was there.', 'She sold it.', 'The harbour is old.']),
    );
    const second = found.find(({ passage }) => passage.place === 1);
    expect(second?.reasons.filter(({ kind }) => kind === 'surroundings')).toEqual([
      {
        kind: 'surroundings',
        where: 'before',
        claim: [
          { start: 0, end: 4 },
          { start: 5, end: 9 },
        ],
      },
      { kind: 'surroundings', where: 'after', claim: [{ start: 19, end: 26 }] },
    ]);
  });

  it('leaves out passages for which nothing speaks', () => {
    expect(rankPassages(claimText('The harbour is full.'), sourceOf(['It rains.', 'Nobody came.']))).toEqual(
      [],
    );
  });

  const words = fc
    .array(
      fc.constantFrom(
        'harbour',
        'Nora',
        'Kind',
        '300',
        '250',
        'ships',
        'not',
        'the',
        'in',
        '2024',
        '“',
        '”',
        ',',
        '.',
        'May',
      ),
      {
        minLength: 1,
        maxLength: 14,
      },
    )
    .map((list) => list.join(' '));

  it('has its spans within the texts, and does not change with an unrelated passage', () => {
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1, maxLength: 4 }), (text, texts) => {
        const passages = sourceOf(texts);
        const found = rankPassages(claimText(text), passages);
        for (const { passage, reasons } of found)
          for (const span of spansOf(reasons)) {
            const of = span.side === 'claim' ? text : passage.text;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(of.length);
          }
        const strange = sourceOf(['Quite another topic altogether.'], 'en', { source: 'strange' });
        const again = rankPassages(claimText(text), [...strange, ...passages]);
        for (const { passage, reasons } of found) {
          const same = again.find((one) => one.passage === passage);
          if (same !== undefined) expect(same.reasons).toEqual(reasons);
        }
      }),
    );
  });
});

function spansOf(
  reasons: readonly MatchReason[],
): { side: 'claim' | 'passage'; start: number; end: number }[] {
  return reasons.flatMap((reason) => {
    if ('pairs' in reason)
      return reason.pairs.flatMap(({ claim, passage }) => [
        { side: 'claim' as const, ...claim },
        { side: 'passage' as const, ...passage },
      ]);
    if (reason.kind === 'negation') return [{ side: reason.side, ...reason.span }];
    if (reason.kind === 'surroundings')
      return reason.claim.map((span) => ({ side: 'claim' as const, ...span }));
    if (reason.kind === 'speaker') return [];
    return [
      { side: 'claim' as const, ...reason.claim },
      { side: 'passage' as const, ...reason.passage },
    ];
  });
}
