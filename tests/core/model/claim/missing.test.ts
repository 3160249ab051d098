import { describe, expect, test } from 'vitest';
import { missingFor, type Claim } from '../../../../core/model/claim/claim.ts';
import { harbourState } from '../../../helpers/harbour.ts';

const [template] = harbourState().claims;

function claim(parts: Partial<Claim>): Claim {
  if (template === undefined) throw new Error('no claim');
  return { ...template, attribution: null, reason: null, correction: null, ...parts };
}

const said = { target: 'said' } as const;
const so = { target: 'verdict' } as const;

describe('what a verdict still asks for', () => {
  test.each([
    ['verified', [], ['evidence']],
    ['verified', [said], ['saidEvidenceOnly']],
    ['verified', [said, so], []],
    ['refuted', [said], ['correction', 'saidEvidenceOnly']],
    ['refuted', [so], ['correction']],
    ['unverifiable', [], ['reason']],
    ['unchecked', [], []],
  ] as const)('%s with %j', (verdict, evidence, missing) => {
    expect(missingFor(claim({ verdict }), evidence)).toEqual(missing);
  });

  test('evidence for a said tick that was found, of any kind', () => {
    const attribution = { speaker: 'The mayor', speakerSpan: null, cue: null, cueSpan: null };
    const one = claim({ verdict: 'unchecked', said: 'verified', attribution });
    expect(missingFor(one, [])).toEqual(['evidence']);
    expect(missingFor(one, [said])).toEqual([]);
    expect(missingFor(one, [so])).toEqual([]);
    expect(missingFor({ ...one, attribution: null }, [])).toEqual([]);
    expect(missingFor({ ...one, said: 'unverifiable' }, [])).toEqual([]);
  });

  test('the said tick of a claim with a speaker, once the other is set', () => {
    const attribution = { speaker: 'The mayor', speakerSpan: null, cue: null, cueSpan: null };
    expect(missingFor(claim({ verdict: 'verified', said: 'unchecked', attribution }), [so])).toEqual([
      'said',
    ]);
    expect(missingFor(claim({ verdict: 'unchecked', said: 'unchecked', attribution }), [])).toEqual([]);
  });
});
