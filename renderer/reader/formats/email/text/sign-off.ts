import type { SourceBlock } from '../../../../../core/text/source-article.ts';

/** How many paragraphs, and how many letters in each line of them, a sender's name and address take at most. */
const PARAGRAPHS = 8;
const LINE = 80;

/**
 * Returns a mail's blocks with what the sender ends it with set aside: from a paragraph that begins with their own name to
 * the end, where only short lines follow that are no sentences. Not every program puts `-- ` above it.
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
