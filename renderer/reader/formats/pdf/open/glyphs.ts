import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist';

/** Returns what each glyph of a page stands for, in the order in which the page draws them. */
export async function glyphsOf(page: PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs: string[] = [];
  for (const [at, operator] of fnArray.entries()) {
    if (operator !== OPS.showText) continue;
    // The library's types do not say what an operator's arguments are.
    const given: unknown = argsArray[at];
    const shown: unknown = Array.isArray(given) ? given[0] : null;
    for (const glyph of Array.isArray(shown) ? (shown as unknown[]) : []) {
      const stands: unknown =
        typeof glyph === 'object' && glyph !== null ? Reflect.get(glyph, 'unicode') : null;
      if (typeof stands === 'string') glyphs.push(stands);
    }
  }
  return glyphs;
}
