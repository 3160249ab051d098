import exifr from 'exifr';
import { saidBy, shownMoment, shownPlace, shownText, type Said } from './said.ts';

/** What exifr finds in a file: the values of each part by their names. */
export interface FoundParts {
  readonly said: readonly Said[];
  /** The packet of XMP, which we read ourselves; null for none. */
  readonly xmp: string | null;
  /** A part of it could not be read. */
  readonly isDamaged: boolean;
}

/** Only these are read: a table that says that it is as large as memory is stepped over. */
const OPTIONS = {
  tiff: true,
  ifd0: {
    pick: ['ImageDescription', 'Make', 'Model', 'Software', 'ModifyDate', 'Artist', 'Copyright'],
  },
  exif: {
    pick: [
      'DateTimeOriginal',
      'CreateDate',
      'OffsetTime',
      'OffsetTimeOriginal',
      'OffsetTimeDigitized',
      'SerialNumber',
      'LensMake',
      'LensModel',
    ],
  },
  gps: { pick: ['GPSLatitudeRef', 'GPSLatitude', 'GPSLongitudeRef', 'GPSLongitude'] },
  iptc: true,
  xmp: { parse: false, multiSegment: false },
  icc: false,
  jfif: false,
  ihdr: false,
  mergeOutput: false,
  translateKeys: true,
  translateValues: false,
  // It would take the times for those of this computer.
  reviveValues: false,
};

/** Returns what a JPEG, an AVIF or the TIFF tables of another file say in EXIF and IPTC, and its packet of XMP. Never throws. */
export async function readParts(bytes: Uint8Array): Promise<FoundParts> {
  let found: Values;
  let isDamaged: boolean;
  try {
    const reader = new Reader(OPTIONS);
    await reader.read(bytes);
    found = (await reader.parse()) ?? {};
    // A table in another table that cannot be read is only told of by who read it.
    isDamaged =
      found['errors'] !== undefined || Object.values(reader.parsers).some(({ errors }) => errors.length > 0);
  } catch {
    return { said: [], xmp: null, isDamaged: true };
  }
  const { xmp } = found;
  return {
    said: [...exifOf(found), ...iptcOf(part(found, 'iptc'))],
    xmp: typeof xmp === 'string' ? xmp : null,
    isDamaged,
  };
}

/** What of exifr's class is used: its types leave out the parsers. */
interface ExifReader {
  read(bytes: Uint8Array): Promise<unknown>;
  parse(): Promise<Values | undefined>;
  readonly parsers: Readonly<Record<string, { readonly errors: readonly unknown[] }>>;
}

// Its types have it as an object that is made already.
const Reader = exifr.Exifr as unknown as new (options: object) => ExifReader;

type Values = Readonly<Record<string, unknown>>;

function part(of: Values, name: string): Values {
  const found = of[name];
  return typeof found === 'object' && found !== null ? (found as Values) : {};
}

function exifOf(found: Values): Said[] {
  const [image, exif, gps] = [part(found, 'ifd0'), part(found, 'exif'), part(found, 'gps')];
  return saidBy('EXIF', [
    ['taken', shownMoment(exif['DateTimeOriginal'], exif['OffsetTimeOriginal'])],
    ['digitized', shownMoment(exif['CreateDate'], exif['OffsetTimeDigitized'])],
    ['changed', shownMoment(image['ModifyDate'], exif['OffsetTime'])],
    ['place', shownPlace(gps['latitude'], gps['longitude'])],
    ['camera', withMaker(image['Make'], image['Model'])],
    ['lens', withMaker(exif['LensMake'], exif['LensModel'])],
    ['serial', exif['SerialNumber']],
    ['software', image['Software']],
    ['author', image['Artist']],
    ['copyright', image['Copyright']],
    ['caption', image['ImageDescription']],
  ]);
}

/** A model with its maker before it, where it does not name that itself. */
export function withMaker(maker: unknown, model: unknown): string {
  const [make, name] = [shownText(maker), shownText(model)];
  return name.toLowerCase().startsWith(make.toLowerCase()) ? name : `${make} ${name}`.trim();
}

function iptcOf(iptc: Values): Said[] {
  const text = (name: string): unknown => inItsEncoding(iptc[name]);
  const place = [text('City'), text('State'), text('Country')];
  return saidBy('IPTC', [
    ['taken', iptcMoment(shownText(iptc['DateCreated']), shownText(iptc['TimeCreated']))],
    ['placeName', place],
    ['software', text('OriginatingProgram')],
    ['author', text('Byline')],
    ['credit', text('Credit')],
    ['credit', text('Source')],
    ['copyright', text('CopyrightNotice')],
    ['title', text('ObjectName')],
    ['title', text('Headline')],
    ['caption', text('Caption')],
    ['keywords', text('Keywords')],
  ]);
}

/** 20240311 and 142205+0100. [IPTC-IIM 4.2, 2:55 and 2:60] */
function iptcMoment(date: string, time: string): string {
  const day = /^(\d{4})(\d\d)(\d\d)$/u.exec(date);
  if (day === null) return '';
  const clock = /^(\d\d)(\d\d)(\d\d)([+-]\d{4})?$/u.exec(time);
  const hours = clock === null ? '' : `T${clock[1]}:${clock[2]}:${clock[3]}${clock[4] ?? ''}`;
  return shownMoment(`${day[1]}-${day[2]}-${day[3]}${hours}`);
}

/** IPTC's texts come a character a byte. Nearly all are UTF-8, even where the file does not say so; the others are as they come. */
function inItsEncoding(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inItsEncoding);
  if (typeof value !== 'string') return value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(value, (char) => char.charCodeAt(0)),
    );
  } catch {
    return value;
  }
}
