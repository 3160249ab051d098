import { strFromU8, unzipSync } from 'fflate';
import { tokensOf } from './docx.ts';

/** A sheet as a spreadsheet reads it: numbers (days too, as such) and texts. */
export interface ReadSheet {
  name: string;
  rows: (string | number | null)[][];
  /** True if a cell holds a formula. */
  hasFormula: boolean;
}

/** Reads an XLSX workbook. Throws where one of its files is no well-formed XML. */
export function sheetsOf(bytes: Uint8Array): ReadSheet[] {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]),
  );
  for (const [name, text] of Object.entries(files)) if (/\.(xml|rels)$/.test(name)) tokensOf(text);
  const shared = textsIn(files['xl/sharedStrings.xml'] ?? '', 'si');
  const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*?name="([^"]*)"/g)];
  return names.map(([, name = ''], index) => {
    const xml = files[`xl/worksheets/sheet${String(index + 1)}.xml`] ?? '';
    const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => rowOf(row, shared));
    return { name, rows, hasFormula: /<f[ >]/.test(xml) };
  });
}

function rowOf(xml: string, shared: readonly string[]): ReadSheet['rows'][number] {
  const cells: ReadSheet['rows'][number] = [];
  for (const [, given = '', inside = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const column = /r="([A-Z]+)\d+"/.exec(given)?.[1] ?? '';
    const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    while (cells.length < at) cells.push(null);
    const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1];
    if (/t="s"/.test(given)) cells.push(shared[Number(value)] ?? null);
    else if (/t="inlineStr"/.test(given)) cells.push(textsIn(inside, 'is')[0] ?? '');
    else cells.push(value === undefined ? null : Number(value));
  }
  return cells;
}

function textsIn(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map(([, inside = '']) =>
    tokensOf(`<x>${inside}</x>`)
      .map((token) => ('text' in token ? token.text : ''))
      .join(''),
  );
}
