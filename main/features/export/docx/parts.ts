import { HeadingLevel, Paragraph, type Table } from 'docx';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import type { Part } from '../../../../core/report/outline/parts.ts';
import { runs, run, isRightToLeft, type RunContext } from './runs.ts';
import { pictureParagraph } from './picture.ts';
import { claimTable, table } from './tables.ts';

/** Returns the parts of a section: neighbouring claims become one table. The article is not among them. */
export function sectionParts(
  parts: readonly Part[],
  heads: readonly string[],
  context: RunContext,
): (Paragraph | Table)[] {
  const claims = parts.filter((part) => part.kind === 'claim');
  const others = parts.filter((part) => part.kind !== 'claim');
  const written = others.flatMap((part, index) => {
    const next = others[index + 1]?.kind;
    return write(part, next === 'table' || next === 'list', context);
  });
  return claims.length === 0
    ? written
    : [...written, claimTable(claims, heads, context), new Paragraph({ style: 'About' })];
}

/** Writes a part; with `leads` its last line stays with what comes after it. */
function write(
  part: Exclude<Part, { kind: 'claim' }>,
  leads: boolean,
  context: RunContext,
): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_3, children: [run(part.text)] })];
    case 'para':
      return [paragraph(part, leads, context)];
    case 'list':
      return part.items.map(
        (item) =>
          new Paragraph({
            ...(context.isFine === true && { style: 'Fine' }),
            bullet: { level: 0 },
            spacing: { after: 40 },
            indent: { start: 360, hanging: 240 },
            bidirectional: isRightToLeft(item.map(({ text }) => text).join('')),
            children: runs(item, context),
          }),
      );
    case 'picture':
      return [pictureParagraph(part, context)];
    case 'table':
      return [table(part.head, part.rows, context), new Paragraph({ style: 'About' })];
    case 'correction':
      return [
        new Paragraph({
          style: 'Correction',
          bidirectional: isRightToLeft(part.change.map(({ text }) => text).join('')),
          keepNext: part.lines.length > 0,
          keepLines: true,
          children: [run(`${String(part.claim.number)}  `, { bold: true }), ...runs(part.change, context)],
        }),
        ...part.lines.map(
          (line) =>
            new Paragraph({ style: 'CorrectionTold', keepLines: true, children: runs(line, context) }),
        ),
      ];
    case 'text':
      return [];
    default:
      return assertNever(part);
  }
}

/** Returns a paragraph of a part, from right to left where its words are. */
function paragraph(
  { words, look }: Extract<Part, { kind: 'para' }>,
  leads: boolean,
  context: RunContext,
): Paragraph {
  return new Paragraph({
    ...(look === 'soft' && { style: 'Soft' }),
    ...(context.isFine === true && { style: 'Fine' }),
    keepNext: leads,
    keepLines: leads,
    bidirectional: isRightToLeft(words.map(({ text }) => text).join('')),
    children: runs(words, context),
  });
}
