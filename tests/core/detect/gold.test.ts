import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareGold, sumCounts } from '../../../scripts/measure/gold-compare.ts';
import { readGold } from '../../../scripts/measure/gold-file.ts';

const texts = await readGold(path.join(import.meta.dirname, 'gold'));

/** What each part must reach: first, the rules were shaped on; second, looked at later; third, never looked at. */
const least = {
  first: { found: 0.95, right: 0.9, speakers: 0.92, own: 0.85, parts: 0.9, hedges: 0.85, caveats: 0.95 },
  second: { found: 0.93, right: 0.92, speakers: 0.85, own: 0.9, parts: 0.8, hedges: 0.75, caveats: 0.9 },
  third: { found: 0.9, right: 0.92, speakers: 0.8, own: 0.85, parts: 0.6, hedges: 0.75, caveats: 0.75 },
} as const;

describe('gold texts of our own', () => {
  it.each(['first', 'second', 'third'] as const)(
    'the %s part: misses little, and knows who says it',
    (half) => {
      const all = texts.filter(([, text]) => text.half === half).map(([, text]) => compareGold(text).counts);
      const counts = sumCounts(all);
      const wanted = least[half];
      expect(counts.found / counts.claims).toBeGreaterThanOrEqual(wanted.found);
      expect(counts.suggestedRight / counts.suggested).toBeGreaterThanOrEqual(wanted.right);
      expect(counts.speakersRight / counts.speakers).toBeGreaterThanOrEqual(wanted.speakers);
      expect(counts.ownVoiceRight / counts.ownVoice).toBeGreaterThanOrEqual(wanted.own);
      expect(counts.partsRight / counts.parts).toBeGreaterThanOrEqual(wanted.parts);
      expect(counts.hedgesRight / counts.hedges).toBeGreaterThanOrEqual(wanted.hedges);
      expect(counts.caveatsFound / counts.caveats).toBeGreaterThanOrEqual(wanted.caveats);
    },
  );
});
