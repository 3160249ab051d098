/** A format from which the reader makes an article. */
interface InputFormat {
  /** How names of its files end, without the dot, each with the media type of such files; the format's own comes first. */
  readonly endings: Readonly<Record<string, string>>;
  /** Other media types that mails give its files. */
  readonly aliases?: readonly string[];
  /** True if files of other kinds have the same endings: a file in a mail is then offered by its content alone. */
  readonly shared?: true;
  /** True if its files are sources and no articles: a table has no sentences. */
  readonly onlySources?: true;
}

/**
 * The formats of articles. Endings and media types everywhere are derived from this one list.
 * renderer/reader/sniff.ts says how each is recognized and read, because only the reader parses bytes from outside.
 */
export const inputFormats = {
  text: { endings: { txt: 'text/plain', text: 'text/plain' } },
  markdown: {
    endings: { md: 'text/markdown', markdown: 'text/markdown', mdown: 'text/markdown', mkd: 'text/markdown' },
    aliases: ['text/x-markdown'],
  },
  srt: { endings: { srt: 'application/x-subrip' }, aliases: ['text/srt'] },
  vtt: { endings: { vtt: 'text/vtt' } },
  transcript: { endings: { txt: 'text/plain' }, shared: true },
  xlsx: {
    endings: {
      xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
      xltx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template',
      xlsb: 'application/vnd.ms-excel.sheet.binary.macroEnabled.12',
    },
    onlySources: true,
  },
  xls: { endings: { xls: 'application/vnd.ms-excel' }, onlySources: true },
  ods: {
    endings: {
      ods: 'application/vnd.oasis.opendocument.spreadsheet',
      ots: 'application/vnd.oasis.opendocument.spreadsheet-template',
      fods: 'application/vnd.oasis.opendocument.spreadsheet-flat-xml',
    },
    onlySources: true,
  },
  csv: {
    endings: { csv: 'text/csv', tsv: 'text/tab-separated-values' },
    onlySources: true,
  },
  pptx: {
    endings: {
      pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      pptm: 'application/vnd.ms-powerpoint.presentation.macroEnabled.12',
      ppsx: 'application/vnd.openxmlformats-officedocument.presentationml.slideshow',
      potx: 'application/vnd.openxmlformats-officedocument.presentationml.template',
    },
  },
  odp: {
    endings: {
      odp: 'application/vnd.oasis.opendocument.presentation',
      otp: 'application/vnd.oasis.opendocument.presentation-template',
      fodp: 'application/vnd.oasis.opendocument.presentation-flat-xml',
    },
  },
  epub: { endings: { epub: 'application/epub+zip' } },
  html: { endings: { html: 'text/html', htm: 'text/html', xhtml: 'application/xhtml+xml' } },
  mhtml: { endings: { mhtml: 'multipart/related', mht: 'multipart/related' } },
  warc: { endings: { warc: 'application/warc' } },
  wacz: { endings: { wacz: 'application/wacz' } },
  docx: {
    endings: {
      docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      docm: 'application/vnd.ms-word.document.macroEnabled.12',
      dotx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
    },
  },
  doc: { endings: { doc: 'application/msword', dot: 'application/msword' } },
  odt: {
    endings: {
      odt: 'application/vnd.oasis.opendocument.text',
      ott: 'application/vnd.oasis.opendocument.text-template',
      fodt: 'application/vnd.oasis.opendocument.text-flat-xml',
    },
  },
  rtf: { endings: { rtf: 'application/rtf' }, aliases: ['text/rtf'] },
  pdf: { endings: { pdf: 'application/pdf' } },
  email: {
    endings: { eml: 'message/rfc822', emlx: 'message/rfc822', msg: 'application/vnd.ms-outlook' },
  },
  ninjs: { endings: { json: 'application/json', ninjs: 'application/json' }, shared: true },
  jsonld: { endings: { jsonld: 'application/ld+json', json: 'application/json' }, shared: true },
  nitf: { endings: { nitf: 'application/nitf+xml', xml: 'application/xml' }, shared: true },
  newsml: {
    endings: { newsml: 'application/vnd.iptc.g2.newsitem+xml', xml: 'application/xml' },
    shared: true,
  },
} as const satisfies Readonly<Record<string, InputFormat>>;

/** The name of a format in the library, in case files and in reports. */
export type InputFormatId = keyof typeof inputFormats;

/** Every format, in the order of the table. */
export const inputFormatIds = Object.keys(inputFormats) as InputFormatId[];

const formats: Readonly<Record<InputFormatId, InputFormat>> = inputFormats;

/** Returns the media type of a format. */
export function mediaTypeOfFormat(id: InputFormatId): string {
  return Object.values(formats[id].endings)[0] ?? 'application/octet-stream';
}

/** Returns a name's ending in lower case, without the dot; '' if it has none. A capture that is packed (`.warc.gz`) ends as any other. */
export function endingOf(name: string): string {
  const [, packed, ending] = /\.(?:(warc)\.gz|([^.]+))$/i.exec(name) ?? [];
  return (packed ?? ending ?? '').toLowerCase();
}

/** Returns a name without its ending and the dot before it. */
export function withoutEnding(name: string): string {
  return name.replace(/\.(?:warc\.gz|[^.]+)$/i, '');
}

/** True if files of that format end so. */
export function isEndingOf(id: InputFormatId, ending: string): boolean {
  return Object.hasOwn(formats[id].endings, ending);
}

/** Returns the media type that an ending says; null for an ending of no format. */
export function mediaTypeOfEnding(ending: string): string | null {
  const id = inputFormatIds.find((format) => isEndingOf(format, ending));
  return id === undefined ? null : (formats[id].endings[ending] ?? null);
}

/** True for a format whose files are sources of an article and none themselves. */
export function isOnlyForSources(id: InputFormatId): boolean {
  return formats[id].onlySources === true;
}

/** True for a name that ends as files do that are sources of an article and none themselves. */
export function isNamedForSources(name: string): boolean {
  const ending = endingOf(name);
  return inputFormatIds.some((id) => isOnlyForSources(id) && isEndingOf(id, ending));
}

/** True for a format whose endings do not identify it, because data of other kinds have them too. */
export function hasSharedEndings(id: InputFormatId): boolean {
  return formats[id].shared === true;
}

/**
 * Returns the ending of files that a media type is given to, and of which it tells the format; null if it does not.
 * Text, documents and mails have such types; JSON and XML may be anything.
 */
export function endingOfMediaType(mediaType: string): string | null {
  for (const id of inputFormatIds) {
    if (hasSharedEndings(id)) continue;
    const { endings, aliases = [] } = formats[id];
    const found = Object.entries(endings).find(([, type]) => type.toLowerCase() === mediaType);
    if (found !== undefined) return found[0];
    if (aliases.includes(mediaType)) return Object.keys(endings)[0] ?? null;
  }
  return null;
}
