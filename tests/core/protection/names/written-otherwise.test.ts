import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAR, redactionFor } from '../../../../core/protection/redaction.ts';
import { stateFrom } from '../../../helpers/report-state.ts';

function cleaner(contact: string) {
  const printed = 'The port is shut.';
  const state = stateFrom({
    blocks: [printed],
    claims: [{ quote: printed, evidence: [{ protected: true, contact }] }],
  });
  return redactionFor(state.evidence, printed, false).clean;
}

/** Each character with another before it, but for the first. */
const between = (words: string, sign: string): string => [...words].join(sign);
/** A text in the full-width letters and digits of East Asian fonts. */
const wide = (words: string): string =>
  words.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const inDigitsFrom = (zero: number, words: string): string =>
  words.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const spelledOut: Readonly<Record<string, string>> = { ü: 'ue', ö: 'oe', ä: 'ae', ø: 'oe', å: 'aa', ß: 'ss' };
/** A name as it is typed where the keyboard does not have its letters. */
const spelled = (words: string): string => words.replace(/[üöäøåß]/g, (letter) => spelledOut[letter] ?? '');
const bare = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/g, 'o').replace(/ß/g, 'ss');

const SOFT_HYPHEN = '\u00ad';
const NO_WIDTH = '\u200b';

describe('a protected source that is written otherwise', () => {
  const clean = cleaner('Jürgen Søndergaard-Weiß, +45 555 9922, j.s1966@port.example');

  it.each([
    ['as it is typed without such letters', 'Juergen Soendergaard-Weiss'],
    ['in capitals', 'JÜRGEN SØNDERGAARD-WEISS'],
    ['with the accents apart', 'Jürgen Søndergaard-Weiß'.normalize('NFD')],
    ['with hyphens for the end of a line', `Jürgen Sønder${SOFT_HYPHEN}gaard-Weiß`],
    ['with signs that take no room', between('Jürgen Søndergaard-Weiß', NO_WIDTH)],
    ['cut at the end of a line', 'Jürgen Sønder-\ngaard-Weiß'],
    ['cut at the end of a line in an address', 'Jürgen%20Sønder-%0Agaard-Weiß'],
    ['cut at the end of a line in an address, escaped', encodeURIComponent('Jürgen Sønder-\r\ngaard-Weiß')],
    ['cut at the end of a line in a page', 'Jürgen Sønder-&#10;gaard-Weiß'],
    ['in full-width letters', wide('Sondergaard')],
    ['in an address', encodeURIComponent('Jürgen Søndergaard-Weiß')],
    ['in the name of a file', 'jurgen_sondergaard-weiss'],
    ['by the name of the account', '@j.s1966'],
    ['by the first half of the address', 'j.s1966'],
  ])('%s is hidden', (_how, words) => {
    expect(clean(`Ask ${words}.`)).toBe(`Ask ${BAR}.`);
  });

  it.each([
    'J.S1966@PORT.EXAMPLE',
    'j.s1966 (at) port.example',
    'j.s1966[at]port[dot]example',
    'j.s1966 at port dot example',
    'j.s1966@\nport.example',
    'j.s1966@port.\nexample',
    'j.s1966%40port.example',
    wide('j.s1966@port.example'),
  ])('by mail as %j is hidden whole', (address) => {
    expect(clean(`Mail ${address} now`)).toBe(`Mail ${BAR} now`);
  });

  it.each([
    wide('5559922'),
    inDigitsFrom(0x660, '555 9922'),
    inDigitsFrom(0x1d7d8, '5559922'),
    '555_9922',
    '555−9922',
    '555, 99, 22',
    '555 -- 9922',
    '555 | 9922',
    '555*9922',
    between('5559922', NO_WIDTH),
    '5'.concat(between('559922', SOFT_HYPHEN)),
    '555%209922',
  ])('by the number %j is hidden', (number) => {
    expect(clean(`Call ${number} now`)).toBe(`Call ${BAR} now`);
  });

  it.each([
    ['Пётр Соловьёв', 'ПЕТР СОЛОВЬЕВ'],
    ['Андрій Заїкін', 'Андріи Заікін'],
    ['Γιώργος Παπαδόπουλος', 'ΓΙΩΡΓΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ'],
    ['محمد الأنصاري', 'مُحَمَّد الانصاريّ'],
    ['أحمد إبراهيم', 'احمـــد ابراهيم'],
    ['נעמה שולמן', 'נָעֳמָה שׁוּלְמָן'],
  ])('%s is hidden written %s, and the other way round', (one, other) => {
    expect(cleaner(`${one}, 06-12345678`)(`Ask ${other}.`)).toBe(`Ask ${BAR}.`);
    expect(cleaner(`${other}, 06-12345678`)(`Ask ${one}.`)).toBe(`Ask ${BAR}.`);
  });

  it.each([
    ['王芳', '今天王芳来电话', `今天${BAR}来电话`],
    ['王芳 13912345678', '我和王芳谈过', `我和${BAR}谈过`],
    ['田中さくら', '昨日田中さくらに聞いた', `昨日${BAR}に聞いた`],
    ['김민준', '김민준은 말했다', `${BAR}은 말했다`],
    ['สมชาย', 'โทรหาสมชายแล้ว', `โทรหา${BAR}แล้ว`],
    ['محمد الأنصاري', 'تحدثت مع سعاد ومحمد', `تحدثت مع سعاد و${BAR}`],
    ['משה לוין', 'דיברתי עם דנה ומשה', `דיברתי עם דנה ו${BAR}`],
  ])('%s is hidden where no space parts it from other words', (contact, words, cleaned) => {
    expect(cleaner(contact)(words)).toBe(cleaned);
  });

  it.each([
    ['Иван Петров', 'Звонили Ивану Петрову', `Звонили ${BAR} ${BAR}`],
    ['Ольга Коваль', 'Розмова з Ольгою, без Коваля', `Розмова з ${BAR}, без ${BAR}`],
    ['Пётр Соловьёв', 'Встреча с Петром', `Встреча с ${BAR}`],
    ['Иван Петров', 'Звонили Ивану Коваленко и в Ивановку', 'Звонили Ивану Коваленко и в Ивановку'],
  ])('%s is hidden in any case of a Cyrillic language, and nobody else', (contact, words, cleaned) => {
    expect(cleaner(`${contact}, 06-12345678`)(words)).toBe(cleaned);
  });

  it('leaves others readable beside that', () => {
    for (const open of [
      'Juergen Soehnke told us',
      'j.t1966@port.example',
      'info (at) port.example',
      `Café${NO_WIDTH} Zürich, 100%20 ﬁn, ${wide('5550101')}`,
    ])
      expect(clean(open)).toBe(open);
  });

  const letters = fc
    .array(fc.constantFrom(...'abdefghiklmnoprstuvzéøüößäå'), { minLength: 4, maxLength: 12 })
    .map((found) => `Q${found.join('')}`);
  const asWritten: readonly ((words: string) => string)[] = [
    (words) => words,
    (words) => words.toUpperCase(),
    (words) => words.normalize('NFD'),
    wide,
    encodeURIComponent,
    (words) => between(words, SOFT_HYPHEN),
    (words) => between(words, NO_WIDTH),
    (words) => `${words.slice(0, 3)}-\n${words.slice(3)}`,
  ];
  const withoutAccents = [bare, (words: string) => bare(words).toUpperCase()];
  const ways = [...asWritten, spelled, (words: string) => spelled(words).toUpperCase()];

  it('is hidden by name, in whatever two ways contact and note have it', () => {
    const inContact = asWritten.slice(0, 3);
    // Who reads Mueller or Muller alone cannot know the other of it.
    const pairs = fc.oneof(
      fc.tuple(fc.constantFrom(...inContact), fc.constantFrom(...ways, ...withoutAccents)),
      fc.tuple(fc.constant(spelled), fc.constantFrom(...ways)),
    );
    fc.assert(
      fc.property(letters, letters, pairs, (first, last, [there, here]) => {
        const hidden = cleaner(`${there(`${first} ${last}`)}, 06-12345678`);
        for (const words of [last, `${first} ${last}`, `${last}, ${first}`, `${first}_${last}`])
          expect(hidden(`Gebeld met ${here(words)}.`), here(words)).toBe(`Gebeld met ${BAR}.`);
      }),
    );
  });

  it('is hidden by number, in whatever digits and with whatever between them', () => {
    const gap = fc.constantFrom(
      '',
      ' ',
      '-',
      '−',
      '.',
      ', ',
      '_',
      '/',
      ' -- ',
      '%20',
      NO_WIDTH,
      '\n',
      '*',
      '|',
    );
    const zero = fc.constantFrom(0x30, 0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce);
    const numbers = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 10 })
      .map((found) => found.join(''))
      .filter((found) => !found.startsWith('0'))
      .chain((digits) =>
        fc.tuple(
          fc.constant(digits),
          fc.array(gap, { minLength: digits.length, maxLength: digits.length }),
          zero,
        ),
      );
    fc.assert(
      fc.property(numbers, ([digits, gaps, from]) => {
        const written = [...digits].map(
          (digit, at) => (at === 0 ? '' : gaps[at]) + inDigitsFrom(from, digit),
        );
        const hidden = cleaner(`Henrik Salomonsen, +45 ${digits}`);
        expect(hidden(`Call ${written.join('')} now`), written.join('')).toBe(`Call ${BAR} now`);
      }),
    );
  });
});
