import { elementsIn, textOf, type XmlElement } from '../../../xml/element.ts';

/** Returns a formula in MathML on one line: fractions with a slash, powers with ^, roots with √. */
export function mathText(element: XmlElement): string {
  const parts = elementsIn(element);
  const [first, second, third] = parts;
  switch (element.tag) {
    case 'math:mi':
    case 'math:mn':
    case 'math:mo':
    case 'math:mtext':
      return textOf(element).trim();
    case 'math:annotation':
      return '';
    case 'math:mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'math:msup':
      return `${whole(first)}^${grouped(second)}`;
    case 'math:msub':
      return `${whole(first)}_${grouped(second)}`;
    case 'math:msubsup':
      return `${whole(first)}_${grouped(second)}^${grouped(third)}`;
    case 'math:msqrt':
      return `√(${parts.map(mathText).join('')})`;
    default:
      return parts.map(mathText).join('');
  }
}

function whole(element: XmlElement | undefined): string {
  return element === undefined ? '' : mathText(element);
}

/** What has more than one sign is put in brackets, lest it run into what stands beside it. */
function grouped(element: XmlElement | undefined): string {
  const text = whole(element);
  return /^[\p{L}\p{N}]*$/u.test(text) ? text : `(${text})`;
}
