import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareGold, readGold, sumCounts } from '../../../scripts/measure/gold-texts.ts';

const texts = await readGold(path.join(import.meta.dirname, 'gold'));

describe('gold texts of our own', () => {
  it.each(['first', 'second'] as const)('the %s half: misses few claims, and knows who says them', (half) => {
    const all = texts.filter(([, text]) => text.half === half).map(([, text]) => compareGold(text).counts);
    const counts = sumCounts(all);
    expect(counts.found / counts.claims).toBeGreaterThanOrEqual(half === 'first' ? 0.95 : 0.9);
    expect(counts.suggestedRight / counts.suggested).toBeGreaterThanOrEqual(0.85);
    expect(counts.speakersRight / counts.speakers).toBeGreaterThanOrEqual(half === 'first' ? 0.9 : 0.7);
    expect(counts.ownVoiceRight / counts.ownVoice).toBeGreaterThanOrEqual(0.8);
    expect(counts.caveatsFound / counts.caveats).toBeGreaterThanOrEqual(0.75);
  });
});
