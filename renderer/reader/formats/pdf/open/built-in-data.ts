/** The character maps of Chinese, Japanese and Korean fonts, each loaded when a file asks for it. */
const maps = import.meta.glob<string>('../../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
});
const byName = new Map(Object.entries(maps).map(([path, load]) => [path.split('/').at(-1) ?? '', load]));

/** Gives the PDF library the data that it asks for from the app's own scripts: the page has no network. */
export class BuiltInData {
  /** Returns a character map's bytes; throws for anything else, without which text is read all the same. */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const load = kind === 'cMapUrl' ? byName.get(filename) : undefined;
    if (load === undefined) throw new Error(`${filename} is not built in`);
    const address = await load();
    const binary = atob(address.slice(address.indexOf(',') + 1));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  }
}
