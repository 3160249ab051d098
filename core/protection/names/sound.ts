import { fold } from './reading.ts';

/** The most ways to pronounce a word that are considered. */
const MOST = 16;

/** The sounds of letters in other scripts. They are coarse, so that every Latin transliteration gives the same. */
const CYRILLIC = table(
  'ьев ev|ov лев lev|lov а a б b в v г h ґ h д d е e є e ё e|o ж s з s и i і i ї i й - к k л l м m н n о o п p р r с s т t у u ў u ф f х h ц s ч s ш s щ s ъ - ы i ь - э e ю u я a ђ s ј - љ l њ n ћ s џ s',
);
const GREEK = table(
  'ου u αυ av|au ευ ev|eu αι e ει i οι i υι i γκ h|nk γγ nh μπ b|mp|mb ντ d|nt τζ s τσ s α a β v γ h δ d ε e ζ s η i θ t ι i κ k λ l μ m ν n ξ ks ο o π p ρ r σ s ς s τ t υ i φ f χ h ψ ps ω o',
);
const GEORGIAN = table(
  'ა a ბ b გ h დ d ე e ვ v ზ s თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ s რ r ს s ტ t უ u ფ p|f ქ k ღ h ყ k შ s ჩ s ც s ძ s წ s ჭ s ხ h ჯ s| ჰ h',
);
const ARMENIAN = table(
  'ու u եւ ev և ev ա a բ b գ h դ d ե e զ s է e ը - թ t ժ s ի i լ l խ h ծ s կ k հ h ձ s ղ h ճ s մ m յ i ն n շ s ո o չ s պ p ջ s| ռ r ս s վ v տ t ր r ց s ւ v փ p|f ք k օ o ֆ f',
);
const LATIN = table(
  'schtsch s shch s szcz s chtch s sjtsj s tsch s dsch s sch s tch s tsj s dzh s dj s sh s sz s cz s cs s zs s zh s rz s|rs sj s zj s ch s|h kh h gh h ph f th t ck k qu kv x ks oe u|o ou u oo u ee i|e ts s tz s dz s ij i ie e|i oi i|o au av|au eu ev|eu w v v v c k|s q k g h h h z s s s j -|s y i',
);

/** The phonetic scripts, each with the sounds of its letters. */
const BY_SCRIPT: readonly (readonly [RegExp, ReadonlyMap<string, readonly string[]>])[] = [
  [/^[a-z]+$/, LATIN],
  [/^\p{Script=Cyrillic}+$/u, CYRILLIC],
  [/^\p{Script=Greek}+$/u, GREEK],
  [/^\p{Script=Georgian}+$/u, GEORGIAN],
  [/^\p{Script=Armenian}+$/u, ARMENIAN],
];

function table(list: string): ReadonlyMap<string, readonly string[]> {
  const words = list.split(' ');
  const rows = new Map<string, readonly string[]>();
  for (let at = 0; at < words.length; at += 2)
    rows.set(
      words[at] ?? '',
      (words[at + 1] ?? '').split('|').map((sound) => (sound === '-' ? '' : sound)),
    );
  return rows;
}

const found = new Map<string, readonly string[]>();

/**
 * Returns how a word in Latin, Greek, Cyrillic, Georgian or Armenian letters sounds: Шевченко, Shevchenko and
 * Schewtschenko are the same. Returns several if its letters have several sounds, and none for a word in another
 * script.
 */
export function soundsOf(word: string): readonly string[] {
  const known = found.get(word);
  if (known !== undefined) return known;
  const sounds = soundsAnew(word);
  if (found.size > 20_000) found.clear();
  found.set(word, sounds);
  return sounds;
}

function soundsAnew(word: string): readonly string[] {
  const name = named(word);
  const rows = BY_SCRIPT.find(([script]) => script.test(name))?.[1];
  if (rows === undefined || name.length > 40) return [];
  let sounds: string[] = [''];
  for (let at = 0; at < name.length;) {
    const sign = signAt(name, at, rows);
    const own = rows.get(sign) ?? [sign];
    sounds = sounds.flatMap((sound) => own.map((more) => sound + more));
    // After that many, only the first sound of each letter is taken.
    if (sounds.length > MOST) sounds = sounds.filter((_, n) => n % own.length === 0);
    at += sign.length;
  }
  return [...new Set(sounds.map(evened))];
}

/** A word in plain lower case. Accents that change the sound of Latin letters, and ё, are handled first. */
function named(word: string): string {
  const own = word.normalize('NFC').toLowerCase();
  const told = own
    .replace(/[čćç]/g, 'ch')
    .replace(/[šśşș]/g, 'sh')
    .replace(/[žźż]/g, 'zh')
    .replace(/['’ʹʼ]/g, '');
  return told.split('ё').map(fold).join('ё').toLowerCase();
}

function signAt(name: string, at: number, rows: ReadonlyMap<string, unknown>): string {
  for (let length = 7; length > 1; length--) {
    const sign = name.slice(at, at + length);
    if (sign.length === length && rows.has(sign)) return sign;
  }
  return name.charAt(at);
}

/** Without what schemes write in different ways: glides beside vowels, double letters, t and d before an s. */
function evened(sound: string): string {
  return sound
    .replace(/[td]s/g, 's')
    .replace(/(?<=[aeou])i+|i+(?=[aeou])/g, '')
    .replace(/([oe])f+$/, '$1v')
    .replace(/(.)\1+/g, '$1');
}

/** Consonants of Arabic and Hebrew letters: vowels are mostly not written there. */
const SEMITIC = table(
  'ب b ت t ث t ج g ح h خ h د d ذ d ر r ز s س s ش s ص s ض d ط t ظ s غ g ف f ق k ك k ل l م m ن n ه h پ b چ s گ g ک k ב b|- ג g ד d ה h ז s ח h ט t כ k|h ך k|h ל l מ m ם m נ n ן n ס s פ f|b ף f|b צ s ץ s ק k ר r ש s ת t',
);
const LATIN_CONSONANTS = table(
  'sch s sh s ch s|h|k kh h gh g th t dh d dj g tz s ts s b b c k d d f f g g h h j g k k l l m m n n p b q k r r s s t t x ks z s',
);
const SCRIPTS = /^[\p{Script=Arabic}\p{Script=Hebrew}]+$/u;

/** True for a word in Arabic or Hebrew letters. */
export function isSemitic(word: string): boolean {
  return SCRIPTS.test(word);
}

/** Returns the consonants of a word in Latin, Arabic or Hebrew letters; several results if letters have several sounds. */
export function consonantsOf(word: string): readonly string[] {
  const name = fold(word)
    .toLowerCase()
    .replace(/['’ʹʼ]/g, '');
  if (name.length > 40) return [];
  const isOther = isSemitic(name);
  if (!isOther && !/^[a-z]+$/.test(name)) return [];
  const rows = isOther ? SEMITIC : LATIN_CONSONANTS;
  const whole = isOther
    ? name.replace(/[הة]$/u, '')
    : name.replace(/([b-df-hj-np-tv-z])\1/g, '$1').replace(/h$/, '');
  let sounds: string[] = [''];
  for (let at = 0; at < whole.length;) {
    const sign = signAt(whole, at, rows);
    const own = rows.get(sign) ?? [''];
    sounds = sounds.flatMap((sound) => own.map((more) => sound + more));
    if (sounds.length > MOST) sounds = sounds.filter((_, n) => n % own.length === 0);
    at += sign.length;
  }
  return [...new Set(sounds)];
}

const ARABIC_BEFORE = /^(?:[وف]?(?:ال|لل|بال|كال)|[وفبلكس]{1,2})/u;
const HEBREW_BEFORE = /^[ולהבמשכ]{1,2}/u;

/** A word of Arabic or Hebrew as it is, and without the small words that are attached to it. */
export function withoutPrefixes(word: string): string[] {
  const before = /\p{Script=Hebrew}/u.test(word) ? HEBREW_BEFORE : ARABIC_BEFORE;
  const found = before.exec(word)?.[0] ?? '';
  const cut = [found, found.slice(0, 1)]
    .filter((prefix) => prefix !== '')
    .map((prefix) => word.slice(prefix.length));
  return [word, ...cut].filter((one) => one.length > 1);
}
