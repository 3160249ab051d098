import { childOf, elementsIn, textOf, type XmlElement } from '../../../xml/element.ts';
import { valueOf } from './vocabulary.ts';

/** Returns a formula on one line: fractions with a slash, powers with ^, roots with √. */
export function mathText(element: XmlElement): string {
  switch (element.tag) {
    case 'm:t':
      return textOf(element);
    case 'm:f':
      return `${grouped(element, 'm:num')}/${grouped(element, 'm:den')}`;
    case 'm:sSup':
      return `${part(element, 'm:e')}^${grouped(element, 'm:sup')}`;
    case 'm:sSub':
      return `${part(element, 'm:e')}_${grouped(element, 'm:sub')}`;
    case 'm:sSubSup':
      return `${part(element, 'm:e')}_${grouped(element, 'm:sub')}^${grouped(element, 'm:sup')}`;
    case 'm:rad':
      return `${part(element, 'm:deg')}√${grouped(element, 'm:e')}`;
    case 'm:nary':
      return `${character(element, 'm:naryPr', 'm:chr', '∫')}${part(element, 'm:sub')} ${part(element, 'm:sup')} ${part(element, 'm:e')}`;
    case 'm:d': {
      const inside = elementsIn(element, 'm:e').map(mathText).join(', ');
      return `${character(element, 'm:dPr', 'm:begChr', '(')}${inside}${character(element, 'm:dPr', 'm:endChr', ')')}`;
    }
    default:
      return elementsIn(element).map(mathText).join('');
  }
}

function part(element: XmlElement, tag: string): string {
  const found = childOf(element, tag);
  return found === null ? '' : mathText(found);
}

/** What has more than one sign is put in brackets, lest it run into what stands beside it. */
function grouped(element: XmlElement, tag: string): string {
  const text = part(element, tag);
  return /^[\p{L}\p{N}]*$/u.test(text) ? text : `(${text})`;
}

function character(element: XmlElement, properties: string, tag: string, usual: string): string {
  const found = childOf(childOf(element, properties), tag);
  return found === null ? usual : (found.attributes.get('m:val') ?? valueOf(found) ?? usual);
}
