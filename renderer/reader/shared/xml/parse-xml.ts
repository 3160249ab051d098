import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { XmlElement, XmlNode } from './element.ts';
import { documentScope, type NameScope, type Vocabulary } from './namespaces.ts';
import { resolveReferences, readStartTag } from './start-tag.ts';

/** What may be asked of a parse. */
interface XmlOptions {
  /** Steps over a document type declaration without reading it, for the formats that require one; else it is refused. */
  readonly skipDoctype?: boolean;
  /** The prefix under which a namespace's names come out; names in others come out bare. */
  readonly vocabulary?: Vocabulary;
  /** What the text is a part of (word/document.xml), for messages. */
  readonly part?: string;
}

/** How deep elements may nest; the same as in libxml2, which browsers and word processors parse by. */
export const MAX_DEPTH = 256;
/** The longest document, in UTF-16 units: sixteen for each character of the longest text that is loaded. */
const MAX_LENGTH = 64_000_000;
/** The most elements: those of a Word document of 1,300 pages. More would not fit into the reader's memory. */
export const MAX_ELEMENTS = 2_000_000;

/** What empty elements have in common; nothing is ever put there. */
const NO_CHILDREN: XmlNode[] = [];

interface Open {
  readonly written: string;
  readonly children: XmlNode[];
  readonly scope: NameScope;
}

/**
 * Parses an XML 1.0 document with namespaces into elements, in one pass and without recursion, so that neither depth nor
 * length can exhaust it. Nothing outside the text is ever fetched and no entity is ever expanded.
 *
 * Throws TickmarkError: `markupRefused` for a DOCTYPE, for an entity that XML itself does not have and for elements nested
 * deeper than MAX_DEPTH; `fileBomb` past MAX_LENGTH and MAX_ELEMENTS; `fileDamaged` with line and column for what is not well-formed.
 */
export function parseXml(text: string, options: XmlOptions = {}): XmlElement {
  const { skipDoctype = false, vocabulary = new Map<string, string>(), part = 'XML' } = options;
  const bomb = (problem: string): never => {
    throw new TickmarkError('fileBomb', { problem: `${part}: ${problem}` });
  };
  if (text.length > MAX_LENGTH) bomb(`${text.length} > ${MAX_LENGTH}`);
  const damaged = (offset: number): never => {
    throw new TickmarkError('fileDamaged', { problem: `${part}, ${lineAndColumn(text, offset)}` });
  };
  const refused = (problem: string): never => {
    throw new TickmarkError('markupRefused', { problem: `${part}: ${problem}` });
  };

  const top: XmlNode[] = [];
  const open: Open[] = [];
  let innermost: Open = { written: '', children: top, scope: documentScope(vocabulary) };
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let count = 0;

  const addText = (raw: string, resolved: string) => {
    if (open.length > 0) innermost.children.push(resolved);
    else if (raw.trim() !== '') damaged(at);
  };

  const startElement = () => {
    const tag = readStartTag(text, at, innermost.scope, damaged);
    if (open.length === 0 && top.length > 0) damaged(at);
    count += 1;
    if (count > MAX_ELEMENTS) bomb(`${count} > ${MAX_ELEMENTS} × <>`);
    if (open.length >= MAX_DEPTH) refused(`> ${MAX_DEPTH} × <${tag.written}>`);
    const children: XmlNode[] = tag.isEmpty ? NO_CHILDREN : [];
    innermost.children.push({ tag: tag.name, attributes: tag.attributes, children });
    if (!tag.isEmpty) {
      open.push(innermost);
      innermost = { written: tag.written, children, scope: tag.scope };
    }
    at += tag.length;
  };

  const endElement = () => {
    const end = text.indexOf('>', at);
    const outer = open.at(-1);
    if (outer === undefined || end === -1 || text.slice(at + 2, end).trimEnd() !== innermost.written)
      return damaged(at);
    open.pop();
    innermost = outer;
    at = end + 1;
  };

  const stepOver = (opening: string, closing: string) => {
    const end = text.indexOf(closing, at + opening.length);
    if (end === -1) damaged(at);
    const inside = text.slice(at + opening.length, end);
    at = end + closing.length;
    return inside;
  };

  for (;;) {
    const next = text.indexOf('<', at);
    const raw = text.slice(at, next === -1 ? text.length : next);
    if (raw !== '')
      addText(
        raw,
        resolveReferences(lineEnds(raw), () => damaged(at)),
      );
    if (next === -1) break;
    at = next;
    const sign = text.charAt(at + 1);
    if (sign === '/') endElement();
    else if (sign === '?') stepOver('<?', '?>');
    else if (sign !== '!') startElement();
    else if (text.startsWith('<!--', at)) stepOver('<!--', '-->');
    else if (text.startsWith('<![CDATA[', at) && open.length > 0)
      addText('', lineEnds(stepOver('<![CDATA[', ']]>')));
    else if (/^<!doctype\s/iu.test(text.slice(at, at + 12))) {
      if (!skipDoctype || top.length > 0) refused('<!DOCTYPE');
      const end = doctypeEnd(text, at);
      if (end === -1) damaged(at);
      at = end;
    } else damaged(at);
  }
  const [root] = top;
  if (open.length > 0 || root === undefined || typeof root === 'string') return damaged(text.length);
  return root;
}

/** Line ends are \n to whoever reads XML (XML 1.0, 2.11). */
function lineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function lineAndColumn(text: string, offset: number): string {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', end + 1)) {
    line += 1;
    lineStart = end + 1;
  }
  return `${line}:${offset - lineStart + 1}`;
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['<!--', '-->'],
  ['<?', '?>'],
  ['"', '"'],
  ["'", "'"],
]);
const NEXT = /<!--|<\?|["'[\]>]/g;

/**
 * Returns where a document type declaration that begins at `start` ends (the offset after it), -1 if it does not.
 * Nothing in it is read: quoted text, comments and instructions are stepped over only to find its end.
 */
function doctypeEnd(text: string, start: number): number {
  let brackets = 0;
  NEXT.lastIndex = start + '<!DOCTYPE'.length;
  for (;;) {
    const [mark] = NEXT.exec(text) ?? [];
    if (mark === undefined) return -1;
    const closer = CLOSERS.get(mark);
    if (closer !== undefined) {
      const end = text.indexOf(closer, NEXT.lastIndex);
      if (end === -1) return -1;
      NEXT.lastIndex = end + closer.length;
    } else if (mark === '[') brackets += 1;
    else if (mark === ']') brackets -= 1;
    else if (brackets <= 0) return NEXT.lastIndex;
  }
}
