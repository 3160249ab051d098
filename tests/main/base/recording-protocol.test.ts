import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesAskedOf } from '../../../core/model/attachment/byte-range.ts';
import { piecesFrom, type FindPiece } from '../../../main/base/recording-protocol.ts';

/** Finds bytes in pieces of `most`; after `pieces` of them the library is locked. */
function finder(bytes: Uint8Array, most: number, pieces = Infinity): FindPiece {
  let given = 0;
  return (_, asked) => {
    if (given++ >= pieces) return Promise.resolve(null);
    const { start, end } = bytesAskedOf(asked, bytes.byteLength) ?? { start: 0, end: 0 };
    const piece = bytes.slice(start, Math.min(end, start + most));
    return Promise.resolve({ mediaType: 'audio/wav', size: bytes.byteLength, start, end, bytes: piece });
  };
}

test('the pieces together are exactly what was asked for, whatever their size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 2000 }),
      fc.integer({ min: 1, max: 700 }),
      fc.nat(2500),
      fc.option(fc.nat(2500), { nil: null }),
      async (bytes, most, first, more) => {
        const last = more === null ? null : first + more;
        const find = finder(bytes, most);
        const begun = await find('', { first, last });
        const got: number[] = [];
        if (begun !== null) for await (const piece of piecesFrom(find, '', begun)) got.push(...piece);
        expect(got).toEqual([...bytes.slice(first, last === null ? undefined : last + 1)]);
      },
    ),
  );
});

test('a library that is locked meanwhile gives no more', async () => {
  const find = finder(new Uint8Array(100), 10, 3);
  const begun = await find('', { first: 0, last: null });
  if (begun === null) throw new Error('none');
  let got = 0;
  const all = async (): Promise<void> => {
    for await (const piece of piecesFrom(find, '', begun)) got += piece.byteLength;
  };
  await expect(all()).rejects.toThrow('not there any more');
  expect(got).toBe(30);
});
