/** Letters of scripts that are written from right to left, and the signs on them. */
const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/**
 * Puts letters that one glyph stands for (lam and alef: لا) back into their order. The library turns runs from right to left
 * round letter by letter, and with them those that a glyph already has in order. `texts` are a page's runs and `glyphs`
 * what each glyph stands for, both as the page draws them; where these do not fit each other, the rest stays as it is.
 */
export function withJoinedLetters(texts: readonly string[], glyphs: readonly string[]): string[] {
  const drawn = glyphs.filter((glyph) => RTL.test(glyph));
  if (!drawn.some(({ length }) => length > 1)) return [...texts];
  let at = 0;
  let fits = true;
  return texts.map((text) => {
    const letters = [...text].filter((letter) => RTL.test(letter)).join('');
    if (!fits || letters === '') return text;
    const own: string[] = [];
    for (let length = 0; length < letters.length && at < drawn.length; at += 1) {
      const glyph = drawn[at] ?? '';
      own.push(glyph);
      length += glyph.length;
    }
    fits = own.join('').length === letters.length;
    if (!fits || [...own.join('')].reverse().join('') !== letters) return text;
    const ordered = [...own.reverse().join('')];
    return [...text].map((letter) => (RTL.test(letter) ? (ordered.shift() ?? letter) : letter)).join('');
  });
}
