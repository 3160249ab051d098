import { isLocalPath } from '../markup/local-paths.ts';
import { resolved } from '../markup/references.ts';
import { localName, type XmlAttribute } from '../markup/xml.ts';

/** Fields of Word that print who made a document, where it lies, or one of its properties (ECMA-376, part 1, 17.16.5). */
const PERSONAL =
  /^\s*(?:AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|FILENAME|TEMPLATE|DOCPROPERTY|INFO|COMMENTS|KEYWORDS|SUBJECT|DOCVARIABLE|ADDRESSBLOCK|GREETINGLINE|MERGEFIELD|SAVEDATE|CREATEDATE|PRINTDATE)\b/i;

/** What a control shows that is bound to a property of who made the document (ECMA-376, part 1, 17.5.2.6). */
const BOUND = /creator|lastModifiedBy|Manager|Company|Author/i;

/** A field that is open: what it is told to do, and whether what follows is what it shows. */
interface Field {
  instruction: string;
  isResult: boolean;
}

/** Takes out what fields of a document print of its maker. It is told of every element and text of one part, in their order. */
export interface PersonalFields {
  /** True for a field that goes as a whole. */
  drops(element: string, attributes: readonly XmlAttribute[]): boolean;
  /** What stands in an element's text: nothing where a field printed its maker, and no place on a machine in what it is told. */
  text(element: string, raw: string): string;
}

/** Returns one for a part of a document. */
export function personalFields(): PersonalFields {
  const fields: Field[] = [];
  let isBound = false;
  return {
    drops: (element, attributes) => {
      const value = (name: string): string =>
        resolved(attributes.find((one) => localName(one.name) === name)?.value ?? '');
      if (element === 'sdt') isBound = false;
      if (element === 'dataBinding') isBound = BOUND.test(value('xpath'));
      if (element === 'sdtContent') return isBound;
      if (element === 'fldSimple') return PERSONAL.test(value('instr'));
      if (element !== 'fldChar') return false;
      const type = value('fldCharType');
      const top = fields.at(-1);
      if (type === 'begin') fields.push({ instruction: '', isResult: false });
      else if (type === 'end') fields.pop();
      else if (top !== undefined) top.isResult = true;
      return false;
    },
    text: (element, raw) => {
      if (element === 'instrText' || element === 'delInstrText') {
        const top = fields.at(-1);
        if (top !== undefined) top.instruction += resolved(raw);
        return withoutPlaces(raw);
      }
      const isPrinted = fields.some(({ instruction, isResult }) => isResult && PERSONAL.test(instruction));
      return isPrinted && /^(?:t|delText)$/.test(element) ? '' : raw;
    },
  };
}

/** What a field is told, without places on a machine and addresses to write to. */
function withoutPlaces(raw: string): string {
  return raw.replace(/("|&quot;)(.*?)\1/g, (whole, quote: string, inside: string) => {
    const place = resolved(inside).replaceAll('\\\\', '\\');
    return isLocalPath(place) || /^(?:mailto|tel|smb|ftp):/i.test(place)
      ? `${quote}about:blank${quote}`
      : whole;
  });
}
