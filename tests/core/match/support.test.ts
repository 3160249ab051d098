import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankPassages } from '../../../core/match/rank.ts';
import { supportOf } from '../../../core/match/support.ts';
import { claimText, sourceOf } from '../../helpers/passages.ts';

/** The words of a claim that passages say, say otherwise (with what they have in their place) and do not say. */
function supportIn(language: string, claim: string, texts: readonly string[]) {
  const passages = sourceOf(texts, language);
  const found = { said: [] as string[], otherwise: [] as string[], unsaid: [] as string[] };
  for (const { start, end, says, at } of supportOf(claimText(claim, language), passages)) {
    const words = claim.slice(start, end);
    const there = passages.find(({ id }) => id === at?.passage)?.text.slice(at?.start, at?.end);
    found[says].push(says === 'otherwise' ? `${words} = ${there ?? ''}` : words);
  }
  return found;
}

describe('what passages have of a claim', () => {
  it.each([
    ['nl', 'De haven kreeg 300 schepen.', 'De haven kreeg 250 schepen.', '300 = 250'],
    ['en', 'The harbour received 300 ships.', 'The harbour received 250 ships.', '300 = 250'],
    ['de', 'Der Hafen bekam 300 Schiffe.', 'Der Hafen bekam 250 Schiffe.', '300 = 250'],
    ['fr', 'Le port a reçu 300 navires.', 'Le port a reçu 250 navires.', '300 = 250'],
    ['es', 'El puerto recibió 300 barcos.', 'El puerto recibió 250 barcos.', '300 = 250'],
  ])('is another figure, and the words beside it: %s', (language, claim, passage, other) => {
    const { said, otherwise } = supportIn(language, claim, [passage]);
    expect(otherwise).toEqual([other]);
    expect(said.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['nl', 'Er kwamen 200.000 mensen.', 'Er kwamen 0,2 miljoen mensen.'],
    ['en', 'It drew 200,000 people.', 'It drew 200 thousand people.'],
    ['de', 'Es kamen 200.000 Menschen.', 'Es kamen 0,2 Millionen Menschen.'],
    ['fr', 'Il y avait 200 000 personnes.', 'Il y avait 200 mille personnes.'],
    ['es', 'Vinieron 200.000 personas.', 'Vinieron 0,2 millones de personas.'],
    ['en', 'At least 5 ships sank.', 'In all 7 ships sank.'],
  ])('is one figure in another spelling, or one that leaves it open: %s', (language, claim, passage) => {
    expect(supportIn(language, claim, [passage])).toMatchObject({ otherwise: [], unsaid: [] });
  });

  it.each([
    [
      'nl',
      'De haven van Ellemeet werd verkocht aan een Zweeds concern.',
      'De haven van Ellemeet werd verkocht.',
      'Zweeds',
    ],
    [
      'en',
      'The harbour of Ellemeet was sold to a Swedish company.',
      'The harbour of Ellemeet was sold.',
      'Swedish',
    ],
    [
      'de',
      'Der Hafen von Ellemeet wurde an einen schwedischen Konzern verkauft.',
      'Der Hafen von Ellemeet wurde verkauft.',
      'schwedischen',
    ],
    [
      'fr',
      'Le port d’Ellemeet a été vendu à un groupe suédois.',
      'Le port d’Ellemeet a été vendu.',
      'suédois',
    ],
    [
      'es',
      'El puerto de Ellemeet fue vendido a un grupo sueco.',
      'El puerto de Ellemeet fue vendido.',
      'sueco',
    ],
  ])('leaves what no passage says: %s', (language, claim, passage, word) => {
    const { said, otherwise, unsaid } = supportIn(language, claim, [passage]);
    expect(unsaid.join(' ')).toContain(word);
    expect(said.join(' ')).toContain('Ellemeet');
    expect(otherwise).toEqual([]);
  });

  it('is a part of a date without the others', () => {
    expect(
      supportIn('en', 'Nora Kind opened the bridge on May 7, 2019.', [
        'Nora Kind opened the bridge in 2019.',
      ]),
    ).toEqual({
      said: ['Nora', 'Kind', 'opened', 'the', 'bridge', '2019'],
      otherwise: [],
      unsaid: ['on May 7'],
    });
  });

  it('is another date or name in its place', () => {
    expect(
      supportIn('en', 'Nora Kind opened the bridge in May 2019.', [
        'Nora Kint opened the bridge in May 2021.',
      ]).otherwise,
    ).toEqual(expect.arrayContaining(['2019 = May 2021']));
    expect(
      supportIn('en', 'The bridge was opened by Nora Kind.', ['The bridge was opened by Nora Kint.'])
        .otherwise,
    ).toEqual(['Kind = Nora Kint']);
  });

  it('is no figure, date or name of something else', () => {
    expect(
      supportIn('en', 'The mayor of Ellemeet resigned in 2019 after 300 complaints.', [
        'Minutes of Ellemeet, 14 May 2024.',
        'There were 12 complaints.',
      ]).otherwise,
    ).toEqual([]);
  });

  it('is nothing without passages, and all of a passage in the same words', () => {
    const claim = 'The harbour of Ellemeet received 1,250 ships in 2023.';
    expect(supportIn('en', claim, []).said).toEqual([]);
    expect(supportIn('en', claim, [claim])).toMatchObject({ otherwise: [], unsaid: [] });
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
        'May',
        '2024',
        '“',
        '”',
        ',',
        '.',
        '😀',
        'é',
      ),
      { minLength: 1, maxLength: 14 },
    )
    .map((list) => list.join(' '));

  it('has its spans in order within the texts, for any words', () => {
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 5 }), (text, texts) => {
        const passages = sourceOf(texts);
        let end = 0;
        for (const support of supportOf(claimText(text), passages)) {
          const { at } = support;
          expect(support.start).toBeGreaterThanOrEqual(end);
          expect(support.end).toBeGreaterThan(support.start);
          end = support.end;
          if (at === null) continue;
          const there = passages.find(({ id }) => id === at.passage);
          expect(at.end).toBeGreaterThan(at.start);
          expect(at.end).toBeLessThanOrEqual(there?.text.length ?? 0);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('never calls a word unsaid that the best passage has', () => {
    const plain = fc.array(fc.constantFrom('harbour', 'ships', 'bridge', 'sold', 'Ellemeet', 'closed'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(plain, plain, (some, other) => {
        const [claim, passage] = [some.join(' '), other.join(' ')];
        const { unsaid } = supportIn('en', claim, [passage]);
        for (const word of unsaid.join(' ').split(' ')) expect(other).not.toContain(word);
      }),
    );
  });

  it('calls every word unsaid that no passage has in any form', () => {
    const plain = fc.array(fc.constantFrom('harbour', 'ships', 'bridge', 'sold', 'Ellemeet', 'closed'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(plain, plain, (some, other) => {
        const { said } = supportIn('en', some.join(' '), [other.join(' ')]);
        for (const word of said.join(' ').split(' ').filter(Boolean)) expect(other).toContain(word);
      }),
    );
  });

  it('is found for the passages that a claim is shown with', () => {
    const claim = claimText('Alderman Nora Kind said the harbour received 1,250 ships in 2023.');
    const shown = rankPassages(
      claim,
      sourceOf([
        'The council met.',
        'The harbour received 1,250 ships in 2023.',
        'Nora Kind said so.',
        'It rained.',
      ]),
    );
    const support = supportOf(
      claim,
      shown.map(({ passage }) => passage),
    );
    expect(support.filter(({ says }) => says === 'otherwise')).toEqual([]);
    expect(shown.slice(0, 2).map(({ passage }) => passage.place)).toEqual([1, 2]);
  });
});
