import { outermost, elementsIn, textOf, type XmlElement } from '../shared/xml/element.ts';
import { parseXml } from '../shared/xml/parse-xml.ts';
import { withMaker } from './exif.ts';
import { saidBy, shownMoment, shownPlace, shownText, type Said } from './said.ts';

/** The namespaces of what is read. [XMP specification, part 2; IPTC Photo Metadata Standard 2023.2; CIPA DC-010] */
const VOCABULARY: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://ns.adobe.com/xap/1.0/', 'xmp'],
  ['http://ns.adobe.com/xap/1.0/mm/', 'xmpMM'],
  ['http://ns.adobe.com/xap/1.0/sType/ResourceEvent#', 'stEvt'],
  ['http://ns.adobe.com/photoshop/1.0/', 'photoshop'],
  ['http://ns.adobe.com/tiff/1.0/', 'tiff'],
  ['http://ns.adobe.com/exif/1.0/', 'exif'],
  ['http://ns.adobe.com/exif/1.0/aux/', 'aux'],
  ['http://cipa.jp/exif/1.0/', 'exifEX'],
  ['http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/', 'iptcCore'],
  ['http://iptc.org/std/Iptc4xmpExt/2008-02-29/', 'iptcExt'],
]);

/** A longer packet is not read: what cameras and programs write is a hundredth of it. */
const MAX_PACKET = 4_000_000;

/** Returns what a packet of XMP says; null for one that cannot be read. */
export function readXmp(packet: string): Said[] | null {
  // What stands around the element (a packet's head, zeros that fill it up) is no XML document together with it.
  const begin = packet.search(/<(?:[\w-]+:)?(?:xmpmeta|RDF)[\s>]/u);
  const end = packet.lastIndexOf('>');
  if (begin === -1 || end < begin || packet.length > MAX_PACKET) return null;
  const whole = packet.slice(begin, end + 1).replace(/<\?xpacket[^>]*\?>\s*$/u, '');
  try {
    return saidIn(outermost(wrapped(parseXml(whole, { vocabulary: VOCABULARY, part: 'XMP' })), 'rdf:RDF'));
  } catch {
    return null;
  }
}

function wrapped(root: XmlElement): XmlElement {
  return { tag: '', attributes: new Map(), children: [root] };
}

function saidIn(roots: readonly XmlElement[]): Said[] {
  const descriptions = roots.flatMap((root) => elementsIn(root, 'rdf:Description'));
  /** The values of a property: of its attribute, its text, or the items of its list. */
  const all = (name: string): string[] =>
    descriptions.flatMap((one) => {
      const attribute = one.attributes.get(name);
      return [
        ...(attribute === undefined ? [] : [attribute]),
        ...elementsIn(one, name).flatMap((property) => {
          const items = outermost(property, 'rdf:li');
          return items.length === 0 ? [textOf(property)] : items.map(textOf);
        }),
      ];
    });
  const first = (name: string): string => shownText(all(name)[0] ?? '');
  return saidBy('XMP', [
    ['taken', shownMoment(first('exif:DateTimeOriginal') || first('photoshop:DateCreated'))],
    ['digitized', shownMoment(first('xmp:CreateDate'))],
    ['changed', shownMoment(first('xmp:ModifyDate'))],
    ['place', shownPlace(degrees(first('exif:GPSLatitude')), degrees(first('exif:GPSLongitude')))],
    ['placeName', ['iptcCore:Location', 'photoshop:City', 'photoshop:State', 'photoshop:Country'].map(first)],
    ['camera', withMaker(first('tiff:Make'), first('tiff:Model'))],
    ['lens', first('exifEX:LensModel') || first('aux:Lens')],
    ['serial', first('exifEX:BodySerialNumber') || first('aux:SerialNumber')],
    ['software', first('xmp:CreatorTool')],
    ['software', first('tiff:Software')],
    ...editors(descriptions).map((editor) => ['software', editor] as const),
    ['sourceType', first('iptcExt:DigitalSourceType').split('/').at(-1)],
    ['author', all('dc:creator')],
    ['credit', first('photoshop:Credit')],
    ['copyright', first('dc:rights')],
    ['title', first('dc:title')],
    ['title', first('photoshop:Headline')],
    ['caption', first('dc:description')],
    ['keywords', all('dc:subject')],
  ]);
}

/** The programs that a file says it went through, each once, at most so many. */
function editors(descriptions: readonly XmlElement[]): string[] {
  const steps = descriptions
    .flatMap((one) => elementsIn(one, 'xmpMM:History'))
    .flatMap((history) => outermost(history, 'rdf:li'));
  const named = steps.map((step) => {
    const within = outermost(step, 'stEvt:softwareAgent').map(textOf)[0];
    return shownText(step.attributes.get('stEvt:softwareAgent') ?? within ?? '');
  });
  return [...new Set(named)].slice(0, MOST_EDITORS);
}
const MOST_EDITORS = 20;

/** 52,22.2213N or 52,22,13N. [XMP specification, part 2, GPSCoordinate] Not a number for anything else. */
function degrees(text: string): number {
  const found = /^(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])$/u.exec(text);
  if (found === null) return Number.NaN;
  const [, whole, minutes, seconds = '0', side = ''] = found;
  const value = Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600;
  return side === 'S' || side === 'W' ? -value : value;
}
