import { strToU8, zipSync } from 'fflate';
import { utils, write, type BookType, type WorkBook } from '@e965/xlsx';

/** A workbook about a harbour of our own: a title, two rows of headings, merged labels, dates, formulas, notes and a hidden sheet. */
export function harbourBook(): WorkBook {
  const sheet = utils.aoa_to_sheet([
    ['Schepen in de haven van Emmelsum'],
    [],
    ['Haven', 'Schepen per jaar', null, 'Opening'],
    [null, '2022', '2023'],
    ['Emmelsum', 1100, 1250, null],
    ['Rietvaart', 40, 41.5, null],
    ['Samen'],
    ['Bron: eigen telling van het havenbedrijf'],
  ]);
  sheet['!merges'] = [{ s: { r: 2, c: 1 }, e: { r: 2, c: 2 } }];
  sheet['B5'] = { t: 'n', v: 1100, z: '#,##0' };
  sheet['C5'] = {
    t: 'n',
    v: 1250,
    z: '#,##0',
    c: [{ a: 'A. Byrne', t: 'Nog niet door de raad vastgesteld.' }],
  };
  sheet['D5'] = { t: 'n', v: 45_413, z: 'yyyy-mm-dd' };
  sheet['C6'] = { t: 'n', v: 41.5, z: '0.0' };
  sheet['B7'] = { t: 'n', v: 1140, f: 'SUM(B5:B6)', z: '#,##0' };
  sheet['C7'] = { t: 'e', v: 0x07, w: '#DIV/0!' };
  sheet['D7'] = { t: 'n', v: 0.14, z: '0%' };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Schepen');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Naam'], ['Joris de Wit']]), 'Geheim');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return book;
}

/** Returns a workbook as a file. */
export function bookFile(book: WorkBook, bookType: BookType): Uint8Array<ArrayBuffer> {
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const cell = (text: string, more = ''): string =>
  `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
const figure = (value: number, shown: string): string =>
  cell(shown, `office:value-type="float" office:value="${value}"`);
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

const sheets = `
  <table:table table:name="Schepen">
    ${row(cell('Schepen in de haven van Emmelsum'))}
    <table:table-row table:number-rows-repeated="1"><table:table-cell/></table:table-row>
    <table:table-header-rows>
    ${row(cell('Haven'), cell('Schepen per jaar', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>', cell('Opening'))}
    ${row('<table:table-cell/>', cell('2022'), cell('2023'))}
    </table:table-header-rows>
    ${row(
      cell('Emmelsum'),
      figure(1100, '1.100'),
      `<table:table-cell office:value-type="float" office:value="1250"><office:annotation><text:p>Nog niet door de raad vastgesteld.</text:p></office:annotation><text:p>1.250</text:p></table:table-cell>`,
      cell('2024-05-01', 'office:value-type="date"'),
    )}
    ${row(cell('Rietvaart'), figure(40, '40'), figure(41.5, '41,5'))}
    ${row(cell('Samen'), figure(1140, '1.140'), cell('#DIV/0!', 'office:value-type="string"'), figure(0.14, '14%'))}
    ${row(cell('Bron: <text:span>eigen telling</text:span><text:s/>van het havenbedrijf'))}
    <table:table-row table:number-rows-repeated="1048567"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
  </table:table>
  <table:table table:name="Geheim" table:style-name="ta2">${row(cell('Naam'))}${row(cell('Joris de Wit'))}</table:table>`;
const styles =
  '<office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';
const names = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`)
  .join(' ');
const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** The same table as an OpenDocument package. */
export function harbourOds(): Uint8Array<ArrayBuffer> {
  const content = `<office:document-content ${names}>${styles}<office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`;
  const mimetype: [Uint8Array, { level: 0 }] = [strToU8(SPREADSHEET), { level: 0 }];
  return new Uint8Array(zipSync({ mimetype, 'content.xml': strToU8(content) }));
}

/** The same as flat XML. */
export function harbourFods(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    strToU8(
      `<?xml version="1.0"?><office:document ${names} office:mimetype="${SPREADSHEET}">${styles}<office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document>`,
    ),
  );
}
