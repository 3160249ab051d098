import type { PDFPageProxy } from 'pdfjs-dist';

/** Names of bold faces: 'ABCDEF+Calibri-Bold', 'Frutiger-Black', TeX's CMBX10 and SFBX1000. */
const BOLD =
  /bold|black|heavy|semibd|demi(?!ng)|(?:^|\+)(?:cmbx|sfbx|cmssbx|ecbx|lmbx)|[-,](?:bd|bl)(?![a-z])/iu;

/** Which fonts of a document are bold, by the names that the library gives to them. */
export class Fonts {
  readonly #bold = new Map<string, boolean>();

  /**
   * Learns the fonts of a page's text. Only drawing asks for a font's own name, so a page with a font not seen before is
   * made ready for that, and then forgotten.
   */
  async learn(page: PDFPageProxy, names: ReadonlySet<string>): Promise<void> {
    const unknown = [...names].filter((name) => !this.#bold.has(name));
    if (unknown.length === 0) return;
    for (const name of unknown) this.#bold.set(name, false);
    await page.getOperatorList();
    for (const name of unknown) {
      if (!page.commonObjs.has(name)) continue;
      const font: unknown = page.commonObjs.get(name);
      this.#bold.set(name, isBold(font));
    }
  }

  isBold(name: string): boolean {
    return this.#bold.get(name) ?? false;
  }
}

function isBold(font: unknown): boolean {
  if (typeof font !== 'object' || font === null) return false;
  const says = (key: string): unknown => (key in font ? Reflect.get(font, key) : null);
  const name = says('name');
  return says('bold') === true || says('black') === true || (typeof name === 'string' && BOLD.test(name));
}
