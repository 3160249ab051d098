import type { Person } from './people.ts';

/** One way in which a text can have what a contact is known by. */
export interface Spelling {
  /** In a few words, which way it is. */
  readonly how: string;
  /** As a text has it. */
  readonly words: string;
  /** The part of it that must be found nowhere in what leaves. */
  readonly tells: string;
}

const SOFT_HYPHEN = '\u00ad';
const NO_WIDTH = '\u200b';
const LATIN_TO_CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  p: 'р',
  i: 'і',
  x: 'х',
  y: 'у',
};
const CYRILLIC_TO_LATIN = Object.fromEntries(
  Object.entries(LATIN_TO_CYRILLIC).map(([latin, own]) => [own, latin]),
);
const GREEK_TO_LATIN: Readonly<Record<string, string>> = { ο: 'o', ν: 'v', ι: 'i' };

export const bare = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(
      /[łøđıŁßæ]/g,
      (letter) => ({ ł: 'l', ø: 'o', đ: 'd', ı: 'i', Ł: 'L', ß: 'ss', æ: 'ae' })[letter] ?? letter,
    )
    .normalize('NFC');
export const wide = (words: string): string =>
  words.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
export const entities = (words: string): string =>
  [...words].map((sign) => `&#${String(sign.codePointAt(0))};`).join('');
export const spaced = (words: string): string => [...words].filter((sign) => sign !== ' ').join(' ');
export const noWidth = (words: string): string => [...words].join(NO_WIDTH);
const lookAlike = (words: string): string | null => {
  const isLatin = /^[\p{Script=Latin}\P{L}]+$/u.test(words);
  const map = isLatin
    ? LATIN_TO_CYRILLIC
    : /\p{Script=Greek}/u.test(words)
      ? GREEK_TO_LATIN
      : CYRILLIC_TO_LATIN;
  const found = [...words].findIndex((sign, at) => at > 0 && map[sign] !== undefined);
  return found === -1
    ? null
    : [...words].map((sign, at) => (at === found ? (map[sign] ?? sign) : sign)).join('');
};
const hasCase = (words: string): boolean => words.toLowerCase() !== words.toUpperCase();
/** As an account or an address has a name: in small plain letters. */
const account = (words: string): string =>
  bare(words)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const half = (words: string): number => Math.ceil([...words].length / 2);

/** Every way in which a text can have the name of somebody of whom both names are known. */
export function spellingsOf(person: Person): Spelling[] {
  const { given, family, forms, isWord } = person;
  const core = person.core ?? family;
  const whole = `${given} ${family}`;
  const initial = `${[...given][0] ?? ''}.`;
  const [first, last] = [account(given), account(family)];
  const cased = hasCase(whole);
  const cut = [...core];
  const way = (how: string, words: string | null, tells = words): Spelling[] =>
    words === null || tells === null ? [] : [{ how, words, tells }];
  return [
    ...way('as typed', whole, core),
    ...way('family name', core),
    ...forms.flatMap((form, at) => way(`form ${String(at + 1)}`, form)),
    ...way('reversed', `${family}, ${given}`, core),
    ...way('first name', given),
    ...way('initial', `${initial} ${family}`, core),
    ...(cased ? way('capitals', whole.toUpperCase(), core.toUpperCase()) : []),
    ...(cased ? way('small letters', whole.toLowerCase(), core.toLowerCase()) : []),
    ...(cased && isWord !== true ? way('family name in small letters', core.toLowerCase()) : []),
    ...way('joined', `${given}${family.replace(/ /g, '')}`, core),
    ...way('underscores', `${last}_${first}`, last),
    ...way('bare', bare(whole), bare(core)),
    ...way('accents apart', whole.normalize('NFD'), core.normalize('NFD')),
    ...way(
      'soft hyphen',
      `${cut.slice(0, half(core)).join('')}${SOFT_HYPHEN}${cut.slice(half(core)).join('')}`,
    ),
    ...way('no width', noWidth(whole), noWidth(core)),
    ...way('full-width', wide(bare(whole)), wide(bare(core))),
    ...way('percent', encodeURIComponent(whole), encodeURIComponent(core)),
    ...way('entities', entities(core)),
    ...way('look-alike', lookAlike(core)),
    ...way('spaced letters', spaced(core)),
    ...(cased
      ? way('line break', `${cut.slice(0, half(core)).join('')}-\n${cut.slice(half(core)).join('')}`)
      : way('no break', `${given}\u00a0${family}`, core)),
    ...way('address', `${first}.${last}@paper.example`, last),
    ...way('another address', `${first}.${last}@mail.example.org`, last),
    ...way('at', `@${first}${last}`, last),
    ...way('t.me', `t.me/${first}${last}`, last),
    ...way('quotes', `«${core}»`, core),
  ];
}

/** Every way in which a text can have a single name. */
export function singleNameSpellings(name: string, forms: readonly string[]): Spelling[] {
  const cased = hasCase(name);
  const cut = [...name];
  const middle = half(name);
  const looks = lookAlike(name);
  const way = (how: string, words: string, tells = words): Spelling => ({ how, words, tells });
  return [
    way('as typed', name),
    ...forms.map((form, at) => way(`form ${String(at + 1)}`, form)),
    ...(cased ? [way('capitals', name.toUpperCase()), way('small letters', name.toLowerCase())] : []),
    way('bare', bare(name)),
    way('accents apart', name.normalize('NFD')),
    way('soft hyphen', `${cut.slice(0, middle).join('')}${SOFT_HYPHEN}${cut.slice(middle).join('')}`),
    way('no width', noWidth(name)),
    way('full-width', wide(bare(name))),
    way('percent', encodeURIComponent(name)),
    way('entities', entities(name)),
    ...(looks === null ? [] : [way('look-alike', looks)]),
    way('spaced letters', spaced(name)),
    ...(cased ? [way('line break', `${cut.slice(0, middle).join('')}-\n${cut.slice(middle).join('')}`)] : []),
    way('at', `@${account(name)}`, account(name)),
    way('t.me', `https://t.me/${account(name)}`, account(name)),
    way('file', `${account(name)}_1.pdf`, account(name)),
    way('address', `${account(name)}@paper.example`, account(name)),
    way('quotes', `«${name}»`, name),
    way('brackets', `(${name})`, name),
    way('slash', `${name}/`, name),
    way('colon', `${name}:`, name),
    way('pipe', `|${name}|`, name),
    way('dash', `–${name}–`, name),
    way('hashtag', `#${account(name)}`, account(name)),
    way('underline', `_${name}_`, name),
    way('stars', `**${name}**`, name),
    way('upper account', `@${account(name).toUpperCase()}`, account(name).toUpperCase()),
  ];
}
