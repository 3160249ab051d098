/** A writing system's letters beyond ASCII, and the single-byte encodings in which its texts are found, likeliest first. */
interface Alphabet {
  readonly letters: string;
  readonly encodings: readonly string[];
}

const alphabets: readonly Alphabet[] = [
  { letters: 'éëèêïöüáóíúàçñ', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'äöüßé', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'éèêëàâçîïôùûüœæ', encodings: ['windows-1252', 'iso-8859-15', 'macintosh'] },
  { letters: 'áéíóúñüçàèòï', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'ãõáéíóúâêôçà', encodings: ['windows-1252'] },
  { letters: 'àèéìòù', encodings: ['windows-1252'] },
  { letters: 'åäöæøéü', encodings: ['windows-1252'] },
  { letters: 'ąćęłńóśźż', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'áčďéěíňóřšťúůýžľĺŕôä', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'áéíóöőúüű', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'čćđšž', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'ăâîşţșț', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'çğıöşüâ', encodings: ['windows-1254'] },
  { letters: 'āčēģīķļņšūžąęėįųõäöü', encodings: ['windows-1257'] },
  {
    letters: 'абвгдежзийклмнопрстуфхцчшщъыьэюяё',
    encodings: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
  },
  { letters: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя', encodings: ['windows-1251', 'koi8-u', 'iso-8859-5'] },
  { letters: 'αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋ', encodings: ['windows-1253', 'iso-8859-7'] },
  { letters: 'אבגדהוזחטיכלמנסעפצקרשתךםןףץ', encodings: ['windows-1255'] },
  { letters: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئ', encodings: ['windows-1256'] },
];
const encodings = [...new Set(alphabets.flatMap((alphabet) => alphabet.encodings))];
/** What print uses beside letters, at the edges of words: quotation marks, dashes, currencies, no-break spaces. */
const TYPOGRAPHY = /[“”„‘’‚«»‹›–—…•·€£©®™°§½¼¾×¿¡\u00A0]/u;
/** Shapes that Hebrew letters have at a word's end alone; the same bytes are letters of any place in Cyrillic and Greek. */
const FINAL = /[ךםןףץ]/u;
const SAMPLE = 65_536;

/**
 * Returns the single-byte encoding that makes the best sense of bytes that are not UTF-8; null where none does. Every
 * encoding's reading is measured by one alphabet at a time: letters of it count for it, letters that no word of that
 * language has, capitals and signs inside words, and other scripts
 * beside its own, against it.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  let best: { encoding: string; score: number } | null = null;
  for (const encoding of encodings) {
    const text = new TextDecoder(encoding).decode(sample);
    const runs = text.match(/.?[^\0-\x7F]+.?/gsu) ?? [];
    for (const alphabet of alphabets) {
      const rank = alphabet.encodings.indexOf(encoding);
      if (rank === -1) continue;
      const score = plausibility(runs, new Set(alphabet.letters)) - rank * 0.5;
      if (score > (best?.score ?? 0)) best = { encoding, score };
    }
  }
  return best?.encoding ?? null;
}

/** Measures runs of characters beyond ASCII, each with its neighbours. */
function plausibility(runs: readonly string[], letters: ReadonlySet<string>): number {
  const isLatin = /\p{Script=Latin}/u.test([...letters][0] ?? '');
  let score = 0;
  for (const run of runs) {
    const characters = [...run];
    for (const [at, character] of characters.entries()) {
      if (character <= '\x7F') continue;
      const before = characters[at - 1] ?? ' ';
      const after = characters[at + 1] ?? ' ';
      const inWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
      const lower = character.toLowerCase();
      const mixes = !isLatin && /[A-Za-z]/.test(before + after);
      if (FINAL.test(character)) score += /\p{Script=Hebrew}/u.test(after) ? -3 : 0.5;
      if (letters.has(lower) && mixes) score -= 2;
      else if (letters.has(lower)) score += lower !== character && /\p{Ll}/u.test(before) ? -2 : 1;
      else if (/\p{L}/u.test(character)) score -= 1.5;
      else if (TYPOGRAPHY.test(character)) score += inWord && character !== '’' ? -2 : 0.5;
      else score -= 2;
    }
  }
  return score;
}
