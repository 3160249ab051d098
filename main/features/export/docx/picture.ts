import { ImageRun, Paragraph, TextRun } from 'docx';
import type { Part } from '../../../../core/report/outline/parts.ts';
import { clean, runs, type RunContext } from './runs.ts';

/** As large as a picture is in the column of the claims' words, in pixels of 1/96 inch. */
const WIDEST = 360;
const HIGHEST = 320;

/** Returns a picture of the evidence with its name below it: one paragraph, because lines of a cell can be kept together in no other way. */
export function pictureParagraph(
  { picture, alt, caption }: Extract<Part, { kind: 'picture' }>,
  context: RunContext,
): Paragraph {
  const { width, height, base64 } = picture;
  const by = Math.min(1, WIDEST / width, HIGHEST / height);
  const words = clean(alt);
  const image = new ImageRun({
    type: 'jpg',
    data: Buffer.from(base64, 'base64'),
    transformation: {
      width: Math.max(1, Math.round(width * by)),
      height: Math.max(1, Math.round(height * by)),
    },
    altText: { name: words, title: words, description: words },
  });
  return new Paragraph({
    style: 'CellSoft',
    keepLines: true,
    children: [image, new TextRun({ break: 1 }), ...runs(caption, context)],
  });
}
