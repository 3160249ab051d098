import type { IFontAttributesProperties, IStylesOptions } from 'docx';
import { colour } from './runs.ts';

/** Fonts that every office has for the scripts of East Asia, by the article's language: a text serif and a sans. */
const eastAsian: [language: RegExp, serif: string, sans: string][] = [
  [/^ja\b/, 'MS Mincho', 'MS Gothic'],
  [/^zh-(?:Hant|TW|HK)\b/, 'PMingLiU', 'Microsoft JhengHei'],
  [/^zh\b/, 'SimSun', 'Microsoft YaHei'],
  [/^ko\b/, 'Batang', 'Malgun Gothic'],
];

/** Georgia has no Arabic or Hebrew, and Word would choose any font for them. */
function fontsFor(articleLanguage: string): {
  serif: IFontAttributesProperties;
  sans: IFontAttributesProperties;
} {
  const [, serif, sans] = eastAsian.find(([language]) => language.test(articleLanguage)) ?? [];
  return {
    serif: { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman', eastAsia: serif ?? 'Georgia' },
    sans: { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: sans ?? 'Arial' },
  };
}

/** The look of the document: fonts that every office has, the sizes and colours of the report's page. */
export function styles(language: string, articleLanguage: string): IStylesOptions {
  const { serif, sans } = fontsFor(articleLanguage);
  const paragraph = (
    id: string,
    font: IFontAttributesProperties,
    size: number,
    more: object = {},
    run: object = {},
  ) => ({
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font, size, ...run },
    paragraph: { spacing: { before: 0, after: 80 }, ...more },
  });
  const heading = (size: number, before: number) => ({
    run: { font: serif, size, bold: true, color: '1C1A17' },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: sans, size: 19, color: '1C1A17', language: { value: language } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: {
        run: { font: serif, size: 44, bold: true },
        paragraph: { spacing: { before: 200, after: 120 } },
      },
      heading1: heading(28, 400),
      heading2: heading(24, 240),
      heading3: heading(22, 240),
      hyperlink: { run: { color: colour.soft, underline: {} } },
    },
    paragraphStyles: [
      paragraph('About', sans, 18, { spacing: { after: 40 } }, { color: colour.soft }),
      paragraph('Soft', sans, 19, {}, { color: colour.soft }),
      paragraph('ArticleText', serif, 23, { spacing: { after: 160, line: 340 } }),
      paragraph('ArticleQuotation', serif, 23, {
        spacing: { after: 160, line: 340 },
        indent: { start: 560, end: 560 },
      }),
      paragraph(
        'Aside',
        sans,
        18,
        { spacing: { after: 160 }, indent: { start: 280 } },
        { color: colour.soft },
      ),
      paragraph('Correction', serif, 22, {
        spacing: { before: 120, after: 40 },
        indent: { start: 220 },
        border: { left: { style: 'single', size: 18, color: 'B3261E', space: 8 } },
      }),
      paragraph(
        'CorrectionTold',
        sans,
        18,
        {
          indent: { start: 220 },
          border: { left: { style: 'single', size: 18, color: 'B3261E', space: 8 } },
        },
        { color: colour.soft },
      ),
      paragraph('Cell', sans, 18, { spacing: { after: 30, line: 252 } }),
      paragraph('CellSoft', sans, 18, { spacing: { after: 30, line: 252 } }, { color: colour.soft }),
      paragraph('CellHead', sans, 17, { spacing: { after: 30 } }, { bold: true, color: colour.soft }),
      paragraph('ClaimWords', serif, 21, { spacing: { after: 60, line: 276 } }),
      paragraph('Fine', sans, 15, { spacing: { after: 30, line: 240 } }, { color: colour.soft }),
      paragraph('FineHead', sans, 15, { spacing: { after: 30 } }, { bold: true, color: colour.soft }),
      paragraph('RunningHead', sans, 15, { spacing: { after: 0 } }, { color: colour.soft }),
    ],
  };
}
