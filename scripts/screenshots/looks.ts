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

/** One way through the screens: a language and a size, and the themes in which each screen is seen on it. */
export interface Walk {
  readonly language: string;
  readonly size: string;
  readonly themes: readonly string[];
}

/** The ways through the screens on which each is seen in every one of these looks: a theme is changed in place, the rest is not. */
export function walksOf(looks: readonly Look[]): Walk[] {
  const walks = new Map<string, Walk>();
  for (const { language, size, theme } of looks) {
    const name = `${language}-${size}`;
    walks.set(name, { language, size, themes: [...(walks.get(name)?.themes ?? []), theme] });
  }
  return [...walks.values()];
}

/** The looks of a size, or of any, in which the tests lay every screen beside its picture. */
export function comparedLooks(...sizes: readonly string[]): Look[] {
  return looksOf(everything.languages, ['light', 'dark'], sizes.length === 0 ? everything.sizes : sizes);
}
