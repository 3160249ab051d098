import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seenBroken, shownIn } from '../../scripts/attack/seen-broken.ts';

describe('what was seen broken', () => {
  test('is ten things, each with tests of its own', () => {
    expect(seenBroken.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { shownBy } of seenBroken) expect(shownBy.flatMap(({ tests }) => tests)).not.toEqual([]);
  });

  test.each(seenBroken)('$number is shown by tests that are there: $what', ({ shownBy }) => {
    for (const { file, tests } of shownBy) {
      expect(existsSync(file), file).toBe(true);
      const text = readFileSync(file, 'utf8');
      expect(tests.filter((name) => !text.includes(name))).toEqual([]);
    }
  });

  test('is shown by units and by the packaged app', () => {
    expect(shownIn('units').length).toBeGreaterThan(10);
    expect(shownIn('app')).toContain('tests/e2e/switches.spec.ts');
  });
});
