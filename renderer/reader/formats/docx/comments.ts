import { readDate } from '../../../../core/text/dates.ts';
import { elementsIn, type XmlElement } from '../../shared/xml/element.ts';
import type { FlowBlock, RemarkWords } from '../../shared/document/flow.ts';

/** Reads the comments part; null where there is none. `read` reads one comment's paragraphs. */
export function readComments(
  root: XmlElement | null,
  read: (comment: XmlElement) => FlowBlock[],
): Map<string, RemarkWords> {
  const comments = new Map<string, RemarkWords>();
  if (root === null) return comments;
  for (const comment of elementsIn(root, 'w:comment')) {
    const { attributes } = comment;
    const author = (attributes.get('w:author') ?? attributes.get('w:initials') ?? '').trim();
    comments.set(attributes.get('w:id') ?? '', {
      author: author === '' ? null : author,
      at: readDate(attributes.get('w:date') ?? ''),
      text: read(comment)
        .map(({ text }) => text)
        .join('\n'),
    });
  }
  return comments;
}
