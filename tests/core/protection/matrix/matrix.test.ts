import { describe, expect, it } from 'vitest';
import { attackMatrix } from '../../../helpers/attack/matrix.ts';

describe('two hundred protected sources in twenty spellings each', () => {
  it('are all found, of each kind, in each language, in each spelling', () => {
    const figures = attackMatrix();
    const missed = [...figures].filter(([, { missed }]) => missed.length > 0);
    expect(Object.fromEntries(missed.map(([row, { missed }]) => [row, missed]))).toEqual({});
    expect(figures.get('all')?.found).toBe(4000);
  });
});
