import { strToU8, unzipSync, zipSync, zlibSync, type Zippable, type ZipOptions } from 'fflate';
import { crc32 } from '../../core/kernel/zip/read-zip.ts';

/** Packs files with one time for all, so that a file that is made twice has one hash. */
function zipped(files: Zippable, options: ZipOptions = {}): Uint8Array {
  return zipSync(files, { ...options, mtime: '2026-03-04T10:00:00' });
}

/** A file that names somebody in every place where such files do. */
export interface NamingFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** A JPEG's colour profile, as screens write them: its description in UTF-16. */
function profileOf(name: string): Buffer {
  return Buffer.concat([
    Buffer.alloc(128),
    Buffer.from('desc\0\0\0\0mluc\0'),
    utf16be(name),
    Buffer.alloc(8),
  ]);
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** EXIF data of a camera whose owner set its name, turned by a quarter, with the place in it. */
function exif(name: string): Buffer {
  const artist = Buffer.from(`${name}\0`);
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const head = Buffer.concat([Buffer.from('II*\0'), Buffer.from([8, 0, 0, 0, 2, 0])]);
  const directory = [entry(0x0112, 3, 1, 6), entry(0x013b, 2, artist.length, 38)];
  return Buffer.concat([head, ...directory, Buffer.alloc(4), artist, Buffer.from('GPS 52.3702 4.8952')]);
}

const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 5]);
const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 16, 0, 24, 1, 1, 0x11, 0]);

/** A JPEG as a telephone writes it: comments, EXIF, XMP, IPTC, a profile, and another picture after its end. */
export function namingJpeg(name: string): Uint8Array {
  const segment = (marker: number, data: string | Buffer): Buffer => {
    const bytes = Buffer.from(data as string, 'latin1');
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(bytes.length + 2, 2);
    return Buffer.concat([head, bytes]);
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(
      0xe0,
      Buffer.concat([Buffer.from('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 1, 1]), Buffer.from('abc')]),
    ),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(name)])),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><dc:creator>${name}</dc:creator></x:xmpmeta>`),
    segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\u0001\u0001'), profileOf(name)])),
    segment(0xed, `Photoshop 3.0\0By-line ${name}`),
    segment(
      0xee,
      Buffer.concat([Buffer.from('Adobe'), Buffer.from([0, 100, 0, 0, 0, 0, 1]), Buffer.from(name)]),
    ),
    segment(0xfe, `Made by ${name}`),
    frame,
    scan,
    Buffer.from([0xff, 0xd9]),
    Buffer.from(`trailer of ${name}`),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([head, typed, sum]);
}

/** A PNG with texts of all three sorts, EXIF, a time, a profile and a private chunk, and data after its end. */
export function namingPng(name: string): Uint8Array {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('iCCP', Buffer.concat([Buffer.from(`${name}\0\0`), zlibSync(profileOf(name))])),
    chunk('pHYs', Buffer.from([0, 0, 11, 18, 0, 0, 11, 18, 1])),
    chunk('tEXt', Buffer.from(`Author\0${name}`)),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), zlibSync(strToU8(`by ${name}`))])),
    chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\u0001\0\0\0'), zlibSync(strToU8(name))])),
    chunk('eXIf', exif(name)),
    chunk('tIME', Buffer.from([7, 234, 3, 4, 10, 0, 0])),
    chunk('prVt', Buffer.from(name)),
    chunk('IDAT', zlibSync(Buffer.from([0, 255, 0, 0, 0, 0, 255]))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(`after ${name}`),
  ]);
}

/** A moving GIF with a comment, a text, XMP, a loop, and data after its end. */
export function namingGif(name: string): Uint8Array {
  const block = (text: string): Buffer =>
    Buffer.from(`${String.fromCharCode(text.length)}${text}\0`, 'latin1');
  return Buffer.concat([
    Buffer.from('GIF89a\u0002\0\u0001\0\u0080\0\0', 'latin1'),
    Buffer.from([255, 0, 0, 0, 0, 255]),
    Buffer.from('!\u00ff\u000bNETSCAPE2.0\u0003\u0001\0\0\0', 'latin1'),
    Buffer.from('!\u00fe', 'latin1'),
    block(`Made by ${name}`),
    Buffer.from('!\u00ff\u000bXMP DataXMP', 'latin1'),
    block(name),
    Buffer.from('!\u00f9\u0004\0\u000a\0\0\0', 'latin1'),
    Buffer.from(',\0\0\0\0\u0002\0\u0001\0\0\u0002\u0002\u0004\n\0', 'latin1'),
    Buffer.from(';', 'latin1'),
    Buffer.from(name),
  ]);
}

/** A WebP with EXIF, XMP, a profile and an unknown chunk. */
export function namingWebp(name: string): Uint8Array {
  const part = (type: string, data: Uint8Array): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(type), size, data, Buffer.alloc(data.length % 2)]);
  };
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    part('VP8X', Buffer.from([0x2c, 0, 0, 0, 23, 0, 0, 15, 0, 0])),
    part('ICCP', profileOf(name)),
    part('VP8L', Buffer.from([0x2f, 23, 192, 3, 0, 7])),
    part('EXIF', exif(name)),
    part('XMP ', Buffer.from(`<x:xmpmeta>${name}</x:xmpmeta>`)),
    part('prVt', Buffer.from(name)),
  ]);
  return Buffer.concat([part('RIFF', body), Buffer.from(name)]);
}

export function namingSvg(name: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?><!-- ${name} --><svg xmlns="http://www.w3.org/2000/svg" sodipodi:docname="${name}.svg" inkscape:export-filename="/home/${name}/a.png"><metadata><rdf:RDF><dc:creator>${name}</dc:creator></rdf:RDF></metadata><title>Kaart</title><rect width="2" height="1"/></svg>`,
  );
}

export function namingHtml(name: string): Uint8Array {
  return strToU8(
    `<!doctype html><!-- saved by ${name} --><html><head><meta charset="utf-8"><meta name="author" content="${name}"><meta property="og:author" content="${name}"><title>Havens</title></head><body><p>Een <b>haven</b>.</p></body></html>`,
  );
}

const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A DOCX with its author in properties, comments, tracked changes, people, custom data, a thumbnail, a picture and paths. */
export function namingDocx(name: string, body = 'De haven ligt vol.'): Uint8Array {
  const relation = (id: string, type: string, target: string, more = ''): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${more}/>`;
  const relations = (list: string): Uint8Array =>
    xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`,
    );
  const outside = ' TargetMode="External"';
  return zipped(
    {
      '[Content_Types].xml': xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/people.xml" ContentType="application/xml"/></Types>',
      ),
      '_rels/.rels': relations(
        relation('rId1', 'officeDocument', 'word/document.xml') +
          relation('rId2', 'core-properties', 'docProps/core.xml') +
          relation('rId3', 'thumbnail', 'docProps/thumbnail.jpg'),
      ),
      'docProps/core.xml': xml(
        `<cp:coreProperties><dc:creator>${name}</dc:creator><cp:lastModifiedBy>${name}</cp:lastModifiedBy></cp:coreProperties>`,
      ),
      'docProps/app.xml': xml(
        `<Properties><Manager>${name}</Manager><Company>${name}</Company></Properties>`,
      ),
      'docProps/custom.xml': xml(
        `<Properties><property name="Source"><vt:lpwstr>${name}</vt:lpwstr></property></Properties>`,
      ),
      'docProps/thumbnail.jpg': namingJpeg(name),
      'customXml/item1.xml': xml(`<b:Sources><b:Last>${name}</b:Last></b:Sources>`),
      'word/_rels/document.xml.rels': relations(
        relation('rId1', 'comments', 'comments.xml') +
          relation('rId2', 'people', 'people.xml') +
          relation('rId3', 'image', 'media/image1.jpg') +
          relation('rId4', 'customXml', '../customXml/item1.xml') +
          relation('rId5', 'hyperlink', `file:///C:/Users/${name}/plan.docx`, outside) +
          relation('rId6', 'hyperlink', 'https://haven.example/', outside) +
          relation('rId7', 'settings', 'settings.xml'),
      ),
      'word/_rels/settings.xml.rels': relations(
        relation('rId1', 'attachedTemplate', `file:///C:/Users/${name}/a.dotx`, outside),
      ),
      'word/settings.xml': xml(
        `<w:settings><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsidRoot w:val="00A1"/></w:rsids><w:docVars><w:docVar w:name="a" w:val="${name}"/></w:docVars><w:zoom w:percent="100"/></w:settings>`,
      ),
      'word/document.xml': xml(
        `<!-- ${name} --><w:document><w:body><w:p w:rsidR="00A1B2C3"><w:ins w:id="1" w:author="${name}" w:date="2026-03-04T10:00:00Z"><w:r><w:t>${body}</w:t></w:r></w:ins><w:hyperlink r:id="rId6"/></w:p></w:body></w:document>`,
      ),
      'word/comments.xml': xml(
        `<w:comments><w:comment w:id="0" w:author="${name}" w:initials="XQ"><w:p><w:r><w:t>Klopt dit?</w:t></w:r></w:p></w:comment></w:comments>`,
      ),
      'word/people.xml': xml(
        `<w15:people><w15:person w15:author="${name}"><w15:presenceInfo w15:userId="${name}"/></w15:person></w15:people>`,
      ),
      'word/media/image1.jpg': namingJpeg(name),
    },
    { comment: name, extra: { 0x7855: strToU8(name) } },
  );
}

/** An XLSX with its user in notes, threads, the path of the file, a printer and a link to another table. */
export function namingXlsx(name: string): Uint8Array {
  const relations = (list: string): Uint8Array =>
    xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`,
    );
  return zipped({
    '[Content_Types].xml': xml('<Types><Override PartName="/xl/workbook.xml" ContentType="a"/></Types>'),
    '_rels/.rels': relations(
      `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook><fileSharing userName="${name}"/><mc:AlternateContent><mc:Choice><x15ac:absPath url="C:\\Users\\${name}\\"/></mc:Choice></mc:AlternateContent><sheets><sheet name="Schepen" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>40 schepen</t></is></c></row></sheetData></worksheet>',
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      `<Relationship Id="rId1" Type="${RELATIONS}/printerSettings" Target="../printerSettings/printerSettings1.bin"/>`,
    ),
    'xl/printerSettings/printerSettings1.bin': Buffer.from(name, 'utf16le'),
    'xl/comments1.xml': xml(`<comments><authors><author>${name}</author></authors><commentList/></comments>`),
    'xl/persons/person.xml': xml(
      `<personList><person displayName="${name}" id="{1}" userId="${name}" providerId="AD"/></personList>`,
    ),
    'xl/externalLinks/_rels/externalLink1.xml.rels': relations(
      `<Relationship Id="rId1" Type="${RELATIONS}/externalLinkPath" Target="file:///\\\\server\\${name}\\b.xlsx" TargetMode="External"/>`,
    ),
    'docProps/core.xml': xml(`<cp:coreProperties><dc:creator>${name}</dc:creator></cp:coreProperties>`),
  });
}

/** A PPTX with its author among those of comments, old and new. */
export function namingPptx(name: string): Uint8Array {
  return zipped({
    '[Content_Types].xml': xml('<Types><Override PartName="/ppt/presentation.xml" ContentType="a"/></Types>'),
    '_rels/.rels': xml(
      `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="ppt/presentation.xml"/></Relationships>`,
    ),
    'ppt/presentation.xml': xml('<p:presentation><p:sldIdLst/></p:presentation>'),
    'ppt/slides/slide1.xml': xml('<p:sld><a:p><a:r><a:t>Veertig schepen</a:t></a:r></a:p></p:sld>'),
    'ppt/commentAuthors.xml': xml(
      `<p:cmAuthorLst><p:cmAuthor id="0" name="${name}" initials="XQ"/></p:cmAuthorLst>`,
    ),
    'ppt/authors.xml': xml(
      `<p188:authorLst><p188:author id="{1}" name="${name}" initials="XQ" userId="${name}" providerId="AD"/></p188:authorLst>`,
    ),
    'ppt/changesInfos/changesInfo1.xml': xml(`<pc:chgInfo><pc:chgData name="${name}"/></pc:chgInfo>`),
    'docProps/app.xml': xml(`<Properties><Company>${name}</Company></Properties>`),
  });
}

/** An OpenDocument file of a kind (text, spreadsheet, presentation) with its author in all of them. */
export function namingOdf(name: string, kind: 'text' | 'spreadsheet' | 'presentation'): Uint8Array {
  const type = `application/vnd.oasis.opendocument.${kind}`;
  const entry = (path: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type=""/>`;
  return zipped({
    mimetype: [strToU8(type), { level: 0 }],
    'META-INF/manifest.xml': xml(
      `<manifest:manifest>${['/', 'content.xml', 'meta.xml', 'settings.xml', 'Thumbnails/thumbnail.png', 'Pictures/1.png'].map(entry).join('')}</manifest:manifest>`,
    ),
    'content.xml': xml(
      `<office:document-content><office:body><text:tracked-changes><text:insertion><office:change-info><dc:creator>${name}</dc:creator><dc:date>2026-03-04</dc:date></office:change-info></text:insertion></text:tracked-changes><text:p officeooo:rsid="001">De haven ligt vol.<office:annotation><dc:creator>${name}</dc:creator><meta:creator-initials>XQ</meta:creator-initials><text:p>Klopt dit?</text:p></office:annotation><text:author-name>${name}</text:author-name><text:a xlink:href="../../${name}/plan.odt">plan</text:a></text:p></office:body></office:document-content>`,
    ),
    'meta.xml': xml(
      `<office:document-meta><meta:initial-creator>${name}</meta:initial-creator></office:document-meta>`,
    ),
    'settings.xml': xml(
      `<office:settings><config:config-item config:name="PrinterName">${name}</config:config-item></office:settings>`,
    ),
    'Thumbnails/thumbnail.png': namingPng(name),
    'Pictures/1.png': namingPng(name),
    'Versions/Version1': strToU8(name),
    'Configurations2/accelerator/current.xml': strToU8(name),
  });
}

/** A mail from somebody, by several heads, its text packed. */
export function namingMail(name: string, address: string): Uint8Array {
  const body = Buffer.from(`Met groet,\r\n${name}\r\n`).toString('base64');
  return strToU8(
    `Return-Path: <${address}>\r\nFrom: "${name}" <${address}>\r\nReply-To: ${address}\r\nSubject: Haven\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}`,
  );
}

/** One file of each kind of which a clean copy is made, with somebody's name in it wherever such files have one. */
export function cleanableFiles(name: string): NamingFile[] {
  const office = 'application/vnd.openxmlformats-officedocument';
  const open = 'application/vnd.oasis.opendocument';
  return [
    { name: 'foto.jpg', mediaType: 'image/jpeg', bytes: namingJpeg(name) },
    { name: 'scherm.png', mediaType: 'image/png', bytes: namingPng(name) },
    { name: 'loop.gif', mediaType: 'image/gif', bytes: namingGif(name) },
    { name: 'foto.webp', mediaType: 'image/webp', bytes: namingWebp(name) },
    { name: 'kaart.svg', mediaType: 'image/svg+xml', bytes: namingSvg(name) },
    { name: 'pagina.html', mediaType: 'text/html', bytes: namingHtml(name) },
    { name: 'nota.docx', mediaType: `${office}.wordprocessingml.document`, bytes: namingDocx(name) },
    { name: 'lijst.xlsx', mediaType: `${office}.spreadsheetml.sheet`, bytes: namingXlsx(name) },
    { name: 'dia.pptx', mediaType: `${office}.presentationml.presentation`, bytes: namingPptx(name) },
    { name: 'nota.odt', mediaType: `${open}.text`, bytes: namingOdf(name, 'text') },
    { name: 'lijst.ods', mediaType: `${open}.spreadsheet`, bytes: namingOdf(name, 'spreadsheet') },
    { name: 'dia.odp', mediaType: `${open}.presentation`, bytes: namingOdf(name, 'presentation') },
  ];
}

/** Files of which there is no clean copy, each with somebody's name in it, and why. */
export function otherFiles(name: string): (NamingFile & { why: string })[] {
  const of = (file: string, mediaType: string, text: string | Uint8Array, why: string) => ({
    name: file,
    mediaType,
    bytes: typeof text === 'string' ? strToU8(text) : text,
    why,
  });
  return [
    of('brief.eml', 'message/rfc822', namingMail(name, 'bron@x.example'), 'mail'),
    of('scan.pdf', 'application/pdf', `%PDF-1.7\n1 0 obj << /Author (${name}) >>\n%%EOF`, 'pdf'),
    of('memo.txt', 'text/plain', `Gesproken met ${name}.`, 'named'),
    of('memo-16.txt', 'text/plain', Buffer.from(`\ufeffGesproken met ${name}.`, 'utf16le'), 'named'),
    of('lijst.csv', 'text/csv', `naam;functie\n${name};kraanmachinist\n`, 'named'),
    of('gegevens.json', 'application/json', JSON.stringify({ bron: name }), 'named'),
    of('nota.md', 'text/markdown', `# Gesprek\n\nMet **${name}**.\n`, 'named'),
    of('gesprek.docx', 'application/octet-stream', namingDocx('Iemand', `Gesproken met ${name}.`), 'named'),
    of('gesprek.html', 'text/html', `<html><body><p>Met <b>${name}</b>.</p></body></html>`, 'named'),
    of('opname.mp3', 'audio/mpeg', `ID3\u0003\0\0${name}`, 'recording'),
    of(
      'film.mp4',
      'video/mp4',
      Buffer.concat([Buffer.from('\0\0\0\u0018ftypisom'), Buffer.from(name)]),
      'recording',
    ),
    of('alles.zip', 'application/zip', zipped({ 'a.txt': strToU8(name) }), 'archive'),
    of('foto.tif', 'image/tiff', Buffer.from(`II*\0${name}`), 'otherPicture'),
    of(
      'foto.heic',
      'image/heic',
      Buffer.concat([Buffer.from('\0\0\0\u0018ftypheic'), Buffer.from(name)]),
      'otherPicture',
    ),
    of('nota.rtf', 'application/rtf', `{\\rtf1{\\info{\\author ${name}}}}`, 'otherDocument'),
    of('kaart.vcf', 'text/vcard', `BEGIN:VCARD\nFN:${name}\nEND:VCARD\n`, 'otherDocument'),
    of(
      'iets.bin',
      'application/octet-stream',
      Buffer.concat([Buffer.from([1, 2, 0, 3]), Buffer.from(name)]),
      'unknown',
    ),
  ];
}

/** The same JPEG with a picture of so many bytes in it. */
export function largeJpeg(name: string, size: number): Uint8Array {
  const bytes = Buffer.from(namingJpeg(name));
  const at = bytes.indexOf(scan) + scan.length - 2;
  return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(size, 'picture'), bytes.subarray(at)]);
}

/** A Word document with a picture of so many bytes in it. */
export function largeDocx(name: string, size: number): Uint8Array {
  const parts = unzipSync(namingDocx(name));
  const picture = Object.keys(parts).find((part) => part.startsWith('word/media/')) ?? '';
  return zipped({ ...parts, [picture]: largeJpeg(name, size) }, { level: 0 });
}
