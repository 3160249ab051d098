/** A stem by which a name is found with the endings of languages: its letters, and what may follow them within the word. */
export interface Stem {
  /** In lower case without accents, with nothing between the letters. */
  readonly key: string;
  /** The possible endings: any of a set, or any one to three Cyrillic letters. */
  readonly ends: ReadonlySet<string> | 'cyrillic';
  /** True if the key without an ending is not the name. */
  readonly needsEnd: boolean;
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** A genitive's s. */
export const GENITIVE: ReadonlySet<string> = new Set(['s']);
const NONE: ReadonlySet<string> = new Set();

/** Hungarian, after any name (Szabónak, Nowakhoz). */
const HUNGARIAN = list('nak nek val vel hoz hez ban ben bol ra re rol tol nal nel ert ig kent t');

/** After a name that ends in a consonant: Slavic cases, Hungarian, Finnish and Estonian, Baltic, Dutch and German small forms. */
const AFTER_CONSONANT: ReadonlySet<string> = new Set([
  ...list(
    's es ens a u i y em om owi ovi ovu ov ow owie ovy ova ove ovou ovej ie iem iowi ami ach ou ym iemu uk owa owej',
  ),
  ...list(
    'ot at ok ek on in ille ilta issa ista iin iksi ina ile ilt iga ist il as is us ui am ai ei ul ului',
  ),
  ...list('je tje etje pje jes tjes chen lein ka kou ke ii'),
  ...HUNGARIAN,
]);

/** After a name that ends in a vowel, which stays. */
const AFTER_VOWEL: ReadonlySet<string> = new Set([
  ...list(
    's n m l k je tje atje jes tjes lla lle lta ssa sta ksi na le lt ga st u ye yi ya yu yla nin nun ni nu ne sz',
  ),
  ...HUNGARIAN,
]);

/** In place of a vowel at a name's end: Sikory, Wiśniewskiej, Bondarenkom, Vrettakou. */
const FOR_VOWEL: ReadonlySet<string> = new Set([
  ...list(
    'a e y i o u om ow ov oj ou ach ami amy owie ie iej iego iemu im ich imi iem ej emu ego eho ovi ove ovy ova ovou ii yi owi owa owej',
  ),
  ...list(
    'oho omu ogo oju oyu oy oi on ze rze zie dzie le ce dze yu ya yam ym ymi ych yj in iny ai ais us os am ae ana ane ui',
  ),
]);

/** After the stem of a Greek name in Greek letters. */
const GREEK: ReadonlySet<string> = new Set(list('ος ου ο ε οι ων ους ας α ης η ες εσ οσ ασ ησ ουσ ιδων υ'));

/** After the stem of a Greek name in Latin letters, hers or his: Vlachopoulou, Vlachopoulos. */
const GREEK_IN_LATIN: ReadonlySet<string> = new Set(list('os o ou oy ous us is i as a es e'));

/** After a Georgian name, and in place of its last vowel. */
const GEORGIAN: ReadonlySet<string> = new Set(
  list('მ მა ს ად დ თ ო ის ით სა ისა ც იც ზე შიც ში თან დან გან სთვის სთან ისთვის ისთან ისგან ებმა ების'),
);
/** After an Armenian name. */
const ARMENIAN: ReadonlySet<string> = new Set(list('ի ին ից ով ը ն ում ու ներ ները ների ենց ենք իս իդ'));

/** A name this short only gets a genitive, because other forms of it would be other names. */
const SHORT = 4;

/**
 * Returns every stem by which a name is found in any grammatical case.
 *
 * @param name in lower case, without accents
 * @param isHers true if an accent shows that the name is a woman's form of another, as in Nováková
 */
export function stemsOf(name: string, isHers = false): Stem[] {
  if (/^\p{Script=Cyrillic}+$/u.test(name)) return cyrillicStems(name);
  if (/^\p{Script=Greek}+$/u.test(name)) return greekStems(name);
  if (/^\p{Script=Georgian}+$/u.test(name)) return georgianStems(name);
  if (/^\p{Script=Armenian}+$/u.test(name)) return [{ key: name, ends: ARMENIAN, needsEnd: false }];
  if (!/^[a-z]+$/.test(name)) return [{ key: name, ends: NONE, needsEnd: false }];
  if (name.length < SHORT) return [{ key: name, ends: GENITIVE, needsEnd: false }];
  const isVowel = /[aeiouy]$/.test(name);
  const whole: Stem = { key: name, ends: isVowel ? AFTER_VOWEL : AFTER_CONSONANT, needsEnd: false };
  const others = [
    isVowel ? withoutVowel(name) : '',
    isVowel ? '' : withoutFleeting(name),
    withoutGreekS(name),
  ];
  const assimilated = isVowel ? [] : instrumentalOf(name);
  return [
    whole,
    ...others
      .filter((key) => key.length >= SHORT - 1 && name.length > SHORT)
      .map((key) => ({ key, ends: FOR_VOWEL, needsEnd: true })),
    ...(/[oei]s$/.test(name) && name.length > SHORT + 1
      ? [{ key: name.slice(0, -1), ends: NONE, needsEnd: false }]
      : []),
    ...assimilated.map((key) => ({ key, ends: NONE, needsEnd: false })),
    ...(isHers ? hisStems(name.slice(0, -3)) : []),
    ...(/ou$/.test(name) && name.length > SHORT + 2
      ? [{ key: name.slice(0, -2), ends: GREEK_IN_LATIN, needsEnd: true }]
      : []),
  ];
}

/** True if a word may end this way after a stem. */
export function isEndOf(stem: Stem, end: string): boolean {
  if (stem.ends !== 'cyrillic') return stem.ends.has(end);
  return end.length <= 3 && /^\p{Script=Cyrillic}*$/u.test(end);
}

/** The forms of Novák for Nováková, and of Hájek for Hájková. */
function hisStems(his: string): Stem[] {
  if (his.length < SHORT) return [];
  const withFleeting = /[^aeiouy][klc]$/.test(his) ? [`${his.slice(0, -1)}e${his.slice(-1)}`] : [];
  return [
    { key: his, ends: AFTER_CONSONANT, needsEnd: withFleeting.length > 0 },
    ...withFleeting.map((key) => ({ key, ends: NONE, needsEnd: false })),
  ];
}

function georgianStems(name: string): Stem[] {
  const stem = name.replace(/[აეიოუ]$/u, '');
  return [
    { key: name, ends: GEORGIAN, needsEnd: false },
    ...(stem !== name && stem.length > 2 ? [{ key: stem, ends: GEORGIAN, needsEnd: true }] : []),
  ];
}

/** Zieliński, Wiśniewska, Halytskyi without the ending of the case. */
function withoutVowel(name: string): string {
  return name.replace(/(?:yi|yy|iy|ij|yj|aya|aja|[aeiouy])$/, '');
}

/** Kaczmarek, Havel, Pavlec lose the vowel before their last letter. */
function withoutFleeting(name: string): string {
  return /[^aeiouy](?:i?e)[klc]$|[^aeiouy]o[k]$/.test(name) ? name.replace(/(?:ie|e|o)([klc])$/, '$1') : '';
}

/** Vrettakos, Papadopoulos: the genitive replaces -os. */
function withoutGreekS(name: string): string {
  return /[oiea]s$/.test(name) && name.length > SHORT + 1 ? name.slice(0, -2) : '';
}

/** Hungarian 'with': Nowakkal, Molnárral, Kováccsal. */
function instrumentalOf(name: string): string[] {
  const [, stem = '', last = ''] = /^(.*?)(cs|sz|zs|gy|ny|ty|ly|[^aeiouy])$/.exec(name) ?? [];
  const doubled = `${stem}${last.charAt(0)}${last}`;
  return name.length < SHORT ? [] : [`${doubled}al`, `${doubled}el`];
}

const SOFTENED: Readonly<Record<string, string>> = { к: 'ц', г: 'з', х: 'с' };

function cyrillicStems(name: string): Stem[] {
  if (name.length < 3) return [{ key: name, ends: NONE, needsEnd: false }];
  const key = /^(.{3,}?)(?:ии|ыи|ои|ая|ка(?=$)|[аеиоуыэюяьйіїє])?$/u.exec(name)?.[1] ?? name;
  const stem = name.endsWith('ка') ? name.slice(0, -1) : key;
  const softened = SOFTENED[stem.slice(-1)];
  const fleeting =
    /[^аеиоуыэюяіїє](?:о|е)[кцль]$/u.test(name) && name.length > SHORT ? name.replace(/.(?=.$)/u, '') : null;
  return [
    { key: stem, ends: 'cyrillic', needsEnd: false },
    ...(stem === name ? [] : [{ key: name, ends: 'cyrillic' as const, needsEnd: false }]),
    ...(softened === undefined
      ? []
      : [{ key: stem.slice(0, -1) + softened, ends: 'cyrillic' as const, needsEnd: true }]),
    ...(fleeting === null ? [] : [{ key: fleeting, ends: 'cyrillic' as const, needsEnd: true }]),
  ];
}

function greekStems(name: string): Stem[] {
  const stem = name.replace(/(?:ος|ης|ας|ους|ου|[οηαωεις])$/u, '');
  return [
    { key: name, ends: NONE, needsEnd: false },
    ...(stem.length >= 3 ? [{ key: stem, ends: GREEK, needsEnd: true }] : []),
  ];
}
