import { endsSentence, type Paragraph } from './paragraph.ts';

/** A footnote's number or sign at its beginning, before its text. */
const NOTE = /^(?:\[?\d{1,3}\]?[.)]?\s*(?=[\p{L}“"‘'(])|[¹²³⁰-⁹*†‡§]{1,3}\s*(?=\S))/u;

/** A document's paragraphs in reading order: the text, and the notes at the feet of its pages. */
export interface Flow {
  readonly body: readonly Paragraph[];
  readonly notes: readonly Paragraph[];
}

/** The font size of most of a document's characters, to half a point. */
export function bodySizeOf(paragraphs: readonly Paragraph[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of paragraphs)
    for (const { size, text } of lines) {
      const half = Math.round(size * 2) / 2;
      counts.set(half, (counts.get(half) ?? 0) + text.length);
    }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/**
 * Takes the footnotes out of the text, and joins the paragraphs that go on in the next column or on the next page.
 * `paragraphs` are in reading order; every line comes back once.
 */
export function flowOf(paragraphs: readonly Paragraph[], bodySize: number): Flow {
  const notes: Paragraph[] = [];
  const body: Paragraph[] = [];
  let inNotes = -1;
  for (const paragraph of paragraphs) {
    const goesOn = inNotes === paragraph.page && isSmall(paragraph, bodySize);
    if (goesOn || isNote(paragraph, paragraphs, bodySize)) {
      inNotes = paragraph.page;
      notes.push(paragraph);
      continue;
    }
    inNotes = -1;
    const before = body.at(-1);
    if (before !== undefined && continues(before, paragraph))
      body.splice(-1, 1, {
        ...paragraph,
        kind: before.kind,
        level: before.level,
        page: before.page,
        lines: [...before.lines, ...paragraph.lines],
      });
    else body.push(paragraph);
  }
  return { body, notes };
}

function isSmall({ lines }: Paragraph, bodySize: number): boolean {
  return lines.every(({ size }) => size < 0.92 * bodySize);
}

/** Small type with a number, below which its column has nothing but small type. */
function isNote(paragraph: Paragraph, all: readonly Paragraph[], bodySize: number): boolean {
  const { lines, page, left, right, kind } = paragraph;
  const [first] = lines;
  if (kind === 'tableRow' || first === undefined || !NOTE.test(first.text) || !isSmall(paragraph, bodySize))
    return false;
  return all.every(
    (other) =>
      other.page !== page ||
      other.left > right ||
      other.right < left ||
      (other.lines[0]?.y ?? 0) <= first.y ||
      isSmall(other, bodySize),
  );
}

/** True if a paragraph goes on another that was cut by the end of a column or page. */
function continues(before: Paragraph, next: Paragraph): boolean {
  const [last, first] = [before.lines.at(-1), next.lines[0]];
  if (
    last === undefined ||
    first === undefined ||
    before.kind === 'tableRow' ||
    next.kind !== 'paragraph' ||
    before.level !== null
  )
    return false;
  const isElsewhere = before.endPage !== next.page || first.y < last.y;
  const sameType =
    Math.max(last.size, first.size) / Math.min(last.size, first.size) < 1.06 && last.bold === first.bold;
  if (!isElsewhere || !sameType || next.page - before.endPage > 1) return false;
  if (/[\p{L}][-\u2010\u00AD]$/u.test(last.text)) return true;
  if (endsSentence(last.text)) return false;
  return (
    /^\p{Ll}/u.test(first.text) ||
    (before.lines.length > 1 &&
      last.x1 > before.right - 2 * last.size &&
      first.x0 - next.left < 0.8 * first.size)
  );
}
