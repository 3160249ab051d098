import { describe, expect, it } from 'vitest';
import type { KnownBy } from '../../../core/model/evidence/evidence.ts';
import { knownByOf } from '../../../core/protection/known-by.ts';
import { withoutLatinSpelling } from '../../../core/protection/identifiers.ts';
import { nearMatches } from '../../../core/protection/find-near-matches.ts';
import { redactionFor } from '../../../core/protection/redaction.ts';
import { newId } from '../../../core/kernel/ids.ts';
import { pieceOf } from '../../helpers/evidence.ts';

const named = (words: string, more: Partial<KnownBy> = {}): KnownBy => ({
  kind: 'name',
  words,
  hidden: true,
  ...more,
});

describe('a name whose spelling in Latin letters nothing tells', () => {
  it.each(['王芳', '田中 さくら', 'สมชาย ใจดี', 'राजेश शर्मा'])('is %s', (words) => {
    expect(withoutLatinSpelling([named(words)])).toBe(words);
  });

  it.each([
    'Wang Fang',
    '김민준',
    'たなか さくら',
    'Иванов',
    'Παπαδόπουλος',
    'პეტრე',
    'Պետրոսյան',
    'حمداني',
    'לוין',
  ])('is not %s', (words) => {
    expect(withoutLatinSpelling([named(words)])).toBeNull();
  });

  it('is none once its spelling is there, and none that may stand', () => {
    expect(withoutLatinSpelling([named('王芳'), named('Wang Fang')])).toBeNull();
    expect(withoutLatinSpelling([named('王芳'), named('@wangfang', { kind: 'handle' })])).toBe('王芳');
    expect(withoutLatinSpelling([named('王芳', { hidden: false })])).toBeNull();
    expect(withoutLatinSpelling([])).toBeNull();
  });

  it('is found by the spelling that the checker adds, and is not before', () => {
    const disclosed = (knownBy: KnownBy[] | null) => {
      const source = pieceOf(newId(), { protected: true, contact: '王芳', knownBy });
      const left = redactionFor([source], '', false).clean('Called Wang Fang.');
      return [left, nearMatches([{ words: left }], knownByOf(source), { printed: '', decided: [] }).length];
    };
    expect(disclosed(null)).toEqual(['Called Wang Fang.', 0]);
    expect(disclosed([named('Wang Fang')])).toEqual(['Called █████.', 0]);
  });
});
