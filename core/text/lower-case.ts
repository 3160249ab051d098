/**
 * Returns a text in small letters, each where its capital was: İ, which would be an i and a dot of its own, is one i. It is
 * the only letter that would become longer (Unicode's SpecialCasing), and move all offsets after it.
 */
export function lowerCase(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}
