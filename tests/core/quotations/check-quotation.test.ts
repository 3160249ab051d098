import { describe, expect, it, test } from 'vitest';
import { checkQuotation } from '../../../core/quotations/check-quotation.ts';
import type { QuotationMatch } from '../../../core/model/source/quotation-match.ts';
import { SourceIndex } from '../../../core/quotations/source-index.ts';
import { joinPassages } from '../../../core/quotations/source-text.ts';

const said = joinPassages([
  { text: 'Goedemorgen, en welkom bij de raad.', speaker: 'VOORZITTER' },
  {
    text: 'Wij hebben in 2019 een meting overgeslagen omdat er geen geld voor was.',
    speaker: 'MARIT HOEKEMA',
  },
  { text: 'Dat was een besluit van het hele college.', speaker: 'MARIT HOEKEMA' },
  { text: 'De herstelkosten zijn 18,5 miljoen euro.', speaker: 'MARIT HOEKEMA' },
  { text: 'Dat vind ik een “beschamend” verhaal, voorzitter!', speaker: 'Joris van Dalsem' },
]);

function check(words: string, speaker: string | null = null, language = 'nl', source = said) {
  const asked = { content: { start: 0, end: words.length }, asides: [], speaker };
  return checkQuotation(asked, { text: words, language }, new SourceIndex([source]));
}

function shown(words: string, match: QuotationMatch | undefined, source = said) {
  return match?.differences.map((one) => [
    one.kind,
    words.slice(one.quotation.start, one.quotation.end),
    source.text.slice(one.source.start, one.source.end),
  ]);
}

describe('a quotation in Dutch', () => {
  it.each([
    ['een meting overgeslagen omdat er geen geld voor was', 'exact', []],
    [
      'Een meting overgeslagen, omdat er geen geld voor was',
      'typography',
      [
        ['typography', 'Een', 'een'],
        ['typography', ', ', ' '],
      ],
    ],
    ['een be­sluit van het hele college', 'typography', [['typography', 'be­sluit', 'besluit']]],
    [
      "Dat vind ik een 'beschamend' verhaal",
      'typography',
      [
        ['typography', " '", ' “'],
        ['typography', "' ", '” '],
      ],
    ],
    ['omdat er weinig geld voor was', 'word', [['word', 'weinig', 'geen']]],
    ['Wij hebben in 2018 een meting overgeslagen', 'figure', [['figure', '2018', '2019']]],
    ['De herstelkosten zijn 18,5 miljard euro.', 'figure', [['figure', 'miljard', 'miljoen']]],
    [
      'Wij hebben een meting overgeslagen omdat er geen geld was',
      'omission',
      [
        ['omission', ' ', 'in 2019'],
        ['omission', ' ', 'voor'],
      ],
    ],
    ['Wij hebben […] een meting overgeslagen', 'omission', [['omission', ' […] ', 'in 2019']]],
    [
      'omdat er geen geld voor was, dat was een besluit van het hele college',
      'joined',
      [
        ['joined', ', ', '.\n'],
        ['typography', 'dat', 'Dat'],
      ],
    ],
    [
      'Dat was een besluit van het hele [gemeentelijke] college',
      'insertion',
      [['insertion', 'gemeentelijke', ' ']],
    ],
    ['Dat was echt een besluit van het hele college', 'word', [['added', 'echt', ' ']]],
    ['DAT WAS EEN BESLUIT VAN HET HELE COLLEGE', 'typography', null],
  ])('%s: %s', (words, kind, differences) => {
    const [best] = check(words);
    expect(best?.kind).toBe(kind);
    if (differences !== null) expect(shown(words, best)).toEqual(differences);
  });

  it('tells what the sentence of the source has more', () => {
    const rest = (words: string) => {
      const [match] = check(words);
      return [match?.before, match?.after].map((span) => span && said.text.slice(span.start, span.end));
    };
    expect(rest('een meting overgeslagen')).toEqual(['Wij hebben in 2019 ', ' omdat er geen geld voor was.']);
    expect(rest('Dat was een besluit van het hele college')).toEqual([null, null]);
    expect(rest('geen geld voor was. Dat was een besluit')).toEqual([
      'Wij hebben in 2019 een meting overgeslagen omdat er ',
      ' van het hele college.',
    ]);
  });

  it('of which the source has nothing is not found', () => {
    expect(check('Wij leggen daar volgend jaar een nieuwe kade aan')).toEqual([]);
    expect(check('geen geld, geen dijk, geen toekomst voor dit dorp')).toEqual([]);
    expect(check('…')).toEqual([]);
  });

  it('tells who says it in the source', () => {
    const words = 'Dat was een besluit van het hele college';
    expect(check(words, 'wethouder Marit Hoekema')[0]).toMatchObject({ kind: 'exact', speaker: 'same' });
    expect(check(words, 'Joris van Dalsem')[0]).toMatchObject({ kind: 'otherSpeaker', speaker: 'other' });
    expect(check(words, 'zij')[0]).toMatchObject({ kind: 'exact', speaker: 'unknown' });
    expect(check(words)[0]).toMatchObject({ kind: 'exact', speaker: 'unknown', passages: [2, 2] });
  });

  it('tells a changed word letter by letter', () => {
    const words = 'omdat er geen gelt voor was';
    const [difference] = check(words)[0]?.differences ?? [];
    const letters = difference?.letters.map(({ quotation, source }) => [
      words.slice(quotation.start, quotation.end),
      said.text.slice(source.start, source.end),
    ]);
    expect(letters).toEqual([['t', 'd']]);
  });
});

test.each([
  ['en', 'The bridge was closed for sixty-one days.', 'The bridge was closed for sixty-two days', 'figure'],
  ['en', 'We don’t know why he left.', "we don't know why he left", 'typography'],
  ['en', 'The US was not involved in it.', 'The us was not involved in it', 'word'],
  [
    'de',
    'Die Verfas-\nsung schützt auch diese Leute.',
    'Die Verfassung schützt auch diese Leute',
    'typography',
  ],
  ['de', 'Er hat sie nicht gefragt, sagte sie.', 'Er hat sie gefragt, sagte sie', 'omission'],
  ['fr', 'Le cœur du problème, c’est l’eau.', 'Le coeur du problème, c’est l’eau', 'typography'],
  ['fr', 'Nous étions 8\u202f000 sur la plage.', 'Nous étions 8 000 sur la plage', 'typography'],
  ['fr', 'Nous étions 8 000 sur la plage.', 'Nous étions 9 000 sur la plage', 'figure'],
  ['es', '¿Quién lo ha pagado? Nadie lo sabe.', 'Quién lo ha pagado', 'exact'],
  ['es', 'El agua llegó hasta la puerta.', 'El agua llego hasta la puerta', 'word'],
  ['es', 'La temperatura bajó a -5 grados.', 'La temperatura bajó a 5 grados', 'figure'],
])('%s: %s | %s: %s', (language, text, words, kind) => {
  expect(check(words, null, language, joinPassages([{ text }]))[0]?.kind).toBe(kind);
});

test('of several places that of the same speaker comes first', () => {
  const source = joinPassages([
    { text: 'Niemand heeft ons gewaarschuwd voor het water.', speaker: 'Anneke Postma' },
    { text: 'Dat klopt.', speaker: 'Marit Hoekema' },
    { text: 'Niemand heeft ons gewaarschuwd voor het water.', speaker: 'Joris van Dalsem' },
  ]);
  const found = check('Niemand heeft ons gewaarschuwd voor het water', 'Van Dalsem', 'nl', source);
  expect(found.map(({ kind, passages }) => [kind, passages])).toEqual([
    ['exact', [2, 2]],
    ['otherSpeaker', [0, 0]],
  ]);
});
