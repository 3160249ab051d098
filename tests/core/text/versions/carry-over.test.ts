import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver, type CarriedOver } from '../../../../core/text/versions/carry-over.ts';
import { droppedClaims } from '../../../../core/text/versions/dropped-claims.ts';
import { stateFrom, type ClaimSpec } from '../../../helpers/report-state.ts';

const opening = 'De haven van Korvaline gaat dinsdag na drie weken weer open.';
const wheat = 'De prijs van tarwe steeg vorige week met 6,4 procent tot 287 euro per ton.';
const ships = 'Volgens de havenmeester wachten er 40 schepen op de rede.';
const council = 'De raad vergadert donderdag over de schade.';

function over(before: string[], claims: ClaimSpec[], after: string[], noClaim: string[] = []): CarriedOver {
  const old = stateFrom({ blocks: before, claims, noClaim });
  const now = stateFrom({ blocks: after, claims: [] });
  return carryOver({ ...old, reviews: old.reviews }, now);
}

describe('work that comes along into a newer version', () => {
  test('claims in sentences that are the same keep their ticks and evidence, wherever those now stand', () => {
    const figure: ClaimSpec = {
      quote: '6,4 procent',
      verdict: 'verified',
      evidence: [{ title: 'Beursbericht', target: 'verdict' }],
    };
    const carried = over([`${opening} ${wheat}`, ships], [figure], [ships, `${council} ${wheat}`, opening]);
    expect(carried).toMatchObject({ left: 0, open: 0 });
    expect(carried.claims).toMatchObject([{ quote: '6,4 procent', verdict: 'verified' }]);
    expect(carried.evidence).toMatchObject([{ title: 'Beursbericht', claimId: carried.claims[0]?.id }]);
  });

  test('only the room between words is other in a sentence: its claims keep their places and ticks', () => {
    const claims: ClaimSpec[] = [
      { quote: '287 euro', verdict: 'verified' },
      { quote: 'prijs van tarwe', verdict: 'refuted' },
    ];
    for (const other of [wheat.replace('tarwe steeg', 'tarwe   steeg'), wheat.replaceAll(' ', '  ')]) {
      const carried = over([wheat], claims, [other]);
      expect(carried).toMatchObject({ left: 0, open: 0 });
      expect(carried.claims.map(({ quote, verdict }) => [quote.replace(/\s+/g, ' '), verdict])).toEqual([
        ['prijs van tarwe', 'refuted'],
        ['287 euro', 'verified'],
      ]);
    }
  });

  test('words in a changed sentence come along at the new words, without ticks; a sentence that is gone stays', () => {
    const long: ClaimSpec = { quote: 'wachten er 40 schepen op de rede', verdict: 'refuted', note: 'gebeld' };
    const short: ClaimSpec = { quote: '287 euro', verdict: 'verified' };
    const gone: ClaimSpec = { quote: council, verdict: 'unverifiable' };
    const carried = over(
      [wheat, ships, council],
      [long, short, gone],
      [wheat.replace('287', '291'), ships.replace('havenmeester', 'burgemeester')],
    );
    expect(carried.claims).toMatchObject([
      { quote: '291 euro', verdict: 'unchecked', verdictBy: null },
      { quote: 'wachten er 40 schepen op de rede', verdict: 'unchecked', verdictBy: null, note: 'gebeld' },
    ]);
    expect(carried).toMatchObject({ open: 2, left: 1 });
  });

  test('few words are not looked for in other sentences: they may be about something else', () => {
    const carried = over([wheat], [{ quote: '287 euro', verdict: 'verified' }], ['De boete is 287 euro.']);
    expect(carried).toMatchObject({ claims: [], left: 1 });
  });

  test('a sentence marked as holding no claim stays so', () => {
    const carried = over([`${opening} ${council}`], [], [`${ships} ${council}`], [council]);
    expect([...carried.noClaim]).toEqual([1]);
  });

  test('a removed claim and a suggestion nobody touched do not come along', () => {
    const claims: ClaimSpec[] = [
      { quote: '6,4 procent', removed: true },
      { quote: '287 euro', status: 'suggested' },
    ];
    expect(over([wheat], claims, [wheat])).toMatchObject({ claims: [], left: 0 });
  });
});

describe('a claim in the same words', () => {
  const kade = 'De gemeente koopt de oude visafslag voor 3 miljoen euro.';
  const dat = 'Dat is veel meer dan vorig jaar werd geraamd.';

  function ticked(before: string[], after: string[], language = 'nl') {
    const claims: ClaimSpec[] = [{ quote: dat, verdict: 'verified' }];
    const old = stateFrom({ blocks: before, claims });
    const now = stateFrom({ blocks: after, claims: [] });
    const carried = carryOver(old, now, language);
    const [left] = droppedClaims(old, { ...now, claims: carried.claims }, language);
    return { verdict: carried.claims[0]?.verdict, left };
  }

  test('loses its tick if it goes on from a sentence that has changed, and that is told', () => {
    const { verdict, left } = ticked([`${kade} ${dat}`], [`${kade.replace('3', '5')} ${dat}`]);
    expect(verdict).toBe('unchecked');
    expect(left).toMatchObject({ why: 'leans', verdict: 'verified', difference: { weighs: ['figure'] } });
    expect(left?.difference?.is).toBe(`${kade.replace('3', '5')} ${dat}`);
  });

  test('keeps it if that sentence is the same, or the language is not known', () => {
    expect(ticked([`${wheat} ${kade} ${dat}`], [`${kade} ${dat}`]).verdict).toBe('verified');
    expect(ticked([`${kade} ${dat}`], [`${kade.replace('3', '5')} ${dat}`], 'und').verdict).toBe('verified');
  });

  test('loses it if a new sentence came between', () => {
    expect(ticked([`${kade} ${dat}`], [`${kade} ${wheat} ${dat}`]).verdict).toBe('unchecked');
  });
});

const pool = [opening, wheat, ships, council, 'Niemand kon dat bevestigen.', 'Niemand kon dat bevestigen.'];

test('whatever stays, goes and moves: each claim is counted once, stands on its own words, and keeps a tick only in its sentence', () => {
  const story = fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      story,
      story,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 6 }),
      (a, b, picks) => {
        const before = [a.join(' ')];
        const text = before[0] ?? '';
        const claims = picks.map(([sentence, from, length]): ClaimSpec => {
          const whole = a[sentence % a.length] ?? '';
          const words = whole.split(' ');
          const first = from % words.length;
          return {
            quote: words.slice(first, first + 1 + (length % words.length)).join(' '),
            verdict: 'verified',
          };
        });
        const old = stateFrom({ blocks: before, claims });
        const now = stateFrom({ blocks: [b.join(' ')], claims: [] });
        const carried = carryOver(old, now);
        expect(carried.claims.length + carried.left).toBe(claims.length);
        const left = droppedClaims(old, { ...now, claims: carried.claims });
        expect(left.filter(({ heir }) => heir !== null)).toHaveLength(carried.open);
        expect(left).toHaveLength(carried.left + carried.open);
        for (const claim of carried.claims) {
          expect(now.version.text.slice(claim.start, claim.end)).toBe(claim.quote);
          expect(text).toContain(claim.quote);
          const sentence = now.sentences.find(({ start, end }) => start <= claim.start && claim.end <= end);
          const words = sentence && now.version.text.slice(sentence.start, sentence.end);
          if (claim.verdict === 'verified') expect(a).toContain(words);
        }
        expect(new Set(carried.claims.map(({ id }) => id)).size).toBe(carried.claims.length);
      },
    ),
  );
});
