/** Looks for the next match of a pattern (with the flag g) from a place on; null where there is none. */
type Finder = (pattern: RegExp, from: number) => RegExpExecArray | null;

/** Returns a finder that does not look twice for what a text has no more of, so that a hostile text is gone through once. */
function finderIn(text: string): Finder {
  const gone = new Set<RegExp>();
  return (pattern, from) => {
    if (gone.has(pattern)) return null;
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (found === null) gone.add(pattern);
    return found;
  };
}

const HIDDEN_BEGINS = /<(?:!--|(script|style)(?=[\s/>]))/giu;
const COMMENT_ENDS = /-->/gu;
const TAG_ENDS = />/gu;
const ELEMENT_ENDS = { script: /<\/script(?=[\s/>])/giu, style: /<\/style(?=[\s/>])/giu };

/** A script, a style or a comment of a text with markup. */
interface HiddenPart {
  readonly start: number;
  /** The end of the text where nothing closes it, as browsers have it. [HTML, 13.2.5] */
  readonly end: number;
  /** The script's attributes and contents; null for anything else. */
  readonly script: { readonly attributes: string; readonly content: string } | null;
}

/** Returns the parts of a text with markup that nobody sees, in their order. The time it takes grows only with the text's length. */
export function* hiddenParts(text: string): Generator<HiddenPart> {
  const find = finderIn(text);
  for (let from = 0; from < text.length;) {
    const begin = find(HIDDEN_BEGINS, from);
    if (begin === null) return;
    const part = begin[1] === undefined ? commentAt(text, begin, find) : elementAt(text, begin, find);
    yield part;
    from = part.end;
  }
}

function commentAt(text: string, { index: start }: RegExpExecArray, find: Finder): HiddenPart {
  // `<!-->` is a whole comment.
  const close = find(COMMENT_ENDS, start + 2);
  return { start, end: close === null ? text.length : close.index + close[0].length, script: null };
}

function elementAt(text: string, begin: RegExpExecArray, find: Finder): HiddenPart {
  const { index: start } = begin;
  const name = begin[1]?.toLowerCase() === 'style' ? 'style' : 'script';
  const open = find(TAG_ENDS, start + begin[0].length);
  if (open === null) return { start, end: text.length, script: null };
  const close = find(ELEMENT_ENDS[name], open.index + 1);
  const after = close === null ? null : find(TAG_ENDS, close.index + close[0].length);
  const script =
    name === 'style'
      ? null
      : {
          attributes: text.slice(start + begin[0].length, open.index),
          content: text.slice(open.index + 1, close?.index),
        };
  return { start, end: after === null ? text.length : after.index + 1, script };
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—', hellip: '…' },
};

/** Returns the text of a field without its tags, scripts and comments, and with the characters that its entities name. */
export function withoutMarkup(text: string): string {
  let seen = '';
  let from = 0;
  for (const { start, end } of hiddenParts(text)) {
    seen += `${text.slice(from, start)} `;
    from = end;
  }
  return (seen + text.slice(from))
    .replace(/<\/?[a-z][^<>]*>/giu, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (whole, digits, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const point = digits === undefined ? parseInt(String(hex), 16) : Number(digits);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
    });
}

const LINKED_DATA = /(?:^|[\s/])type\s*=\s*["']?application\/ld\+json(?![\w.+-])/iu;

/** Returns the linked data of a page: the contents of its scripts that have JSON-LD. */
export function* linkedDataIn(page: string): Generator<string> {
  for (const { script } of hiddenParts(page))
    if (script !== null && LINKED_DATA.test(script.attributes)) yield script.content;
}
