import { agreesWith } from './headline-piece.ts';

/** Larger scripts are not read: they hold more than an article. */
const MAX_LENGTH = 4_000_000;
const MAX_NODES = 20_000;
const DEPTH = 16;
/** A text of less is a summary, or an advertisement. */
const SHORTEST = 300;
const TITLE = /^(?:headline|title|name)$/i;
const BODY =
  /^(?:articleBody|body|bodyText|bodyHtml|content|contentHtml|html|text|story|paragraphs|content_elements)$/i;
const PART = /^(?:text|content|html|value|body)$/i;

type Node = Readonly<Record<string, unknown>>;

/**
 * Finds an article's text in the state that an application keeps in its page to draw it from (script elements of JSON):
 * the longest text beside a title that is one of the page's. Null if there is none.
 */
export function stateBody(scripts: readonly string[], titles: readonly string[]): string | null {
  let found: string | null = null;
  for (const script of scripts)
    for (const node of nodesIn(script)) {
      const title = Object.entries(node).find(
        ([key, value]) => TITLE.test(key) && typeof value === 'string',
      )?.[1];
      if (typeof title !== 'string' || titles.length === 0 || !agreesWith(title, titles)) continue;
      for (const [key, value] of Object.entries(node)) {
        const text = BODY.test(key) ? textOf(value) : '';
        if (text.length >= Math.max(SHORTEST, found?.length ?? 0)) found = text;
      }
    }
  return found;
}

/** A text, or one in parts: strings, or objects with a string each. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  return (value as unknown[])
    .map((part) =>
      isNode(part)
        ? (Object.entries(part).find(([key, inner]) => PART.test(key) && typeof inner === 'string')?.[1] ??
          '')
        : part,
    )
    .filter((part) => typeof part === 'string')
    .join('\n\n');
}

function nodesIn(script: string): Node[] {
  const found: Node[] = [];
  if (script.length > MAX_LENGTH) return found;
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEPTH || found.length >= MAX_NODES || typeof value !== 'object' || value === null) return;
    if (isNode(value)) found.push(value);
    for (const inner of Object.values(value)) visit(inner, depth + 1);
  };
  try {
    visit(JSON.parse(script), 0);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
