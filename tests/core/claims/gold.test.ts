import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareGold, sumCounts } from '../../../scripts/measure/gold-compare.ts';
import { readGold } from '../../../scripts/measure/gold-file.ts';

const texts = await readGold(path.join(import.meta.dirname, 'gold'));

describe('gold texts of our own', () => {
  it.each(['first', 'second'] as const)('the %s half: misses few claims, and knows who says them', (half) => {
    const all = texts.filter(([, text]) => text.half === half).map(([, text]) => compareGold(text).counts);
    const counts = sumCounts(all);
    expect(counts.found / counts.claims).toBeGreaterThanOrEqual(0.9);
    expect(counts.suggestedRight / counts.suggested).toBeGreaterThanOrEqual(0.85);
    expect(counts.speakersRight / counts.speakers).toBeGreaterThanOrEqual(half === 'first' ? 0.8 : 0.55);
    expect(counts.ownVoiceRight / counts.ownVoice).toBeGreaterThanOrEqual(0.8);
  });
});
