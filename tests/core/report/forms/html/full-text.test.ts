import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANES, runsOf } from '../../../../../core/report/forms/html/full-text.ts';

interface Mark {
  start: number;
  end: number;
  id: number;
}

/** Blocks with a gap of two between them, as in a text, and marks anywhere over them. */
const layout = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 }),
    spans: fc.array(fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 60 })), { maxLength: 25 }),
  })
  .map(({ lengths, spans }) => {
    const blocks: { start: number; end: number }[] = [];
    let at = 0;
    for (const length of lengths) {
      blocks.push({ start: at, end: at + length });
      at += length + 2;
    }
    const total = at - 2;
    const marks = spans
      .map(([start, length], id): Mark => ({
        id,
        start: start % total,
        end: Math.min(total, (start % total) + length),
      }))
      .sort((a, b) => a.start - b.start);
    return { blocks, marks };
  });

describe('runsOf', () => {
  it('gives back each block whole, in order, and ends every mark once', () => {
    fc.assert(
      fc.property(layout, ({ blocks, marks }) => {
        const runs = runsOf(blocks, marks);
        blocks.forEach((block, index) => {
          let at = block.start;
          for (const run of runs[index] ?? []) {
            expect(run.start).toBe(at);
            at = run.end;
          }
          expect(at).toBe(block.end);
        });
        const ended = runs.flat().flatMap((run) => run.ending.map((mark) => mark.id));
        expect(ended.sort((a, b) => a - b)).toEqual(marks.map((mark) => mark.id).sort((a, b) => a - b));
      }),
    );
  });

  it('draws a mark over its own words only, always in one lane', () => {
    fc.assert(
      fc.property(layout, ({ blocks, marks }) => {
        const lanes = new Map<number, number>();
        for (const run of runsOf(blocks, marks).flat()) {
          run.lanes.forEach((mark, lane) => {
            if (mark === null) return;
            expect(mark.start <= run.start && run.end <= mark.end).toBe(true);
            expect(lanes.get(mark.id) ?? lane).toBe(lane);
            lanes.set(mark.id, lane);
          });
        }
      }),
    );
  });

  it('draws every mark where no more lie over each other than there are lanes', () => {
    fc.assert(
      fc.property(layout, ({ blocks, marks }) => {
        for (const run of runsOf(blocks, marks).flat()) {
          const over = marks.filter((mark) => mark.start < run.end && mark.end > run.start);
          const crowded = marks.some(
            (mark) =>
              marks.filter((other) => other.start < mark.end && other.end > mark.start).length > LANES,
          );
          if (crowded || run.start === run.end) continue;
          expect(run.lanes.filter((mark) => mark !== null)).toHaveLength(over.length);
        }
      }),
    );
  });

  it('ends a mark that reaches into the space after a block in that block', () => {
    const mark = { start: 0, end: 4 };
    const runs = runsOf(
      [
        { start: 0, end: 3 },
        { start: 5, end: 8 },
      ],
      [mark],
    );
    expect(runs[0]?.at(-1)?.ending).toEqual([mark]);
    expect(runs[1]?.flatMap((run) => run.ending)).toEqual([]);
  });
});
