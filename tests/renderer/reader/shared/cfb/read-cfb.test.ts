import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TickmarkError } from '../../../../../core/kernel/errors.ts';
import { isCompoundFile, readCompoundFile } from '../../../../../renderer/reader/shared/cfb/read-cfb.ts';
import { buildCfb } from './build-cfb.ts';

const streams = {
  small: Buffer.from('a few words'),
  large: Buffer.alloc(70_000, 7),
  'folder/inner': Buffer.from('within'),
  empty: Buffer.alloc(0),
};

test('streams small and large come out whole, those of storages under their path', () => {
  const bytes = buildCfb(streams);
  expect(isCompoundFile(bytes)).toBe(true);
  const file = readCompoundFile(bytes);
  expect([...file.names].sort()).toEqual(Object.keys(streams).sort());
  for (const [name, content] of Object.entries(streams))
    expect(Buffer.from(file.read(name) ?? []).equals(content), name).toBe(true);
  expect(file.read('none')).toBeNull();
});

describe('what does not hold is told to be damaged', () => {
  const bytes = buildCfb(streams);
  const codeOf = (made: Uint8Array): string => {
    try {
      const file = readCompoundFile(made);
      for (const name of file.names) file.read(name);
      return 'read';
    } catch (error) {
      return error instanceof TickmarkError ? error.code : String(error);
    }
  };

  test.each<[string, Uint8Array]>([
    ['a head alone', bytes.slice(0, 512)],
    ['less than a head', bytes.slice(0, 100)],
    ['a directory that follows itself', buildCfb(streams, { next: { 3: 3 } })],
    ['a directory outside the file', buildCfb(streams, { directory: 90_000 })],
    ['the end cut off', bytes.slice(0, bytes.length - 30_000)],
  ])('%s', (_what, made) => expect(codeOf(made)).toBe('fileDamaged'));

  test('whatever bytes are changed, nothing but that comes of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        (changes) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, value] of changes) changed[at] = value;
          expect(['read', 'fileDamaged']).toContain(codeOf(changed));
        },
      ),
      { numRuns: 500, seed: 20261124 },
    );
  });
});
