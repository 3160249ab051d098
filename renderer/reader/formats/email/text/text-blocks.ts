import { plainTextArticle } from '../../../../../core/text/plain-text.ts';
import type { SourceBlock } from '../../../../../core/text/source-article.ts';
import { isConfidentialityNotice } from './mail-words.ts';
import { sortLines, type ForwardHead, type LineKind, type MailLine } from './mail-lines.ts';

/** A mail's text as blocks, and the head of the mail that it forwards. */
export interface MailText {
  readonly blocks: readonly SourceBlock[];
  readonly forwarded: ForwardHead | null;
}

/** Makes blocks of a mail's plain text. Quoted text, a forwarded mail's head and a signature become boilerplate. */
export function textBlocks(text: string, isReply: boolean): MailText {
  const given = text
    .split(/\r?\n|\r/u)
    .map((line): MailLine => ({ text: line, quoted: line.startsWith('>') }));
  const { lines, kinds, forwarded } = sortLines(given, isReply);
  const blocks: SourceBlock[] = [];
  let open: string[] = [];
  let openKind: LineKind = 'text';
  const close = () => {
    for (const block of blocksOf(open, openKind)) blocks.push(block);
    open = [];
  };
  for (const [at, line] of lines.entries()) {
    const kind = kinds[at] ?? 'text';
    if (kind !== openKind && line.text.trim() !== '') {
      close();
      openKind = kind;
    }
    open.push(line.text);
  }
  close();
  return { blocks, forwarded };
}

function blocksOf(lines: readonly string[], kind: LineKind): SourceBlock[] {
  if (kind === 'head') return headBlock(lines);
  const bare = kind === 'quoted' ? lines.map((line) => line.replace(/^(?:\s*>)+\s?/u, '')) : lines;
  const { blocks } = plainTextArticle(bare.join('\n'));
  return kind === 'text' ? blocks.map(withNotice) : blocks.map(asBoilerplate);
}

/** A head stays one block, a line each, as it is printed. */
function headBlock(lines: readonly string[]): SourceBlock[] {
  const text = lines.filter((line) => line.trim() !== '').join('\n');
  return text === '' ? [] : [{ text, kind: 'boilerplate', level: null, marked: true }];
}

function asBoilerplate({ text }: SourceBlock): SourceBlock {
  return { text, kind: 'boilerplate', level: null, marked: true };
}

/** Returns the block; as boilerplate where it is a notice of confidentiality. */
export function withNotice(block: SourceBlock): SourceBlock {
  return block.kind === 'paragraph' && isConfidentialityNotice(block.text) ? asBoilerplate(block) : block;
}

/**
 * Joins the lines of format=flowed text (RFC 3676) as they were before they were sent: a line that ends in a space goes
 * on in the next, where both are quoted to the same depth. `delSp`: that space was added for it and goes too.
 * Quoted lines keep their marks: `> ` once for each level.
 */
export function unflow(text: string, delSp: boolean): string {
  const lines: string[] = [];
  let parts: string[] = [];
  let openDepth = -1;
  const close = () => {
    if (openDepth >= 0) lines.push(`${'> '.repeat(openDepth)}${parts.join('')}`);
    parts = [];
    openDepth = -1;
  };
  for (const line of text.split(/\r?\n/u)) {
    const marks = /^>*/u.exec(line)?.[0].length ?? 0;
    const words = line.slice(marks).replace(/^ /u, '');
    const flows = words.endsWith(' ') && words !== '-- ';
    if (openDepth !== marks || words === '-- ') close();
    openDepth = marks;
    parts.push(flows && delSp ? words.slice(0, -1) : words);
    if (!flows) close();
  }
  close();
  return lines.join('\n');
}

/** How many paragraphs, and how many letters in each line of them, a sender's name and address take at most. */
const PARAGRAPHS = 8;
const LINE = 80;

/**
 * Returns a mail's blocks with the sender's sign-off set aside: from a paragraph that begins with their own name to
 * the end, if only short lines that are no sentences follow. Not every program puts `-- ` above it.
 */
export function withSignOff(blocks: readonly SourceBlock[], sender: string | null): readonly SourceBlock[] {
  if (sender === null) return blocks;
  const name = sender.toLowerCase();
  const from = blocks.findLastIndex(
    ({ text, kind }) => kind !== 'boilerplate' && firstLine(text).toLowerCase() === name,
  );
  const end = blocks.slice(from);
  if (from < 1 || end.length > PARAGRAPHS || !end.every(({ text }) => text.split('\n').every(isLoose)))
    return blocks;
  return blocks.map((block, at): SourceBlock =>
    at < from ? block : { ...block, kind: 'boilerplate', level: null, marked: true },
  );
}

function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').trim().replace(/,$/u, '');
}

/** A job, an address, a number: no sentence. */
function isLoose(line: string): boolean {
  const text = line.trim();
  return text.length <= LINE && !/\s\S+\s\S+.*[.!?…]["'”’»]?$/u.test(text);
}
