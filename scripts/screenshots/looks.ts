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

/** One way through all screens: a theme is changed in place, language and size are not. */
export type Walk = Pick<Look, 'language' | 'size'>;

/** The ways through the screens on which each is seen in all these languages and sizes. */
export function walksOf(languages: readonly string[], sizes: readonly string[]): Walk[] {
  return languages.flatMap((language) => sizes.map((size) => ({ language, size })));
}
