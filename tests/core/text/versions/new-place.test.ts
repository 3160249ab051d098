import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeFinder } from '../../../../core/text/versions/new-place.ts';
import { splitSentences } from '../../../../core/text/sentences.ts';

/** Where words of the older text stand in the newer one, and whether in the same sentence. `nth` counts from 0. */
function placed(
  before: string,
  after: string,
  words: string,
  nth = 0,
): { now: string; isSame: boolean } | null {
  let start = before.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped += 1) start = before.indexOf(words, start + 1);
  const find = finderOf(before, after);
  const place = find({ start, end: start + words.length });
  return place && { now: after.slice(place.start, place.end), isSame: place.isSame };
}

function finderOf(before: string, after: string) {
  return placeFinder(
    { text: before, parts: splitSentences(before, 'nl') },
    { text: after, parts: splitSentences(after, 'nl') },
  );
}

const ferry = 'De veerboot naar het eiland vervoerde in juli 41.200 reizigers.';
const dike = 'Het waterschap verhoogt de dijk bij Oudeland met 35 centimeter.';
const mayor = 'Burgemeester Vos noemde de kosten van 12 miljoen euro ‘te dragen’.';
const school = 'Op de basisschool zitten nog 48 kinderen.';

describe('words of an older text in a newer one', () => {
  test('stand at the new words of their sentence, whatever was changed in it', () => {
    const changes: [was: string, is: string, words: string, now: string][] = [
      [ferry, ferry.replace('41.200', '42.100'), '41.200 reizigers', '42.100 reizigers'],
      [ferry, ferry.replace('reizigers.', 'reizigers (update 18.20).'), ferry, ''],
      [dike, dike.replace('Het waterschap', 'Een waterschap'), 'verhoogt de dijk', 'verhoogt de dijk'],
      [dike, dike.replace('Het waterschap', 'Een waterschap'), 'Het waterschap', 'Een waterschap'],
      [dike, dike.replace('verhoogt', 'verlaagt'), dike, ''],
      [dike, `Volgens de dijkgraaf is het zover: ${dike}`, '35 centimeter', '35 centimeter'],
      [dike, dike.replace('verhoogt', 'verhoogt niet'), 'verhoogt de dijk', 'verhoogt niet de dijk'],
    ];
    for (const [was, is, words, now] of changes)
      expect(placed(`${mayor} ${was} ${school}`, `${mayor} ${is} ${school}`, words)).toEqual({
        now: now === '' ? is : now,
        isSame: false,
      });
  });

  test('are the same words where only typography and white space are other', () => {
    const straight = mayor.replace('‘', "'").replace('’', "'");
    const others = [straight, mayor.replaceAll(' ', '  '), mayor.replace('12 miljoen', '12\u00a0miljoen')];
    for (const now of others) {
      expect(placed(`${ferry} ${mayor}`, `${ferry} ${now}`, mayor)).toEqual({ now, isSame: true });
      expect(placed(`${ferry} ${mayor}`, `${ferry} ${now}`, 'miljoen euro')?.isSame).toBe(true);
    }
  });

  test('are not the same where a space parts them otherwise', () => {
    const before = 'Er kwamen 5 60 jaar oude bomen bij in het dorp.';
    expect(placed(before, before.replace('5 60', '560'), before)).toMatchObject({ isSame: false });
  });

  test('stand in the parts of a split sentence, and in what sentences were joined to', () => {
    const long =
      'De gemeente sluit het zwembad in mei, en de sporthal aan de Kerkweg blijft tot de winter open.';
    const split =
      'De gemeente sluit het zwembad in mei. De sporthal aan de Kerkweg blijft tot de winter open.';
    const [before, after] = [`${ferry} ${long} ${dike}`, `${ferry} ${split} ${dike}`];
    expect(placed(before, after, long)).toEqual({ now: split, isSame: false });
    expect(placed(before, after, 'de sporthal aan de Kerkweg')?.now).toBe('De sporthal aan de Kerkweg');
    expect(placed(after, before, 'De sporthal aan de Kerkweg')?.now).toBe('de sporthal aan de Kerkweg');
    expect(placed(after, before, split)?.now).toBe(long);
  });

  test('are found where their sentence was moved, changed or not', () => {
    const before = [ferry, dike, mayor, school].join(' ');
    expect(placed(before, [school, mayor, dike, ferry].join(' '), ferry)).toEqual({
      now: ferry,
      isSame: true,
    });
    const changed = dike.replace('35', '40');
    const after = [changed, school, mayor, ferry].join(' ');
    expect(placed(before, after, dike)).toEqual({ now: changed, isSame: false });
  });

  test('are nowhere if their sentence is gone or another one stands there', () => {
    const before = [ferry, dike, mayor].join(' ');
    expect(placed(before, [ferry, mayor].join(' '), dike)).toBeNull();
    expect(placed(before, [ferry, school, mayor].join(' '), dike)).toBeNull();
    expect(
      placed(before, [ferry, dike.replace(' bij Oudeland met 35 centimeter', ''), mayor].join(' '), '35'),
    ).toBeNull();
  });
});

describe('words that stand in a text several times', () => {
  const same = 'Dat blijkt uit cijfers van de dienst.';
  const other = 'De brug is dicht voor vrachtwagens.';

  test('stay with their neighbours if the first of them goes', () => {
    const before = [ferry, same, dike, mayor, same, school].join(' ');
    const after = [ferry, dike, mayor, same, school].join(' ');
    expect(placed(before, after, same, 0)).toBeNull();
    expect(placed(before, after, same, 1)).toEqual({ now: same, isSame: true });
  });

  test('stay with changed neighbours too', () => {
    const before = [ferry, same, dike, mayor, same, school].join(' ');
    const after = [ferry, dike, mayor.replace('12', '14'), same, school.replace('48', '52')].join(' ');
    expect(placed(before, after, same, 0)).toBeNull();
    expect(placed(before, after, same, 1)?.isSame).toBe(true);
  });

  test('are not surely the same if nothing tells which are meant', () => {
    const before = [same, other, same].join(' ');
    const after = [school, same, ferry].join(' ');
    expect([placed(before, after, same, 0), placed(before, after, same, 1)]).toEqual([
      { now: same, isSame: false },
      null,
    ]);
  });
});

/** Sentences that have no words in common but the smallest. */
const nouns = 'haven markt kerk molen brug school polder toren kade station'.split(' ');
const verbs = 'opende groeide verdween verhuisde zakte draaide sloot brandde kantelde wankelde'.split(' ');
const people =
  'Akkerman Bontekoe Cornelis Dijkgraaf Eikelboom Fokkens Goudsmit Hendriks Ijsbrand Jonkman'.split(' ');
const story = people.map(
  (name, at) => `${name} zei dat ${nouns[at] ?? ''} nummer ${at + 3} in 19${at + 50} ${verbs[at] ?? ''}.`,
);

/** What happens to a sentence. */
type Edit = 'keep' | 'drop' | 'figure' | 'update' | 'before';
const edits: Record<Edit, (sentence: string) => string[]> = {
  keep: (sentence) => [sentence],
  drop: () => [],
  figure: (sentence) => [sentence.replace(/19(\d\d)/u, '20$1')],
  update: (sentence) => [sentence.replace(/\.$/u, ' (update 18.20).')],
  before: (sentence) => ['Er was veel wind op de dag van het besluit.', sentence],
};

describe('whatever is done to a text', () => {
  const anyEdit = fc.constantFrom(...(Object.keys(edits) as Edit[]));

  test('an identical text has every word where it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...story), { minLength: 1, maxLength: 12 }), (sentences) => {
        const text = sentences.join(' ');
        const find = finderOf(text, text);
        for (const { start, end } of splitSentences(text, 'nl'))
          expect(find({ start, end })).toMatchObject({ start, end, isSame: true });
      }),
    );
  });

  test('a sentence is found where it went and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.array(anyEdit, { minLength: story.length, maxLength: story.length }),
        fc.shuffledSubarray(
          story.map((_, at) => at),
          { minLength: story.length },
        ),
        fc.boolean(),
        (done, order, isMoved) => {
          const before = story.join(' ');
          let after = '';
          const truth = new Map<string, string>();
          for (const at of isMoved ? order : order.toSorted((a, b) => a - b)) {
            const sentence = story[at] ?? '';
            const now = edits[done[at] ?? 'keep'](sentence);
            truth.set(sentence, now.at(-1) ?? '');
            after += now.map((words) => `${words} `).join('');
          }
          for (const sentence of story) {
            const place = placed(before, after, sentence);
            expect(place?.now ?? '').toBe(truth.get(sentence));
            if (place !== null) expect(place.isSame).toBe(place.now === sentence);
          }
        },
      ),
    );
  });

  test('equal sentences keep their order, and no two come to one place', () => {
    const pool = ['Dat klopt.', 'Dat klopt niet.', ...story.slice(0, 2)];
    const texts = fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [before, after] = [a.join(' '), b.join(' ')];
        const find = finderOf(before, after);
        const places = splitSentences(before, 'nl').flatMap((sentence) => {
          const place = find(sentence);
          const words = before.slice(sentence.start, sentence.end);
          return place !== null && after.slice(place.start, place.end) === words ? [place] : [];
        });
        expect(new Set(places.map(({ start }) => start)).size).toBe(places.length);
        for (const words of pool) {
          const all = a.filter((one) => one === words).length;
          if (all !== b.filter((one) => one === words).length) continue;
          expect(places.filter(({ start, end }) => after.slice(start, end) === words)).toHaveLength(all);
        }
      }),
    );
  });

  test('equal sentences alone keep their order', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.nat({ max: 6 }), (some, others) => {
        const [before, after] = [
          Array(some + 1)
            .fill('Dat klopt.')
            .join(' '),
          Array(others + 1)
            .fill('Dat klopt.')
            .join(' '),
        ];
        const find = finderOf(before, after);
        const places = splitSentences(before, 'nl').flatMap((sentence) => find(sentence)?.start ?? []);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places).toHaveLength(Math.min(some, others) + 1);
      }),
    );
  });
});
