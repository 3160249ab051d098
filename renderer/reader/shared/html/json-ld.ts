/** What a page's JSON-LD says of its article; null if it does not. */
export interface JsonLdArticle {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** Its text as it is kept, plain or as markup. */
  readonly body: string | null;
}

type Node = Readonly<Record<string, unknown>>;

/** Schema.org's Article and its kinds: NewsArticle, ReportageNewsArticle, LiveBlogPosting, Report, … */
const ARTICLE = /(?:Article|Posting|^Report|^Review)$/;
const DEPTH = 6;
const MANY = 500;

/** Finds the article in a page's JSON-LD: the first node of a kind of Article, in graphs and main entities too. */
export function jsonLdArticle(roots: readonly unknown[]): JsonLdArticle | null {
  const nodes = allNodes(roots);
  const article = nodes.find((node) => types(node).some((type) => ARTICLE.test(type)));
  if (article === undefined) return null;
  const byId = (value: unknown): unknown => {
    const id = isNode(value) && Object.keys(value).length === 1 ? value['@id'] : undefined;
    return id === undefined
      ? value
      : (nodes.find((node) => node['@id'] === id && Object.keys(node).length > 1) ?? value);
  };
  return {
    headline: text(article['headline']) ?? text(article['name']),
    authors: list(article['author'])
      .map((author) => name(byId(author)))
      .filter((author) => author !== null),
    publisher: name(byId(list(article['publisher'])[0])),
    published: text(article['datePublished']) ?? text(article['dateCreated']),
    language: text(list(article['inLanguage'])[0]) ?? name(list(article['inLanguage'])[0]),
    url:
      text(article['url']) ??
      text(
        isNode(article['mainEntityOfPage'])
          ? article['mainEntityOfPage']['@id']
          : article['mainEntityOfPage'],
      ),
    body: typeof article['articleBody'] === 'string' ? article['articleBody'] : null,
  };
}

function allNodes(roots: readonly unknown[]): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown, depth: number) => {
    if (depth > DEPTH || found.length > MANY) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    else if (isNode(value)) {
      found.push(value);
      for (const inner of Object.values(value)) if (typeof inner === 'object') visit(inner, depth + 1);
    }
  };
  visit(roots, 0);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function types(node: Node): string[] {
  return list(node['@type']).filter((type) => typeof type === 'string');
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
}

function name(value: unknown): string | null {
  return isNode(value) ? text(list(value['name'])[0]) : text(value);
}

/** A string with its character references resolved: many systems put &#8217; and the like into JSON. */
function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const plain = value
    .replace(
      /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/giu,
      (whole, hex: string | undefined, decimal: string | undefined) => {
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(/&(quot|apos|lt|gt|nbsp|amp);/gu, (_whole, known: string) => REFERENCES[known] ?? '')
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return plain === '' ? null : plain;
}

const REFERENCES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  amp: '&',
};
