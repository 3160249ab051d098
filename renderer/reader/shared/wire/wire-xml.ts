import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { XmlElement } from '../xml/element.ts';
import { parseXml } from '../xml/parse-xml.ts';

/** Formats that are declared by a DOCTYPE of their own: NITF up to 3.x, NewsML 1. */
const OWN_DOCTYPE = /^(?:nitf|NewsML)$/u;

/**
 * Parses an agency's XML, all names without their namespaces' prefixes. The declaration that NITF and NewsML 1 require is
 * stepped over without being read; one of another name, or with declarations of its own in it, is refused
 * (`markupRefused`), for there entities come from. Throws TickmarkError as parseXml does.
 */
export function parseWireXml(text: string): XmlElement {
  const doctype = /<!DOCTYPE\s+([^\s>[]+)(?:[^>["']|"[^"]*"|'[^']*')*([>[]?)/iu.exec(text.slice(0, 10_000));
  if (doctype !== null && (!OWN_DOCTYPE.test(doctype[1] ?? '') || doctype[2] !== '>'))
    throw new TickmarkError('markupRefused', { problem: `<!DOCTYPE ${doctype[1]}` });
  return parseXml(withCharacters(text.trimStart()), { skipDoctype: doctype !== null });
}

/** Returns the root element's name, without a prefix; null if a text does not begin as XML does. */
export function rootNameOf(text: string): string | null {
  const head = text.slice(0, 20_000).replace(/^[\uFEFF\s]*/u, '');
  const prolog = /^(?:<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE(?:[^>["']|"[^"]*"|'[^']*'|\[[^\]]*\])*>|\s)*/iu.exec(
    head,
  );
  const root = /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/u.exec(head.slice(prolog?.[0].length ?? 0));
  return root?.[1] ?? null;
}

/** HTML's names for the characters from U+00A0 to U+00FF, in their order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
/** And for the other characters that newspapers print. */
const OTHERS: Readonly<Record<string, string>> = {
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  Yuml: 'Ÿ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsaquo: '‹',
  rsaquo: '›',
  bull: '•',
  hellip: '…',
  euro: '€',
  trade: '™',
  permil: '‰',
  minus: '−',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
};
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.map((name, at): [string, string] => [name, String.fromCharCode(0xa0 + at)]),
  ...Object.entries(OTHERS),
]);

/**
 * Returns XML with HTML's names for characters (&eacute;) as those characters: agencies' systems write them as if every
 * document had them. Others, which only a DOCTYPE could declare, stay, and the parser refuses them.
 */
function withCharacters(xml: string): string {
  return xml.replace(/&([A-Za-z]{2,8}\d{0,2});/gu, (whole, name: string) => CHARACTERS.get(name) ?? whole);
}
