import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { proofList } from '../../../core/prooflist/proof-list.ts';
import { inputFor } from '../detect/input.ts';

/** The items of a text as lines: kind, words, whose title, and how many places. */
function lines(text: string, language: string, published: string | null = null) {
  return proofList(inputFor(text, language, published)).map(({ item: { kind, words, of, places } }) =>
    [kind, of === null ? words : `${words} – ${of}`, places.length].join(' | '),
  );
}

test.each([
  [
    'nl',
    'Wethouder Marit Hoekema sprak dinsdag 3 maart 2026 in Ouwerzijl over 1.250 huizen. “Wij betalen die rekening”, zei Hoekema. Ook in Ouwerzijl was Joris van Dalsem, brandweercommandant, met 22 voertuigen. Van de 1.250 huizen staan er 86 leeg.',
    [
      'title | Wethouder – Marit Hoekema | 1',
      'name | Marit Hoekema | 2',
      'place | Ouwerzijl | 2',
      'figure | 1.250 huizen | 2',
      'quotation | Wij betalen die rekening | 1',
      'name | Joris van Dalsem | 1',
    ],
  ],
  [
    'en',
    'Mayor Helen Ashcombe closed the bridge in Carrow on 4 May 2021. Ashcombe said it cost £2.4 million. Tom Ridley, a spokesman for the engineers, counted 118 names in Carrow.',
    [
      'title | Mayor – Helen Ashcombe | 1',
      'name | Helen Ashcombe | 2',
      'place | Carrow | 2',
      'date | 4 May 2021 | 1',
      'figure | £2.4 million | 1',
      'name | Tom Ridley | 1',
      'title | spokesman for the engineers – Tom Ridley | 1',
      'figure | 118 names | 1',
    ],
  ],
  [
    'de',
    'Ministerin Katrin Albers zählt in Brunsbek 412 Wohnungen. Am 14. Januar 2026 sagte Albers: „Wir bauen im Winter.“ In Brunsbek fehlen Wohnungen.',
    [
      'title | Ministerin – Katrin Albers | 1',
      'name | Katrin Albers | 2',
      'place | Brunsbek | 2',
      'figure | 412 Wohnungen | 1',
      'quotation | Wir bauen im Winter. | 1',
    ],
  ],
  [
    'fr',
    'La maire Claire Montfort a fermé la plage à Aubrac le 12 juin 2025. « Je préfère une saison perdue », dit Montfort. La réparation coûtera 12,6 millions d’euros.',
    [
      'name | Claire Montfort | 2',
      'place | Aubrac | 1',
      'date | 12 juin 2025 | 1',
      'quotation | Je préfère une saison perdue | 1',
      'figure | 12,6 millions d’euros | 1',
    ],
  ],
  [
    'es',
    'La ministra Lucía Berenguer visitó Valdehorna el 12 de septiembre de 2025. «Nadie estaba preparado», dijo Berenguer. El fuego quemó 2.900 hectáreas.',
    [
      'title | ministra – Lucía Berenguer | 1',
      'name | Lucía Berenguer | 2',
      'name | Valdehorna | 1',
      'date | 12 de septiembre de 2025 | 1',
      'quotation | Nadie estaba preparado | 1',
      'figure | 2.900 hectáreas | 1',
    ],
  ],
])('%s: every name, title, place, date, figure and quotation once', (language, text, expected) => {
  const found = lines(text, language);
  expect(found).toEqual(expect.arrayContaining(expected));
  expect(new Set(found).size).toBe(found.length);
});

test('a surname that two people have is a line of its own', () => {
  const found = lines('Marit Hoekema sprak met Jan Hoekema. Later sprak ook Hoekema.', 'nl');
  expect(found).toEqual(['name | Marit Hoekema | 1', 'name | Jan Hoekema | 1', 'name | Hoekema | 1']);
});

test('the same value written otherwise is one line', () => {
  expect(lines('Er waren 200.000 mensen. Van de 200 duizend mensen bleef niemand.', 'nl')).toEqual([
    'figure | 200.000 mensen | 2',
  ]);
});

const folder = path.resolve(import.meta.dirname, '../../fixtures/quotations');

describe.each(['de', 'en', 'es', 'fr', 'nl'])('in %s', (language) => {
  const whole = readFileSync(path.join(folder, `${language}.txt`), 'utf8').trim();

  it('places are in the text, in order, once, and hold the words', () => {
    fc.assert(
      fc.property(fc.nat({ max: whole.length }), fc.nat({ max: 900 }), (from, length) => {
        const text = whole.slice(from, from + length);
        const entries = proofList(inputFor(text, language));
        for (const { item } of entries) {
          let last = -1;
          for (const { start, end } of item.places) {
            expect(start > last && start < end && end <= text.length).toBe(true);
            last = start;
          }
          if (item.kind === 'quotation' || item.kind === 'name' || item.kind === 'place')
            expect(item.places.some(({ start, end }) => text.slice(start, end) === item.words)).toBe(true);
        }
        const firsts = entries.map(({ item }) => item.places[0]?.start ?? 0);
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});
