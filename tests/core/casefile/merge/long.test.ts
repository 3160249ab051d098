import { expect, test } from 'vitest';
import type { Event } from '../../../../core/model/history/event.ts';
import type { Graph } from '../../../../core/casefile/merge/graph.ts';
import { lastOf, hasSeenIn } from '../../../../core/casefile/merge/registers.ts';

/** How often it is asked what came before what, to tell what a note is that was written and emptied so many times in one line. */
function asked(times: number): number {
  let count = 0;
  const places = new Map<string, number>();
  const entries = Array.from({ length: times }, (_, place) => {
    const id = String(place);
    places.set(id, place);
    const to = { note: place % 2 === 0 ? 'x' : null };
    return {
      event: { id, entity: 'claim', at: id.padStart(6, '0'), from: { note: null }, to } as unknown as Event,
    };
  });
  const graph: Pick<Graph, 'before' | 'merges' | 'isPlausible'> = {
    before: (a, b) => {
      count++;
      return (places.get(a.id) ?? 0) < (places.get(b.id) ?? 0);
    },
    merges: [],
    isPlausible: () => true,
  };
  const saw = hasSeenIn(graph as Graph, entries, 'note');
  expect(lastOf(graph as Graph, entries, saw).at(-1)?.event.id).toBe(String(times - 1));
  return count;
}

test('a field that was set very often is merged in a work that grows with the square of how often at most', () => {
  expect(asked(400)).toBeLessThan(4.5 * asked(200));
  expect(asked(400)).toBeLessThan(4 * 400 ** 2);
});
