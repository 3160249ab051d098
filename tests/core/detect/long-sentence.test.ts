import { expect, test, vi } from 'vitest';
import { analyse } from '../../../core/detect/detector.ts';
import { inputFor } from './input.ts';

/** How many things searches in lists are given to look at, while a text is read. */
function lookedAt(text: string): number {
  const input = inputFor(text, 'en');
  let count = 0;
  const { find, filter } = Array.prototype;
  vi.spyOn(Array.prototype, 'find').mockImplementation(function (this: unknown[], ...given) {
    count += this.length;
    const found: unknown = find.apply(this, given);
    return found;
  });
  vi.spyOn(Array.prototype, 'filter').mockImplementation(function (this: unknown[], ...given) {
    count += this.length;
    const kept: unknown[] = filter.apply(this, given);
    return kept;
  });
  try {
    analyse(input);
  } finally {
    vi.restoreAllMocks();
  }
  return count;
}

test.each(['a; ', 'from 2 to ', 'about 2 ', 'in May ', 'half of '])(
  'a sentence of nothing but %j is read in a work that grows with its length',
  (piece) => {
    const [short, long] = [200, 400].map((times) => lookedAt(`${piece.repeat(times)}.`));
    expect(long).toBeLessThan(2.5 * (short ?? 0) + 5000);
  },
);
