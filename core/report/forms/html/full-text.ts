import { verdicts } from '../../../model/claim/verdict.ts';
import type { ReportClaim, ReportModel, ReportText } from '../../model/model.ts';
import { escape } from './escape.ts';
import { sign, verdictClass, type Writing } from './writing.ts';

/** Returns the whole article with the listed claims underlined and numbered; empty if the options leave it out. */
export function fullText(model: ReportModel, writing: Writing): string {
  const { text } = model;
  if (text === null) return '';
  const { say, own } = writing;
  const runs = runsOf(text.blocks, model.claims);
  const blocks = text.blocks.map((block, index) => {
    const words = (runs[index] ?? []).map((run) => marked(run, text.content, writing)).join('');
    const element = block.kind === 'heading' && block.isText ? 'h3' : 'div';
    const aside = block.isText ? '' : ` aside" data-kind="${say(`block.${block.kind}`)}`;
    const gap = points(text.content.slice(text.blocks[index - 1]?.end ?? 0, block.start));
    return `<${element} class="b ${block.kind}${aside}" data-gap="${gap}" ${own}>${words}</${element}>`;
  });
  return `<section class="text">
<h2>${say('report.text')}</h2>
<p class="key">${key(writing)}</p>
<div class="blocks" data-tail="${points(text.content.slice(text.blocks.at(-1)?.end ?? 0))}">
${blocks.join('\n')}
</div>
</section>`;
}

function key({ say }: Writing): string {
  const lines = verdicts.map(
    (verdict) =>
      `${sign(verdict)} <span class="m ${verdictClass[verdict]}">${say(`verdict.${verdict}`)}</span>`,
  );
  return `${lines.join(' · ')}. ${say('report.textKey')}`;
}

function marked(run: Run<ReportClaim>, content: ReportText['content'], writing: Writing): string {
  let words = escape(content.slice(run.start, run.end));
  run.lanes.forEach((claim, lane) => {
    if (claim !== null) words = `<span class="m ${verdictClass[claim.so.verdict]} l${lane}">${words}</span>`;
  });
  return words + run.ending.map((claim) => reference(claim, writing)).join('');
}

function reference({ number, so }: ReportClaim, { say, t }: Writing): string {
  const label = say('report.reference', { number: String(number), verdict: t(`verdict.${so.verdict}`) });
  return `<sup class="${verdictClass[so.verdict]}" id="t${number}"><a href="#c${number}" aria-label="${label}">${number}${sign(so.verdict)}</a></sup>`;
}

/**
 * The white space between blocks as code points. With these the whole text, and so its hash, can be recovered from
 * the page.
 */
function points(space: string): string {
  return [...space].map((character) => character.codePointAt(0)).join(' ');
}

/** Anything with a span: UTF-16 offsets, end exclusive. */
interface Marked {
  start: number;
  end: number;
}

/** A stretch of text under the same marks throughout. */
interface Run<M extends Marked> {
  start: number;
  end: number;
  /** The marks over it, by lane. A lane is the line on which a mark is drawn, so that overlapping marks do not touch. */
  lanes: readonly (M | null)[];
  /** The marks that end where it ends, in the order given. */
  ending: readonly M[];
}

/** Marks beyond this many on top of each other are numbered, but not drawn. */
export const LANES = 3;

/**
 * Splits each of the `blocks` (in order, not overlapping) into runs where the `marks` that cross it begin and end.
 * Joining a block's runs gives its span. A mark keeps its lane from block to block and ends in the block of its last
 * character. `marks` must be sorted by start. Takes linear time in blocks and marks, however much they overlap.
 */
export function runsOf<M extends Marked>(blocks: readonly Marked[], marks: readonly M[]): Run<M>[][] {
  const lanes: (M | null)[] = new Array<M | null>(LANES).fill(null);
  const ends = [...marks].sort((a, b) => a.end - b.end);
  let nextStart = 0;
  let nextEnd = 0;
  return blocks.map((block, index) => {
    const runs: Run<M>[] = [];
    // A mark that ends in the space between two blocks ends with the first.
    const reach = (blocks[index + 1]?.start ?? Infinity) - 1;
    let at = block.start;
    while (at < block.end) {
      for (let mark = marks[nextStart]; mark !== undefined && mark.start <= at; mark = marks[++nextStart]) {
        const free = lanes.indexOf(null);
        if (mark.end > at && free >= 0) lanes[free] = mark;
      }
      const until = Math.min(block.end, marks[nextStart]?.start ?? Infinity, ends[nextEnd]?.end ?? Infinity);
      const end = Math.max(until, at);
      const ending: M[] = [];
      const drawn = [...lanes];
      const limit = end === block.end ? Math.max(end, reach) : end;
      for (let mark = ends[nextEnd]; mark !== undefined && mark.end <= limit; mark = ends[++nextEnd]) {
        ending.push(mark);
        const lane = lanes.indexOf(mark);
        if (lane >= 0) lanes[lane] = null;
      }
      runs.push({ start: at, end, lanes: drawn, ending });
      at = end;
    }
    return runs;
  });
}
