const RAISED: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-−'].map((character, index) => [character, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'][index] ?? character]),
);

/**
 * Returns raised figures as the characters that Unicode has for them: without that, 10⁶ would become 106. Raised letters
 * (1st) stay as they are.
 */
export function superscript(text: string): string {
  return /^[\d+\-−]+$/u.test(text)
    ? [...text].map((character) => RAISED.get(character) ?? '').join('')
    : text;
}
