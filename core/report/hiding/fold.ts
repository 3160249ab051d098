/** Letters that Unicode does not take apart, and what people type for them. */
const plain: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  '’': "'",
  '‘': "'",
};

/** Returns a text without the accents of its letters, unit for unit, so that offsets stay what they are. */
export function fold(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (letter) => plain[letter] ?? baseOf(letter));
}

function baseOf(letter: string): string {
  const base = letter.normalize('NFD');
  return base.length > 1 && /^\p{Script=Latin}\p{M}+$/u.test(base) ? base.charAt(0) : letter;
}
