/** Returns how most letters at the beginning of a text run: from the right for Arabic, Hebrew and their like. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letters = text.slice(0, 4000).match(/\p{L}/gu) ?? [];
  const fromRight = letters.filter((letter) => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(letter));
  return fromRight.length * 2 > letters.length ? 'rtl' : 'ltr';
}
