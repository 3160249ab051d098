/** The character maps of Chinese, Japanese and Korean fonts, each loaded when a file asks for it. */
const maps = import.meta.glob<string>('../../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
});
/** The letters of fonts that a file may name without carrying them. */
const fonts = import.meta.glob<string>('../../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url&inline',
  import: 'default',
});
const byName = (data: typeof maps) =>
  new Map(Object.entries(data).map(([path, load]) => [path.split('/').at(-1) ?? '', load]));
const kinds: Partial<Record<string, ReturnType<typeof byName>>> = {
  cMapUrl: byName(maps),
  standardFontDataUrl: byName(fonts),
};

/** Gives the PDF library the data that it asks for from the app's own scripts: the page has no network. */
export class BuiltInData {
  /** Returns the bytes of a character map or a font; throws for anything else, without which a file is read all the same. */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const load = kinds[kind]?.get(filename);
    if (load === undefined) throw new Error(`${filename} is not built in`);
    const address = await load();
    const binary = atob(address.slice(address.indexOf(',') + 1));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  }
}
