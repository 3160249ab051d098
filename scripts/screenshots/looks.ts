/** How the app looks in a picture; a size is '900x600', in CSS pixels. */
export interface Look {
  readonly language: string;
  readonly theme: string;
  readonly size: string;
}

/** What the app can look like. */
export const everything = {
  languages: ['en', 'nl'],
  themes: ['light', 'dark', 'contrast'],
  sizes: ['1366x860', '1280x800', '900x600'],
} as const;

/** The name of a look's folder. */
export function lookName({ language, theme, size }: Look): string {
  return `${language}-${theme}-${size}`;
}

/** Width and height of a look's window. */
export function sizeOf(size: string): [width: number, height: number] {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return [width, height];
}

/** Every look of these. */
export function looksOf(
  languages: readonly string[],
  themes: readonly string[],
  sizes: readonly string[],
): Look[] {
  return languages.flatMap((language) =>
    themes.flatMap((theme) => sizes.map((size) => ({ language, theme, size }))),
  );
}

/**
 * The looks in which the tests lay every screen beside its picture: each language in each theme, in every size, and the smallest,
 * where room is scarce, twice. All twelve would take minutes and tell little more.
 */
export const comparedLooks: readonly Look[] = [
  { language: 'en', theme: 'light', size: '1280x800' },
  { language: 'nl', theme: 'dark', size: '1366x860' },
  { language: 'en', theme: 'dark', size: '900x600' },
  { language: 'nl', theme: 'light', size: '900x600' },
];
