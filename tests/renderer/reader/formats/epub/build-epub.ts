import { strToU8, zipSync } from 'fflate';

const page = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;

/** The parts of a book of our own: its chapters have other names than their order, and one is beside the spine. */
export function harbourParts(): Record<string, string> {
  return {
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/boek.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/boek.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>De haven van Emmelsum</dc:title><dc:creator>Noor Smit</dc:creator>
        <dc:creator>Joris de Wit</dc:creator><dc:language>nl</dc:language><dc:publisher>Sluispers</dc:publisher><dc:date>2023-05-02T00:00:00Z</dc:date></metadata>
      <manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="b" href="tekst/z%20eerste.xhtml" media-type="application/xhtml+xml"/><item id="a" href="tekst/a.xhtml" media-type="application/xhtml+xml"/>
        <item id="p" href="omslag.png" media-type="image/png"/></manifest>
      <spine><itemref idref="nav"/><itemref idref="b"/><itemref idref="p"/><itemref idref="a"/></spine></package>`,
    'OEBPS/nav.xhtml': page('<nav><ol><li>Inhoud</li></ol></nav>'),
    'OEBPS/tekst/z eerste.xhtml': page(
      '<h1>Het begin</h1><p>In 1950 lagen er tien schepen. Het waren kleine.</p>',
    ),
    'OEBPS/tekst/a.xhtml': page('<h1>Later</h1><a id="x"/><p>In 2023 lagen er 1.250 schepen.</p>'),
  };
}

/** Packs parts as a book. */
export function epub(parts: Readonly<Record<string, string>> = harbourParts()): Uint8Array<ArrayBuffer> {
  const mimetype: [Uint8Array, { level: 0 }] = [strToU8('application/epub+zip'), { level: 0 }];
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return new Uint8Array(zipSync({ mimetype, ...files }));
}

/** What says that parts are encrypted, with a way to do so. */
export function encryption(part: string, algorithm = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc'): string {
  return `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>
    <enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${part}"/></enc:CipherData></enc:EncryptedData></encryption>`;
}
