import { plainTextArticle } from '../../../../../core/text/plain-text.ts';
import type { SourceBlock } from '../../../../../core/text/source-article.ts';
import { isConfidentialityNotice } from './mail-words.ts';
import { sortLines, type ForwardHead, type LineKind, type MailLine } from './mail-lines.ts';

/** A mail's text as blocks, and the head of the mail that it forwards. */
export interface MailText {
  readonly blocks: readonly SourceBlock[];
  readonly forwarded: ForwardHead | null;
}

/** Makes blocks of a mail's plain text: what is quoted, a forwarded mail's head and a signature are boilerplate. */
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
