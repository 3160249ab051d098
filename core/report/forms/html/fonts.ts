/** A font to be carried by the page: one subset of a variable font, and the characters that it holds. */
export interface ReportFont {
  family: 'Source Serif 4' | 'Inter';
  /** The range of the variable weight axis, as CSS has it: '200 900'. */
  weight: string;
  style: 'normal' | 'italic';
  /** A CSS unicode-range: U+0000-00FF,U+0131,… */
  range: string;
  /** WOFF2. */
  base64: string;
}

/** Returns the @font-face rules that put the fonts into the page as data: nothing is fetched from anywhere. */
export function fontFaces(fonts: readonly ReportFont[]): string {
  return fonts
    .map(
      ({ family, weight, style, range, base64 }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};unicode-range:${range};src:url(data:font/woff2;base64,${base64}) format("woff2")}`,
    )
    .join('\n');
}

/** Returns the fonts (or other things with a range) that have at least one character of the text. */
export function fontsNeeded<F extends { range: string }>(fonts: readonly F[], text: string): F[] {
  const points = new Set<number>();
  for (const character of text) points.add(character.codePointAt(0) ?? 0);
  return fonts.filter(({ range }) => {
    const spans = range.split(',').map(spanOf);
    return [...points].some((point) => spans.some(([from, to]) => point >= from && point <= to));
  });
}

function spanOf(part: string): [number, number] {
  const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
