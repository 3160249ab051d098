import { fontsNeeded, type ReportFont } from '../../../core/report/forms/html/fonts.ts';

/** One font file that a report can carry; its bytes are loaded when a report needs them. */
interface FontFile extends Omit<ReportFont, 'base64'> {
  /** A data: address, as the build inlines it. */
  load: () => Promise<{ default: string }>;
}

/** The characters of each subset, as the fonts' own packages give them (their unicode.json). */
const range = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  latinExt:
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
};

const serif = { family: 'Source Serif 4', style: 'normal' } as const;
const sans = { family: 'Inter', style: 'normal' } as const;

/**
 * The fonts of the report: a text serif and a sans in two weights. Fixed weights, not the variable fonts of the desk:
 * a PDF can only draw those, glyph by glyph, where it can embed these.
 */
const fontFiles: readonly FontFile[] = [
  {
    ...serif,
    weight: '400',
    range: range.latin,
    load: () => import('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?inline'),
  },
  {
    ...serif,
    weight: '600',
    range: range.latin,
    load: () => import('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?inline'),
  },
  {
    ...sans,
    weight: '400',
    range: range.latin,
    load: () => import('@fontsource/inter/files/inter-latin-400-normal.woff2?inline'),
  },
  {
    ...sans,
    weight: '600',
    range: range.latin,
    load: () => import('@fontsource/inter/files/inter-latin-600-normal.woff2?inline'),
  },
  {
    ...serif,
    weight: '400',
    range: range.latinExt,
    load: () => import('@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff2?inline'),
  },
  {
    ...serif,
    weight: '600',
    range: range.latinExt,
    load: () => import('@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2?inline'),
  },
  {
    ...sans,
    weight: '400',
    range: range.latinExt,
    load: () => import('@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline'),
  },
  {
    ...sans,
    weight: '600',
    range: range.latinExt,
    load: () => import('@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline'),
  },
  {
    ...serif,
    weight: '400',
    range: range.cyrillic,
    load: () => import('@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff2?inline'),
  },
  {
    ...serif,
    weight: '600',
    range: range.cyrillic,
    load: () => import('@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff2?inline'),
  },
  {
    ...sans,
    weight: '400',
    range: range.cyrillic,
    load: () => import('@fontsource/inter/files/inter-cyrillic-400-normal.woff2?inline'),
  },
  {
    ...sans,
    weight: '600',
    range: range.cyrillic,
    load: () => import('@fontsource/inter/files/inter-cyrillic-600-normal.woff2?inline'),
  },
  {
    ...serif,
    weight: '400',
    range: range.greek,
    load: () => import('@fontsource/source-serif-4/files/source-serif-4-greek-400-normal.woff2?inline'),
  },
  {
    ...serif,
    weight: '600',
    range: range.greek,
    load: () => import('@fontsource/source-serif-4/files/source-serif-4-greek-600-normal.woff2?inline'),
  },
  {
    ...sans,
    weight: '400',
    range: range.greek,
    load: () => import('@fontsource/inter/files/inter-greek-400-normal.woff2?inline'),
  },
  {
    ...sans,
    weight: '600',
    range: range.greek,
    load: () => import('@fontsource/inter/files/inter-greek-600-normal.woff2?inline'),
  },
];

const loaded = new Map<FontFile, Promise<ReportFont>>();

/**
 * Returns the fonts that hold the characters of a text, so that a Dutch report carries no Greek. Each is read once in
 * the life of the app, when it is first needed.
 */
export function fontsFor(text: string): Promise<ReportFont[]> {
  return Promise.all(fontsNeeded(fontFiles, text).map(font));
}

function font(file: FontFile): Promise<ReportFont> {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const reading = read(file);
  loaded.set(file, reading);
  return reading;
}

async function read({ load, ...about }: FontFile): Promise<ReportFont> {
  const { default: address } = await load();
  const start = 'base64,';
  const at = address.indexOf(start);
  if (at < 0) throw new Error('the build did not inline a font of the report');
  return { ...about, base64: address.slice(at + start.length) };
}
