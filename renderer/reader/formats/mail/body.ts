import type { Warning } from '../../../../core/model/article/article.ts';
import type { SourceBlock } from '../../../../core/text/source-article.ts';
import { isOwnText } from './mime/own-text.ts';
import type { MimePart } from './mime/read-mime.ts';
import { partText } from './mime/part-text.ts';
import { unflow } from './text/flowed.ts';
import { htmlBlocks } from './text/html-blocks.ts';
import type { ForwardHead } from './text/mail-lines.ts';
import { textBlocks } from './text/text-blocks.ts';

/** What a mail says in its own text. */
export interface MailBody {
  readonly blocks: readonly SourceBlock[];
  readonly forwarded: ForwardHead | null;
  readonly warnings: readonly Warning[];
}

/** HTML with this share of the words of the plain text, or more, is taken: it says what its paragraphs are. */
const AS_MUCH = 0.9;

const NOTHING: MailBody = { blocks: [], forwarded: null, warnings: [] };

/**
 * Reads a mail's own text: of alternatives (RFC 2046 5.1.4) the HTML where it holds as much as the plain text, else the
 * plain text; of related parts their root; of others all, one below the other. `isReply`: what the subject says.
 */
export async function readBody(part: MimePart, isReply: boolean): Promise<MailBody> {
  if (part.children.length === 0) return isOwnText(part) ? readText(part, isReply) : NOTHING;
  const bodies = await Promise.all(part.children.map((child) => readBody(child, isReply)));
  switch (part.type.value) {
    case 'multipart/alternative':
      return best(part.children, bodies);
    case 'multipart/related':
      return bodies.find(({ blocks }) => blocks.length > 0) ?? NOTHING;
    default:
      return {
        blocks: bodies.flatMap(({ blocks }) => blocks),
        forwarded: bodies.map(({ forwarded }) => forwarded).find((head) => head !== null) ?? null,
        warnings: bodies.flatMap(({ warnings }) => warnings),
      };
  }
}

async function readText(part: MimePart, isReply: boolean): Promise<MailBody> {
  const { text, warnings } = await partText(part);
  if (part.type.value === 'text/html') return { ...htmlBlocks(text, isReply), warnings };
  const { parameters } = part.type;
  const isFlowed = parameters.get('format')?.toLowerCase() === 'flowed';
  const plain = isFlowed ? unflow(text, parameters.get('delsp')?.toLowerCase() === 'yes') : text;
  return { ...textBlocks(plain, isReply), warnings };
}

function best(parts: readonly MimePart[], bodies: readonly MailBody[]): MailBody {
  const plain = bodies.find((_body, at) => parts[at]?.type.value === 'text/plain') ?? NOTHING;
  // The last is what the sender means most (RFC 2046 5.1.4).
  const rich = bodies.findLast((body, at) => parts[at]?.type.value !== 'text/plain' && size(body) > 0);
  if (rich === undefined) return plain;
  return size(rich) >= AS_MUCH * size(plain) ? rich : plain;
}

/** Letters and digits, without addresses, which only the plain text writes out. */
function size({ blocks }: MailBody): number {
  return blocks.reduce(
    (sum, { text }) => sum + text.replace(/https?:\/\/\S+|[^\p{L}\p{N}]+/giu, '').length,
    0,
  );
}
