/** Adobe's Symbol encoding from 0x20 to 0x7E and from 0xA0 to 0xFE, in Unicode. */
const SYMBOL_LOW =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SYMBOL_HIGH =
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪�⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';
/** The signs of Wingdings that are found in texts. */
const WINGDINGS = new Map<number, string>([
  [0x20, ' '],
  [0x28, '☎'],
  [0x2a, '✉'],
  [0x45, '☜'],
  [0x46, '☞'],
  [0x47, '☝'],
  [0x48, '☟'],
  [0x4a, '☺'],
  [0x4c, '☹'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x74, '⧫'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa4, '◉'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xd8, '➢'],
  [0xdc, '➲'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✔'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);
for (const [index, sign] of [...'⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'].entries()) WINGDINGS.set(0x80 + index, sign);
const UNKNOWN = '�';

/** True for a font whose letters are signs. */
export function isSymbolFont(font: string): boolean {
  return /^(?:symbol|wingdings|webdings|zapf ?dingbats|opensymbol|starsymbol|marlett|mt extra)/iu.test(font);
}

/**
 * Returns the Unicode character for a sign of a symbol font, given by its code there (a byte, or from F000 on, as Word
 * writes it); U+FFFD where the font or the sign is not known, so that a checker sees that something stood there.
 */
export function symbolCharacter(font: string, code: number): string {
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (byte > 0xff) return isPrivate(byte) || byte > 0x10ffff ? UNKNOWN : String.fromCodePoint(byte);
  if (/^wingdings$/iu.test(font)) return WINGDINGS.get(byte) ?? UNKNOWN;
  if (/^symbol/iu.test(font))
    return (byte < 0x80 ? [...SYMBOL_LOW][byte - 0x20] : [...SYMBOL_HIGH][byte - 0xa0]) ?? UNKNOWN;
  if (isSymbolFont(font) || byte < 0x20) return UNKNOWN;
  return String.fromCharCode(byte);
}

/** Returns text whose characters from F000 to F0FF, a symbol font's, are put into Unicode. */
export function withSymbols(text: string, font: string): string {
  return text.replace(/[\uF020-\uF0FF]/gu, (sign) =>
    symbolCharacter(isSymbolFont(font) ? font : 'Symbol', sign.charCodeAt(0)),
  );
}

function isPrivate(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}
