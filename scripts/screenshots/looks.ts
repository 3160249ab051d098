/** How the app looks in a picture; a size is '900x600', in CSS pixels. */
export interface Look {
  readonly language: string;
  readonly theme: string;
  readonly size: string;
}

/** The name of a look's folder. */
export function lookName({ language, theme, size }: Look): string {
  return `${language}-${theme}-${size}`;
}

/** The looks in which the tests lay every screen beside its picture: between them both languages and both themes. */
export const comparedLooks: readonly Look[] = [
  { language: 'en', theme: 'light', size: '1280x800' },
  { language: 'nl', theme: 'dark', size: '1280x800' },
];
