import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedKeysOf } from '../../../../core/match/checks/check-words.ts';
import type { CheckText } from '../../../../core/match/checks/check-text.ts';
import { rankChecks } from '../../../../core/match/checks/rank-checks.ts';
import { claimText } from '../../../helpers/passages.ts';
import { checkText } from '../../../helpers/checks.ts';

const harbour = {
  nl: [
    'De brug bij Ellemeet was in maart twee weken dicht.',
    'De haven van Ellemeet ontving vorig jaar 1.250 schepen.',
    'Op de veerboot worden geen fietsen meer toegelaten.',
  ],
  en: [
    'The bridge at Ellemeet was shut for two weeks in March.',
    'The harbour of Ellemeet received 1,250 ships last year.',
    'Bicycles are no longer allowed on the ferry.',
  ],
  de: [
    'Die Brücke bei Ellemeet war im März zwei Wochen gesperrt.',
    'Der Hafen von Ellemeet nahm im vergangenen Jahr 1.250 Schiffe auf.',
    'Fahrräder sind auf der Fähre nicht mehr erlaubt.',
  ],
  fr: [
    'Le pont d’Ellemeet a été fermé deux semaines en mars.',
    'Le port d’Ellemeet a reçu 1 250 navires l’an dernier.',
    'Les vélos ne sont plus admis sur le bac.',
  ],
  es: [
    'El puente de Ellemeet estuvo cerrado dos semanas en marzo.',
    'El puerto de Ellemeet recibió 1.250 barcos el año pasado.',
    'Ya no se admiten bicicletas en el transbordador.',
  ],
} as const;

const asked = {
  nl: 'Vorig jaar kwamen er 1250 schepen in de havens van Ellemeet',
  en: '1250 ships came to the harbours of Ellemeet #lastYear https://news.example/a',
  de: 'In den Häfen von Ellemeet wurden 1250 Schiffe gezählt',
  fr: 'Les ports d’Ellemeet ont vu 1250 navires',
  es: 'Los puertos de Ellemeet tuvieron 1250 barcos',
} as const;

const none = { frequencies: new Map<string, number>(), all: 0 };

describe('earlier checks of a claim', () => {
  it.each(['nl', 'en', 'de', 'fr', 'es'] as const)('begin with the one of the same claim: %s', (language) => {
    const checks = harbour[language].map((claim, at) => checkText(claim, { id: `check ${at}`, language }));
    const [first] = rankChecks(claimText(asked[language], language), checks, none);
    expect(first?.check.id).toBe('check 1');
  });

  it('are sure where the words are the same, whatever their marks and case', () => {
    const checks = harbour.en.map((claim, at) => checkText(claim, { id: `check ${at}` }));
    const [first, second] = rankChecks(
      claimText('"bicycles are no longer allowed, on the ferry"'),
      checks,
      none,
    );
    expect(first).toMatchObject({ check: { id: 'check 2' } });
    expect(first?.probability).toBeGreaterThan(0.98);
    expect(second?.probability).toBeLessThan(0.5);
  });

  it('are no less likely where a claim was checked twice', () => {
    const [bridge = '', ...others] = harbour.en;
    const rest = others.map((claim, at) => checkText(claim, { id: `other ${at}` }));
    const claim = claimText('For two weeks in March the bridge of Ellemeet was shut');
    const probability = (checks: CheckText[]): number => rankChecks(claim, checks, none)[0]?.probability ?? 0;
    const once = probability([checkText(bridge, { id: 'one' }), ...rest]);
    const twice = probability([checkText(bridge, { id: 'one' }), checkText(bridge, { id: 'two' }), ...rest]);
    expect(twice).toBeGreaterThan(once - 0.1);
  });

  it('are unlikely where nothing is said of the claim', () => {
    const checks = harbour.en.map((claim, at) => checkText(claim, { id: `check ${at}` }));
    for (const { probability } of rankChecks(
      claimText('Rents rose by eight percent in spring'),
      checks,
      none,
    ))
      expect(probability).toBeLessThan(0.2);
  });

  it('are asked for by the words of tags, and by who says it', () => {
    const keys = askedKeysOf(
      claimText('See #HarbourOfEllemeethttps://news.example/x', 'en', { speaker: 'Nora Kind' }),
    );
    expect(keys).toEqual(expect.arrayContaining(['harbour', 'nora', 'kind']));
    expect(keys.join(' ')).not.toContain('news');
  });

  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom(...harbour.en, ...harbour.nl, ...harbour.fr, '', '#', '@__', 'https://'),
  );
  const checks = fc.uniqueArray(
    fc.record({ id: fc.string({ maxLength: 6 }), claim: texts, title: texts, detail: texts }),
    { selector: ({ id }) => id, maxLength: 8 },
  );

  it('come in one order, whatever the texts and the order of the candidates', () => {
    fc.assert(
      fc.property(texts, checks, fc.constantFrom('en', 'nl', 'und', 'xx'), (text, some, language) => {
        const read = some.map(({ claim, ...more }) => checkText(claim, { ...more, language }));
        const ranked = rankChecks(claimText(text, language), read, none);
        expect(rankChecks(claimText(text, language), [...read].reverse(), none)).toEqual(ranked);
        expect(ranked).toHaveLength(read.length);
        for (const { score, probability } of ranked) {
          expect(Number.isFinite(score)).toBe(true);
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
