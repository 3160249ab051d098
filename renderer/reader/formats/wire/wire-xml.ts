import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { XmlElement } from '../../xml/element.ts';
import { parseXml } from '../../xml/parse-xml.ts';
import { withCharacters } from './entities.ts';

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

/** Returns the root element's name, without a prefix; null where a text does not begin as XML does. */
export function rootNameOf(text: string): string | null {
  const head = text.slice(0, 20_000).replace(/^[\uFEFF\s]*/u, '');
  const prolog = /^(?:<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE(?:[^>["']|"[^"]*"|'[^']*'|\[[^\]]*\])*>|\s)*/iu.exec(
    head,
  );
  const root = /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/u.exec(head.slice(prolog?.[0].length ?? 0));
  return root?.[1] ?? null;
}
