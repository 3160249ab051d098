/** A node of a page's structure tree (ISO 32000-1, 14.7), by its standard role. */
export interface TagNode {
  readonly role: string;
  readonly children: readonly (TagNode | TagContent)[];
}

/** Marked content on the page, by the name that its items carry; or an object, which has no text here. */
export interface TagContent {
  readonly type: string;
  readonly id?: string;
}

/** A block as the structure tree has it: its kind, and the names of its contents, by cell for a row. */
export interface TagPart {
  readonly kind: 'paragraph' | 'heading' | 'listItem' | 'tableRow' | 'quotation' | 'caption';
  readonly level: number | null;
  readonly cells: readonly (readonly string[])[];
}

/** Deeper than in any real document. Deeper elements are read as part of their parent. */
const MAX_DEPTH = 100;
/** Blocks of their own inside another block: a list in a list's item, a note in a paragraph. */
const NESTED = /^(?:L|Table|Note|FENote|Caption|Figure|Form)$/;

/** Returns the blocks of a page's structure tree in its order, which is that of reading. */
export function tagParts(tree: TagNode): TagPart[] {
  const parts: TagPart[] = [];
  walk(tree, 0, 'paragraph');
  return parts.filter(({ cells }) => cells.some((ids) => ids.length > 0));

  function walk(node: TagNode, depth: number, plain: 'paragraph' | 'quotation'): void {
    const { role } = node;
    const level = /^H([1-6])$/.exec(role)?.[1];
    if (role === 'TR')
      add(
        'tableRow',
        null,
        node.children.map((cell) => idsOf(cell, depth, null)),
      );
    else if (role === 'LI') addWhole('listItem', null);
    else if (role === 'Caption') addWhole('caption', null);
    else if (role === 'H' || level !== undefined)
      addWhole('heading', level === undefined ? 2 : Number(level));
    else if (/^(?:P|TOCI|Note|FENote|BibEntry|Code|Formula|Figure|Lbl|LBody)$/.test(role))
      addWhole(plain, null);
    else walkChildren(role === 'BlockQuote' ? 'quotation' : plain);

    function addWhole(kind: TagPart['kind'], own: number | null): void {
      const nested: TagNode[] = [];
      const at = parts.length;
      const ids = node.children.flatMap((child) => idsOf(child, depth, (inner) => nested.push(inner)));
      parts.splice(at, 0, { kind, level: own, cells: [ids] });
      for (const inner of nested) if (depth < MAX_DEPTH) walk(inner, depth + 1, plain);
    }

    /** Contents that stand in no block of their own are paragraphs, as far as no block comes between them. */
    function walkChildren(inner: 'paragraph' | 'quotation'): void {
      let loose: string[] = [];
      const flush = () => {
        add(inner, null, [loose]);
        loose = [];
      };
      for (const child of node.children) {
        if (!('role' in child) || isInline(child) || depth >= MAX_DEPTH) {
          loose.push(...idsOf(child, depth, (block) => walk(block, depth + 1, inner)));
          continue;
        }
        flush();
        walk(child, depth + 1, inner);
      }
      flush();
    }
  }

  function add(kind: TagPart['kind'], level: number | null, cells: readonly (readonly string[])[]): void {
    parts.push({ kind, level, cells });
  }
}

function isInline({ role }: TagNode): boolean {
  return /^(?:Span|Quote|Link|Reference|Em|Strong|Annot|Ruby|RB|RT|RP|Warichu)$/.test(role);
}

/**
 * The names of all content in a node. A block of its own in it is given to `onBlock` instead, as far as it is not too deep;
 * null if nothing is a block of its own, as in a table's cell.
 */
function idsOf(
  node: TagNode | TagContent,
  depth: number,
  onBlock: ((node: TagNode) => void) | null,
): string[] {
  if (!('role' in node)) return node.type === 'content' && node.id !== undefined ? [node.id] : [];
  if (onBlock !== null && NESTED.test(node.role) && depth < MAX_DEPTH) {
    onBlock(node);
    return [];
  }
  return node.children.flatMap((child) => idsOf(child, depth + 1, onBlock));
}
