import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** A piece of a page's text, or a mark about pieces. */
type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];
/** A part of the tree that says what is a heading, a list, a table: with what it reads aloud for a picture. */
type Node = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>;

/**
 * Returns all that a PDF says to a program that reads it: its text in the order of its structure and in the order of drawing, by the
 * maps of its fonts; running heads; what the structure says of pictures; titles, bookmarks, links, notes and files in it.
 * It is told by another reader than the one in pdf-text.ts, which knows PDFs as one program writes them.
 */
export async function saidInPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: true,
  });
  try {
    const pdf = await task.promise;
    const texts: PageText[] = [];
    for (let number = 1; number <= pdf.numPages; number++)
      texts.push(await textOf(await pdf.getPage(number)));
    const running = texts.map(({ inOrder }) => inOrder).join('');
    return [
      running,
      // Letters that are written from right to left may stand in the order of drawing.
      [...running].reverse().join(''),
      // A name that goes on in the next line, with and without the room that stands for the line's end.
      running.replace(/\s*\n\s*/g, ' '),
      running.replace(/[-\u2010]?\n/g, ''),
      ...texts.flatMap(({ drawn, heads, alts, notes }) => [drawn, heads, ...alts, notes]),
      ...(await aboutIt(pdf)),
    ].join('\n\n');
  } finally {
    await task.destroy();
  }
}

interface PageText {
  /** What the structure has, in its order; over the end of a page it goes on. */
  inOrder: string;
  /** What stands in no part of the structure: heads and feet. */
  heads: string;
  drawn: string;
  alts: string[];
  notes: string;
}

async function textOf(page: PDFPageProxy): Promise<PageText> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const marked = new Map<string, string>();
  const open: (string | null)[] = [];
  let [heads, drawn] = ['', ''];
  for (const item of items) {
    if (!isText(item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push('id' in item && typeof item.id === 'string' ? item.id : null);
      continue;
    }
    const words = item.str + (item.hasEOL ? '\n' : '');
    drawn += words;
    const id = open.findLast((one) => one !== null);
    if (id === undefined || id === null) heads += words;
    else marked.set(id, (marked.get(id) ?? '') + words);
  }
  const tree = await page.getStructTree();
  const alts: string[] = [];
  const order = tree === null ? '' : ordered(tree, marked, alts);
  return { inOrder: order, heads, drawn, alts, notes: JSON.stringify(await page.getAnnotations()) };
}

function isText(item: Item): item is Extract<Item, { str: string }> {
  return 'str' in item;
}

const BLOCKS = /^(?:P|H\d?|L|LI|Table|TR|TD|TH|Caption|BlockQuote|Div|Sect|Figure)$/;

function ordered(node: Node, marked: ReadonlyMap<string, string>, alts: string[]): string {
  if ('alt' in node && typeof node.alt === 'string') alts.push(node.alt);
  const inside = node.children
    .map((child) => {
      if ('children' in child) return ordered(child, marked, alts);
      return child.type === 'content' ? (marked.get(child.id) ?? '') : '';
    })
    .join('');
  return BLOCKS.test(node.role) ? `${inside}\n` : inside;
}

async function aboutIt(pdf: PDFDocumentProxy): Promise<string[]> {
  const { info, metadata } = await pdf.getMetadata();
  const files = await pdf.getAttachments();
  const told = [
    info,
    metadata === null ? null : [...metadata],
    await pdf.getOutline(),
    await pdf.getDestinations(),
  ];
  return [...told.map((one) => JSON.stringify(one)), ...textsIn(files)];
}

/** Files in a PDF, by their names and their bytes as text. */
function textsIn(files: unknown): string[] {
  if (typeof files !== 'object' || files === null) return [];
  return Object.values(files as Record<string, { filename: string; content?: Uint8Array }>).flatMap(
    ({ filename, content }) => [filename, Buffer.from(content ?? []).toString('utf8')],
  );
}
