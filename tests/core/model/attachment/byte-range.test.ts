import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedBytes, bytesAskedOf } from '../../../../core/model/attachment/byte-range.ts';

describe('the header Range', () => {
  test.each([
    ['bytes=0-', { first: 0, last: null }],
    ['bytes=5-9', { first: 5, last: 9 }],
    ['bytes=7-7', { first: 7, last: 7 }],
    ['bytes=-12', { suffix: 12 }],
    ['bytes=9-5', null],
    ['bytes=0-1,4-5', null],
    ['bytes=-', null],
    ['items=0-4', null],
    ['bytes=0x10-', null],
    ['bytes=99999999999999999999-', null],
    ['', null],
  ])('%s', (header, asked) => expect(askedBytes(header)).toEqual(asked));

  test('reads what it is written as, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.nat(), fc.option(fc.nat(), { nil: null }), (first, more) => {
        const last = more === null ? null : first + more;
        expect(askedBytes(`bytes=${first}-${last ?? ''}`)).toEqual({ first, last });
      }),
    );
  });
});

describe('the bytes of a file that are asked for', () => {
  const size = fc.nat(5000);

  test('are those from one to the other, as far as the file goes', () => {
    fc.assert(
      fc.property(size, fc.nat(6000), fc.option(fc.nat(6000), { nil: null }), (all, first, more) => {
        const last = more === null ? null : first + more;
        const wanted = Array.from({ length: all }, (_, at) => at).slice(
          first,
          last === null ? all : last + 1,
        );
        const found = bytesAskedOf({ first, last }, all);
        expect(found).toEqual(
          wanted.length === 0 ? null : { start: wanted[0], end: (wanted.at(-1) ?? 0) + 1 },
        );
      }),
    );
  });

  test('are the last ones, or all of a shorter file', () => {
    fc.assert(
      fc.property(size, fc.nat(6000), (all, suffix) => {
        const start = Math.max(0, all - suffix);
        expect(bytesAskedOf({ suffix }, all)).toEqual(start === all ? null : { start, end: all });
      }),
    );
  });
});
