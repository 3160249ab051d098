/** The parts of the page, each of which a template must place once: none can be left out of a report. */
export const templateParts = [
  'masthead',
  'glance',
  'corrections',
  'speakers',
  'claims',
  'suggestions',
  'text',
  'method',
  'history',
  'provenance',
] as const;
export type TemplatePart = (typeof templateParts)[number];

/** A template that was read and keeps the rules. */
export interface Template {
  style: string;
  /** Markup and parts, in the order of the page. */
  pieces: (string | { part: TemplatePart })[];
}

/** Why a template is refused: a message's key and what it is about; the line counts from 1. */
export interface TemplateProblem {
  why:
    | 'tooBig'
    | 'style'
    | 'tag'
    | 'attribute'
    | 'link'
    | 'unbalanced'
    | 'unknownPart'
    | 'missingPart'
    | 'twice';
  what: string;
  line: number;
}

/** The largest template, in UTF-16 code units. */
const MOST = 100_000;
const elements = new Set(
  'a abbr address article aside b blockquote br cite code dd details div dl dt em figcaption figure footer h1 h2 h3 header hr i li main mark nav ol p q s section small span strong sub summary sup table tbody td th thead time tr u ul'.split(
    ' ',
  ),
);
const voidElements = new Set(['br', 'hr']);
const attributes = new Set([
  'class',
  'lang',
  'dir',
  'title',
  'role',
  'aria-label',
  'aria-hidden',
  'href',
  'scope',
  'colspan',
]);
/** CSS that could fetch something, hide a part of the report, or hide its meaning from these rules. */
const styleRefused = new RegExp(
  [
    'url\\s*\\(|image-set|src\\s*\\(|@import|@font-face|expression|\\\\|<',
    'display\\s*:\\s*none|visibility\\s*:\\s*(hidden|collapse)|content-visibility',
    '(opacity|font-size)\\s*:\\s*(0+(\\.0*)?|\\.0+)[a-z%]*\\s*([;}!]|$)',
  ].join('|'),
  'i',
);

const TOKEN =
  /<!--.*?-->|\{\{\s*(\w+)\s*\}\}|<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z-]*="[^"<>]*")*)\s*\/?>|((?:[^<>{&]|\{(?!\{)|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);|&(?![#a-zA-Z])|>)+)/gsy;

/**
 * Reads a template of the report's page: markup with `{{part}}` for each part of the report, and at most one style
 * element. It allows only elements and attributes that show something, and nothing that runs, fetches or sends.
 * Returns the first problem that it finds.
 */
export function readTemplate(source: string): Template | TemplateProblem {
  if (source.length > MOST) return { why: 'tooBig', what: String(source.length), line: 1 };
  const [, before = source, style = '', after = ''] = /^(.*?)<style>(.*?)<\/style>(.*)$/s.exec(source) ?? [];
  // These rules do not treat a comment between two words as white space, but a browser does.
  const plain = style.replace(/\/\*.*?(?:\*\/|$)/gs, (comment) => comment.replace(/[^\n]/g, ' '));
  const bad = styleRefused.exec(plain);
  if (bad !== null)
    return { why: 'style', what: bad[0], line: lineAt(source, before.length + '<style>'.length + bad.index) };
  return readBody(before + style.replace(/[^\n]+/g, '') + after, style);
}

function readBody(body: string, style: string): Template | TemplateProblem {
  const pieces: Template['pieces'] = [];
  const open: string[] = [];
  const placed = new Set<string>();
  let at = 0;
  const problem = (why: TemplateProblem['why'], what: string): TemplateProblem => ({
    why,
    what,
    line: lineAt(body, at),
  });
  while (at < body.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(body);
    if (match === null) return problem('tag', body.slice(at, at + 20));
    const [whole, part, slash, name, given = '', text] = match;
    if (part !== undefined) {
      const known = templateParts.find((candidate) => candidate === part);
      if (known === undefined) return problem('unknownPart', part);
      if (placed.has(known)) return problem('twice', known);
      placed.add(known);
      pieces.push({ part: known });
    } else if (text !== undefined) pieces.push(written(text));
    else if (name !== undefined) {
      const element = name.toLowerCase();
      if (!elements.has(element)) return problem('tag', `<${name}>`);
      if (slash === '/') {
        if (open.pop() !== element) return problem('unbalanced', `</${name}>`);
        pieces.push(`</${element}>`);
      } else {
        const wrong = wrongAttribute(given);
        if (wrong !== null) return problem(wrong.why, wrong.what);
        if (!voidElements.has(element)) open.push(element);
        pieces.push(`<${element}${given}${/\bhref=/i.test(given) ? ' rel="noopener noreferrer"' : ''}>`);
      }
    }
    at += whole.length;
  }
  const left = open.pop();
  if (left !== undefined) return problem('unbalanced', `<${left}>`);
  const missing = templateParts.find((part) => !placed.has(part));
  return missing === undefined ? { style, pieces } : problem('missingPart', missing);
}

function wrongAttribute(given: string): { why: 'attribute' | 'link'; what: string } | null {
  for (const [, name = '', value = ''] of given.matchAll(/([a-zA-Z][a-zA-Z-]*)="([^"]*)"/g)) {
    if (!attributes.has(name.toLowerCase())) return { why: 'attribute', what: name };
    if (name.toLowerCase() === 'href' && !/^https?:\/\/[^\s&]+$/i.test(value))
      return { why: 'link', what: value };
  }
  return null;
}

/** Text as it is put into the page: characters that could begin or end markup are written as references. */
function written(text: string): string {
  return text
    .replace(/&(?!(#\d+|#x[0-9a-f]+|[a-z]+);)/gi, '&amp;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/** Returns the body of a page that a template makes of the parts. */
export function fillTemplate({ pieces }: Template, parts: Record<TemplatePart, string>): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : parts[piece.part])).join('');
}

/** True for what a template was refused for. */
export function isProblem(read: Template | TemplateProblem): read is TemplateProblem {
  return 'why' in read;
}
